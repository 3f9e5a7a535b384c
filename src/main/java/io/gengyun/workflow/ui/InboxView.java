package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Keys;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import io.gengyun.workflow.ui.TaskRemarks.Remark;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The inbox: what waits for me, what I may claim, what I have done. On a desk the opened task
 * stands beside the list; on a phone a card leads to the task's own page.
 */
@PermitAll
@Route("inbox")
@Menu(order = 20, title = "workflow.inbox", icon = "vaadin:inbox")
class InboxView extends PageLayout implements AfterNavigationObserver, TaskPanel.Host {

    private static final int DESK = 1000;

    /** Another task is read from its top, wherever the one before was scrolled to. */
    private static final String BEGINNING = """
            if (this.getBoundingClientRect().top < 0) {
              this.scrollIntoView({block: 'start'});
            }
            """;

    private final UserTasks tasks;
    private final TaskPanels panels;
    private final InboxList list;
    private final Map<Box, RouterLink> boxes = new EnumMap<>(Box.class);
    private final TextField search = new TextField();
    private final Aside side = new Aside();
    private final Div opened = new Div();
    private InboxFilter filter = InboxFilter.USUAL;
    private boolean listShown;
    private @Nullable TaskPanel panel;

    InboxView(UserTasks tasks, TaskPanels panels, List<TaskRemarks> remarks, Clock clock) {
        super("workflow.inbox");
        this.tasks = tasks;
        this.panels = panels;
        list = new InboxList(tasks, cases -> said(remarks, cases), clock, this::link);
        addClassName("gy-inbox");
        side.addClassName("gy-inbox-side");
        TourStop.mark("inbox", side);
        opened.addClassName("gy-inbox-opened");
        side.add(boxes(), search(), list);
        addActions(InboxTable.export(tasks, () -> filter));
        Div split = new Div(side, opened);
        split.addClassName("gy-inbox-split");
        add(split);
        Keys.listen(this, keys());
    }

    private static Map<BusinessKey, Remark> said(List<TaskRemarks> remarks, List<BusinessKey> cases) {
        Map<BusinessKey, Remark> all = new HashMap<>();
        remarks.forEach(one -> all.putAll(one.of(cases)));
        return all;
    }

    private Nav boxes() {
        Nav nav = new Nav();
        nav.addClassName("gy-tabs");
        nav.setAriaLabel(translate("workflow.inbox.boxes"));
        for (Box box : Box.values()) {
            RouterLink link = new RouterLink();
            boxes.put(box, link);
            nav.add(link);
        }
        return nav;
    }

    private TextField search() {
        search.setPlaceholder(translate("workflow.inbox.search"));
        search.setAriaLabel(translate("workflow.inbox.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(400);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(filter.withSearch(change.getValue()));
            }
        });
        return search;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        InboxFilter asked = InboxFilter.of(event.getLocation().getQueryParameters());
        boolean sameList = listShown && asked.sameList(filter);
        filter = asked;
        if (sameList) {
            list.mark(filter.task());
        } else {
            search.setValue(filter.search() == null ? "" : filter.search());
            refreshList();
        }
        open(filter.task());
    }

    private void refreshList() {
        listShown = true;
        list.show(filter);
        Map<Box, Long> counts = tasks.counts();
        boxes.forEach((box, link) -> label(box, link, counts.getOrDefault(box, 0L)));
    }

    private void label(Box box, RouterLink link, long count) {
        Span number = new Span(Formats.here().number(count));
        number.addClassName("gy-tabs-count");
        link.removeAll();
        link.add(new Span(translate("workflow.box." + box.name())), number);
        link.setRoute(InboxView.class);
        link.setQueryParameters(filter.withBox(box).parameters());
        link.getElement().setAttribute("aria-current", box == filter.box() ? "page" : "false");
    }

    private RouterLink link(TaskView task) {
        RouterLink link = new RouterLink();
        if (onDesk()) {
            link.setRoute(InboxView.class);
        } else {
            link.setRoute(TaskPageView.class, TaskPageView.parameters(task.id()));
        }
        link.setQueryParameters(filter.withTask(task.id()).parameters());
        return link;
    }

    private static boolean onDesk() {
        return UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth() >= DESK;
    }

    private void open(@Nullable String task) {
        if (task == null || !onDesk()) {
            panel = null;
            opened.setVisible(!list.isEmpty());
            show(new EmptyState(translate("workflow.inbox.pick"), translate("workflow.inbox.pick.hint")));
        } else if (panel == null || !panel.shows(task)) {
            panel = panels.open(task, this);
            opened.setVisible(true);
            show(panel);
            opened.getElement().executeJs(BEGINNING);
        }
    }

    private void show(Component content) {
        opened.removeAll();
        opened.add(content);
    }

    private void go(InboxFilter to) {
        UI.getCurrent().navigate(InboxView.class, to.parameters());
    }

    private Map<String, Runnable> keys() {
        Map<String, Runnable> keys = new LinkedHashMap<>();
        keys.put("j", () -> step(1));
        keys.put("k", () -> step(-1));
        keys.put("ArrowDown", () -> step(1));
        keys.put("ArrowUp", () -> step(-1));
        keys.put("/", search::focus);
        keys.put("Enter", () -> withPanel(TaskPanel::focusFirst));
        keys.put("a", () -> withPanel(opened -> opened.focusOutcome(0)));
        keys.put("r", () -> withPanel(opened -> opened.focusOutcome(1)));
        keys.put("c", () -> withPanel(TaskPanel::claim));
        keys.put("?", KeysDialog::show);
        return keys;
    }

    private void withPanel(java.util.function.Consumer<TaskPanel> action) {
        if (panel != null) {
            action.accept(panel);
        }
    }

    private void step(int steps) {
        list.beside(filter.task(), steps).ifPresent(this::follow);
    }

    private void follow(TaskView task) {
        if (onDesk()) {
            go(filter.withTask(task.id()));
        } else {
            RouteParameters parameters = TaskPageView.parameters(task.id());
            UI.getCurrent()
                    .navigate(
                            TaskPageView.class,
                            parameters,
                            filter.withTask(task.id()).parameters());
        }
    }

    @Override
    public void finished(TaskView task) {
        String next = list.beside(task.id(), 1)
                .or(() -> list.beside(task.id(), -1))
                .map(TaskView::id)
                .filter(id -> !id.equals(task.id()))
                .orElse(null);
        panel = null;
        listShown = false;
        go(filter.withTask(next));
    }

    @Override
    public void changed(TaskView task) {
        if (filter.box() == Box.TO_CLAIM && task.actions().contains(Action.UNCLAIM)) {
            listShown = false;
            go(filter.withBox(Box.MINE).withTask(task.id()));
        } else {
            refreshList();
        }
    }
}
