package io.gengyun.uikit.table;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.gengyun.shared.Slice;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The links under which a list is taken out as a file, CSV or Excel: all rows that the reader would
 * see if they asked for more until the end, searched and filtered as shown. The file is named by the
 * table and the day; its columns are those of the table.
 */
public final class ExportLinks extends Div {

    /** Reads rows of a long list after a mark, at most so many. */
    public interface Pages<T> {
        Slice<T> read(int limit, @Nullable String after);
    }

    /**
     * What is taken out.
     *
     * @param what which list, as the audit trail names it
     */
    record Content<T>(String what, RecordTable<T> table, Supplier<Pages<T>> rows) {}

    private final Span word = new Span(translate("uikit.export"));

    private ExportLinks(Content<?> content) {
        addClassName("gy-export");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", translate("uikit.export"));
        Icon symbol = VaadinIcon.DOWNLOAD_ALT.create();
        symbol.getElement().setAttribute("aria-hidden", "true");
        add(symbol, word);
        for (ExportFormat format : ExportFormat.values()) {
            Anchor link = new Anchor((DownloadHandler) event -> send(event, format, content), format.called());
            link.setAriaLabel(translate("uikit.export.as", content.table().caption(), format.called()));
            add(link);
        }
    }

    private static void send(DownloadEvent event, ExportFormat format, Content<?> content) throws IOException {
        Instantiator.get(event.getUI()).getOrCreate(TableDownloads.class).send(event, format, content);
    }

    /** Links for a table over a long list, asked for the rows when a link is followed. */
    public static <T> ExportLinks of(String what, RecordTable<T> table, Supplier<Pages<T>> rows) {
        return new ExportLinks(new Content<>(what, table, rows));
    }

    /** Says something else before the links than the usual word. */
    public ExportLinks saying(String words) {
        word.setText(words);
        getElement().setAttribute("aria-label", words);
        return this;
    }

    /** Links for a table that shows all its rows. */
    public static <T> ExportLinks of(String what, RecordTable<T> table, List<T> rows) {
        List<T> all = List.copyOf(rows);
        return of(what, table, () -> (limit, after) -> new Slice<>(all, null));
    }
}
