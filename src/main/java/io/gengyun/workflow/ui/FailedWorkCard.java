package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.Section;
import io.gengyun.workflow.FailedWork;
import io.gengyun.workflow.Processes.Failure;
import java.util.List;

/** Background work that stands still, on the home page of who cares for the product. */
@org.springframework.stereotype.Component
class FailedWorkCard implements HomeCard {

    private static final int MOST = 5;

    private final FailedWork failed;
    private final Access access;

    FailedWorkCard(FailedWork failed, Access access) {
        this.failed = failed;
        this.access = access;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.ADMIN) || user.has(Role.CONSULTANT);
    }

    @Override
    public Component component() {
        Div content = new Div();
        show(content);
        return new Section(translate("workflow.failed"), content);
    }

    private void show(Div content) {
        content.removeAll();
        List<Failure> failures = failed.list(MOST);
        if (failures.isEmpty()) {
            Paragraph none = new Paragraph(translate("workflow.failed.none"));
            none.addClassName("gy-soft");
            content.add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("gy-home-tasks");
        failures.forEach(failure -> list.add(item(failure, content)));
        content.add(list);
    }

    private ListItem item(Failure failure, Div content) {
        Span where = new Span(failure.process().value() + " · " + failure.step());
        where.addClassName("gy-mono");
        Span why = new Span(Formats.here().dateTime(failure.at())
                + (failure.reason().isBlank() ? "" : " · " + FailureLabels.of(failure.reason())));
        why.addClassNames("gy-soft", "gy-small");
        Button again = new Button(translate("workflow.failed.again"), click -> {
            failed.retry(failure.about());
            Notices.done("workflow.failed.done");
            show(content);
        });
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(
                translate("workflow.failed.again") + " " + failure.process().value());
        return new ListItem(new Div(where, why), again);
    }
}
