package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import java.util.List;

/** The last imports on the home page: those that failed or refused rows, else that all is well. */
@org.springframework.stereotype.Component
class ImportsCard implements HomeCard {

    private static final int LOOKED_AT = 30;
    private static final int SHOWN = 4;

    private final Imports imports;
    private final Access access;

    ImportsCard(Imports imports, Access access) {
        this.imports = imports;
        this.access = access;
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.HR) || user.has(Role.CONSULTANT) || user.has(Role.ADMIN);
    }

    @Override
    public Component component() {
        List<BatchRecord> last = imports.list(LOOKED_AT, null).items().stream()
                .filter(batch -> !batch.dryRun())
                .toList();
        Section card = new Section(translate("import.home"))
                .withActions(new RouterLink(translate("import.home.all"), ImportsView.class));
        if (last.isEmpty()) {
            card.add(new EmptyState(
                    translate("import.page.none"),
                    translate("import.page.none.hint"),
                    new Anchor("imports/new", translate("import.page.new"))));
            return card;
        }
        List<BatchRecord> troubled = last.stream().filter(ImportsCard::troubled).toList();
        if (troubled.isEmpty()) {
            Paragraph well = new Paragraph(translate(
                    "import.home.well",
                    last.size(),
                    Formats.here().dateTime(last.getFirst().startedAt())));
            well.addClassName("gy-soft");
            card.add(well);
            return card;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("gy-home-tasks");
        troubled.stream().limit(SHOWN).forEach(batch -> list.add(item(batch)));
        card.add(list);
        return card;
    }

    private static boolean troubled(BatchRecord batch) {
        return batch.state() == State.FAILED || batch.state() == State.DONE && batch.rejected() > 0;
    }

    private static ListItem item(BatchRecord batch) {
        String name = batch.fileName().isBlank() ? batch.id().toString() : batch.fileName();
        Span when = new Span(Formats.here().dateTime(batch.startedAt()));
        when.addClassNames("gy-soft", "gy-small");
        Div words = new Div(new RouterLink(name, BatchView.class, batch.id().toString()), when);
        Span refused = new Span(translate("import.home.refused", batch.rejected()));
        refused.addClassName("gy-late");
        return new ListItem(words, batch.state() == State.FAILED ? BatchPanel.badge(batch) : refused);
    }
}
