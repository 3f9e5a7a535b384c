package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.uikit.page.Keys;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.UserTasks.Box;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task on a page of its own: what a message links to, and what a phone shows. */
@PermitAll
@Route("tasks/:task")
class TaskPageView extends Div implements BeforeEnterObserver, HasDynamicTitle, TaskPanel.Host {

    private static final String TASK = "task";

    private final TaskPanels panels;
    private final Div place = new Div();
    private final RouterLink back = new RouterLink();
    private InboxFilter filter = InboxFilter.USUAL;
    private @Nullable TaskPanel panel;

    TaskPageView(TaskPanels panels) {
        this.panels = panels;
        addClassNames("gy-page", "gy-task-page");
        back.addClassName("gy-back");
        back.add(VaadinIcon.ARROW_LEFT.create(), new Span(translate("workflow.inbox")));
        add(back, place);
        Keys.listen(
                this,
                Map.of(
                        "a", () -> withPanel(opened -> opened.focusOutcome(0)),
                        "r", () -> withPanel(opened -> opened.focusOutcome(1)),
                        "c", () -> withPanel(TaskPanel::claim),
                        "Enter", () -> withPanel(TaskPanel::focusFirst),
                        "?", KeysDialog::show));
    }

    static RouteParameters parameters(String task) {
        return new RouteParameters(TASK, task);
    }

    private void withPanel(java.util.function.Consumer<TaskPanel> action) {
        if (panel != null) {
            action.accept(panel);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String task = event.getRouteParameters().get(TASK).orElse("");
        filter = InboxFilter.of(event.getLocation().getQueryParameters()).withTask(task);
        back.setRoute(InboxView.class);
        back.setQueryParameters(filter.parameters());
        panel = panels.open(task, this);
        place.removeAll();
        place.add(panel);
    }

    @Override
    public void finished(TaskView task) {
        panel = null;
        UI.getCurrent().navigate(InboxView.class, filter.withTask(null).parameters());
    }

    @Override
    public void changed(TaskView task) {
        if (filter.box() == Box.TO_CLAIM && task.actions().contains(Action.UNCLAIM)) {
            filter = filter.withBox(Box.MINE).withTask(task.id());
            back.setQueryParameters(filter.parameters());
        }
    }

    @Override
    public Component heading(String words) {
        return new H1(words);
    }

    @Override
    public String getPageTitle() {
        String name = panel == null
                ? ""
                : panel.task().map(task -> task.name().in(getLocale())).orElse("");
        return name + " · 耕耘";
    }
}
