package io.gengyun.uikit.table;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.gengyun.shared.Slice;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of cards for phones and for short lists everywhere: one column on a phone, more beside
 * each other where there is room. Loads slice by slice with a button for more, and shows something
 * else when it is empty.
 */
public final class CardList<T> extends Div {

    /** Gives the slice that follows a mark; null asks for the first. */
    public interface Source<T> {
        Slice<T> after(@Nullable String mark);
    }

    private final Function<T, Component> card;
    private final Supplier<Component> empty;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(translate("uikit.more"));
    private Source<T> source = mark -> new Slice<>(java.util.List.of(), null);
    private @Nullable String next;

    public CardList(Function<T, Component> card, Supplier<Component> empty) {
        this.card = card;
        this.empty = empty;
        addClassName("gy-cards");
        list.addClassName("gy-cards-list");
        more.addClickListener(click -> load());
    }

    /** Shows the first slice of a source. */
    public void show(Source<T> rows) {
        source = rows;
        next = null;
        list.removeAll();
        removeAll();
        add(list, more);
        load();
        if (list.getComponentCount() == 0) {
            removeAll();
            add(empty.get());
        }
    }

    /** Shows all of a short list. */
    public void show(java.util.List<T> rows) {
        show(mark -> new Slice<>(rows, null));
    }

    private void load() {
        Slice<T> slice = source.after(next);
        slice.items().forEach(item -> list.add(new ListItem(card.apply(item))));
        next = slice.next();
        more.setVisible(next != null);
    }

    /** A white card around these components; put it into the function of the list. */
    public static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassName("gy-card");
        return card;
    }
}
