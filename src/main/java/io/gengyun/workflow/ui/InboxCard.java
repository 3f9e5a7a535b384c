package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.shared.LocalizedText;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits for me, on the home page: the most urgent tasks and how many there are. */
@org.springframework.stereotype.Component
class InboxCard implements HomeCard {

    private static final int SHOWN = 5;

    private final UserTasks tasks;
    private final Clock clock;

    InboxCard(UserTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Component component() {
        Map<Box, Long> counts = tasks.counts();
        List<TaskView> first = tasks.inbox(Set.of(Box.MINE), null, SHOWN, null).items();
        RouterLink all = new RouterLink(translate("workflow.home.all"), InboxView.class);
        Section card = new Section(translate("workflow.home.open")).withActions(all);
        if (first.isEmpty()) {
            Paragraph nothing = new Paragraph(translate("workflow.home.nothing"));
            nothing.addClassName("gy-soft");
            card.add(nothing);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("gy-home-tasks");
            first.forEach(task -> list.add(item(task)));
            card.add(list);
        }
        long toClaim = counts.getOrDefault(Box.TO_CLAIM, 0L);
        if (toClaim > 0) {
            RouterLink claim = new RouterLink(translate("workflow.home.toClaim", toClaim), InboxView.class);
            claim.setQueryParameters(InboxFilter.USUAL.withBox(Box.TO_CLAIM).parameters());
            card.add(claim);
        }
        return card;
    }

    private static String words(LocalizedText text) {
        return text.in(Formats.here().language());
    }

    private ListItem item(TaskView task) {
        RouterLink link = new RouterLink("", TaskPageView.class, TaskPageView.parameters(task.id()));
        link.add(new Span(words(task.name())));
        Span title = new Span(words(task.title()));
        title.addClassNames("gy-soft", "gy-small");
        return new ListItem(new Div(link, title), DueBadge.of(task, clock));
    }
}
