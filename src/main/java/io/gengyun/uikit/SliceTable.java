package io.gengyun.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.shared.Slice;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table over a long list, loaded slice by slice with a button for more; on a phone each row is a
 * card. Shows something else when there is nothing.
 */
public final class SliceTable<T> extends Div {

    private final RecordTable<T> table;
    private final Button more = new Button(I18NProvider.translate("uikit.more"));
    private CardList.Source<T> source = mark -> new Slice<>(java.util.List.of(), null);
    private @Nullable String next;

    public SliceTable(RecordTable<T> table) {
        this.table = table;
        addClassName("gy-table-wrap");
        more.addClickListener(click -> load());
    }

    /** Shows the first slice of a source, or what stands for nothing. */
    public void show(CardList.Source<T> rows, Supplier<Component> empty) {
        source = rows;
        next = null;
        table.clear();
        removeAll();
        add(table, more);
        if (load() == 0) {
            removeAll();
            add(empty.get());
        }
    }

    private int load() {
        Slice<T> slice = source.after(next);
        table.appendAll(slice.items());
        next = slice.next();
        more.setVisible(next != null);
        return slice.items().size();
    }
}
