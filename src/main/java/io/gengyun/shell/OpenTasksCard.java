package io.gengyun.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.uikit.FigureCard;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.HomeCard;
import io.gengyun.uikit.Section;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many tasks wait for the user, and how many he may take. */
@Component
class OpenTasksCard implements HomeCard {

    private final UserTasks tasks;

    OpenTasksCard(UserTasks tasks) {
        this.tasks = tasks;
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
    public com.vaadin.flow.component.Component component() {
        Map<Box, Long> counts = tasks.counts();
        Formats formats = Formats.here();
        long mine = counts.getOrDefault(Box.MINE, 0L);
        long free = counts.getOrDefault(Box.TO_CLAIM, 0L);
        Anchor inbox = new Anchor("inbox", I18NProvider.translate("shell.home.toInbox"));
        return new Section(
                        I18NProvider.translate("shell.home.tasks"),
                        FigureCard.row(
                                new FigureCard(
                                        I18NProvider.translate("shell.home.mine"),
                                        formats.number(mine),
                                        said(mine == 0 ? "shell.home.nothingWaits" : "shell.home.waits")),
                                new FigureCard(
                                        I18NProvider.translate("shell.home.toClaim"),
                                        formats.number(free),
                                        said("shell.home.toClaimHow"))))
                .withActions(inbox);
    }

    private static Span said(String key) {
        return new Span(I18NProvider.translate(key));
    }
}
