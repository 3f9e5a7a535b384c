package io.gengyun.uikit.table;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.gengyun.shared.Slice;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table over a long list, loaded slice by slice with a button for more; on a phone each row is a
 * card. Shows something else when there is nothing.
 */
public final class SliceTable<T> extends Div {

    private static final int PAGE = 50;

    private final RecordTable<T> table;
    private final Button more = new Button(translate("uikit.more"));
    private ExportLinks.Pages<T> source = (limit, mark) -> new Slice<>(java.util.List.of(), null);
    private @Nullable ExportLinks links;
    private @Nullable String next;

    public SliceTable(RecordTable<T> table) {
        this.table = table;
        addClassName("gy-table-wrap");
        more.addClickListener(click -> load());
    }

    /**
     * Links that take out all rows of the list as a file; they hide while there are none.
     *
     * @param what which list, as the audit trail names it
     */
    public Component export(String what) {
        links = ExportLinks.of(what, table, () -> source);
        return links;
    }

    /** Shows the first slice of a source, or what stands for nothing. */
    public void show(CardList.Source<T> rows, Supplier<Component> empty) {
        show((limit, mark) -> rows.after(mark), empty);
    }

    /** Shows the first rows of a list, or what stands for nothing. */
    public void show(ExportLinks.Pages<T> rows, Supplier<Component> empty) {
        source = rows;
        next = null;
        table.clear();
        removeAll();
        add(table, more);
        boolean any = load() > 0;
        if (!any) {
            removeAll();
            add(empty.get());
        }
        if (links != null) {
            links.setVisible(any);
        }
    }

    private int load() {
        Slice<T> slice = source.read(PAGE, next);
        table.appendAll(slice.items());
        next = slice.next();
        more.setVisible(next != null);
        return slice.items().size();
    }
}
