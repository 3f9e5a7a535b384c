package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.ExportLinks;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened with a customer, latest first, loaded slice by slice. */
final class Timeline extends Div {

    private static final int SLICE = 30;

    private final OrderedList list = new OrderedList();
    private final Button more = new Button(translate("uikit.more"), click -> load());
    private final Function<Happening, Component[]> actions;
    private ExportLinks.Pages<Happening> source = (limit, mark) -> new Slice<>(java.util.List.of(), null);
    private @Nullable String next;

    /**
     * An empty timeline.
     *
     * @param actions what the reader may do with a thing, e.g. correct their own visit
     */
    Timeline(Function<Happening, Component[]> actions) {
        this.actions = actions;
        addClassName("gy-timeline");
    }

    void show(ExportLinks.Pages<Happening> rows, Supplier<Component> empty) {
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

    private void load() {
        Slice<Happening> slice = source.read(SLICE, next);
        slice.items().forEach(one -> list.add(item(one)));
        next = slice.next();
        more.setVisible(next != null);
    }

    private ListItem item(Happening one) {
        Icon icon = ActivityLabels.icon(one.kind()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span kind = new Span(ActivityLabels.one(one.kind()));
        kind.addClassName("gy-timeline-actor");
        Div line = new Div(kind);
        line.addClassName("gy-timeline-line");
        String about = ActivityLabels.about(one);
        if (about != null) {
            line.add(new Span(about));
        }
        StatusBadge state = ActivityLabels.state(one);
        if (state != null) {
            line.add(state);
        }
        String figure = ActivityLabels.figure(one);
        if (figure != null) {
            line.add(new Span(figure));
        }
        Span at = new Span(Formats.here().date(one.day()));
        at.addClassName("gy-timeline-at");
        line.add(at);
        Div words = new Div(line, details(one));
        words.addClassName("gy-timeline-words");
        return new ListItem(icon, words);
    }

    private Component details(Happening one) {
        Div details = new Div();
        details.addClassName("gy-happening");
        if (one.nextStep() != null) {
            details.add(new Paragraph(translate("customers.nextStep.is", one.nextStep())));
        }
        Span by = new Span(one.employee() == null ? one.number() : one.employee() + " · " + one.number());
        by.addClassNames("gy-soft", "gy-small");
        Div foot = new Div(by);
        foot.addClassName("gy-row");
        foot.add(actions.apply(one));
        details.add(foot);
        return details;
    }
}
