package io.gengyun.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.gengyun.audit.AuditTrail;
import io.gengyun.audit.AuditTrail.EntryRecord;
import io.gengyun.audit.AuditTrail.Sealed;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry in words: who did what to which object, its facts, and the seal that covers it. */
@Route("audit/entry")
@RolesAllowed({"ADMIN", "EXECUTIVE"})
class EntryView extends PageLayout implements HasUrlParameter<String> {

    private final transient AuditTrail trail;
    private final Div content = new Div();

    EntryView(AuditTrail trail) {
        super("audit.entry");
        this.trail = trail;
        content.addClassName("gy-stack");
        addActions(new Anchor("audit", translate("audit.back")));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        content.removeAll();
        try {
            show(trail.get(number.matches("\\d{1,18}") ? Long.parseLong(number) : -1));
        } catch (BusinessRefusal refusal) {
            content.add(new EmptyState(Notices.sentence(refusal), translate("audit.none.how")));
        }
    }

    private void show(EntryRecord entry) {
        setHeading(EntryLabels.kind(entry.kind()));
        setDescription(translate(
                "audit.entry.said",
                Long.toString(entry.id()),
                Formats.here().exactTime(entry.at()),
                EntryLabels.person(entry)));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-facts");
        facts.add(new Term(translate("audit.object")), new Description(object(entry)));
        entry.facts()
                .forEach(fact -> facts.add(new Term(EntryLabels.fact(fact)), new Description(EntryLabels.value(fact))));
        content.add(
                new Section(translate("audit.facts"), facts).withActions(more(entry)),
                new Section(translate("audit.seal"), seal(entry.sealed())));
    }

    private static Component object(EntryRecord entry) {
        Span stored = new Span(entry.subject());
        stored.addClassNames("gy-mono", "gy-soft", "gy-small");
        return new Div(new Div(ObjectPages.link(entry, EntryLabels.object(entry))), new Div(stored));
    }

    private static Component more(EntryRecord entry) {
        return new Anchor(
                "audit?"
                        + new TrailFilter("", entry.subject(), Set.of(), null, null)
                                .parameters()
                                .getQueryString(),
                translate("audit.moreOfObject"));
    }

    private static Component seal(@Nullable Sealed sealed) {
        if (sealed == null) {
            return new StatusBadge(Tone.INFO, translate("audit.seal.waits"));
        }
        Span hash = new Span(sealed.hash());
        hash.addClassNames("gy-mono", "gy-soft", "gy-small");
        hash.getStyle().set("overflow-wrap", "anywhere");
        return new Div(
                new StatusBadge(
                        Tone.GOOD,
                        translate(
                                "audit.seal.by",
                                Long.toString(sealed.seal()),
                                Formats.here().dateTime(sealed.at()))),
                new Div(hash));
    }
}
