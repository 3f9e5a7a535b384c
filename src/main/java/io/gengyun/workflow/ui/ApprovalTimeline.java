package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.Formats;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.ApprovalRecord.Entry;
import io.gengyun.workflow.BusinessKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The approval record of a case as a timeline, oldest first: who did what, for whom, why and when.
 */
public final class ApprovalTimeline extends Div {

    /** A timeline of these lines. */
    public ApprovalTimeline(List<Entry> entries) {
        addClassName("gy-timeline");
        if (entries.isEmpty()) {
            add(new Paragraph(translate("workflow.timeline.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        entries.forEach(entry -> list.add(item(entry)));
        add(list);
    }

    /**
     * The timeline of a case together with those that belong to it; of the latter what the reader
     * may not see is left away.
     */
    public static ApprovalTimeline of(ApprovalRecord record, BusinessKey about, Collection<BusinessKey> related) {
        List<Entry> entries = new ArrayList<>(record.of(about));
        for (BusinessKey other : related) {
            try {
                entries.addAll(record.of(other));
            } catch (BusinessRefusal notForTheReader) {
                // the case's own record stands without it
            }
        }
        entries.sort(Comparator.comparing(Entry::at));
        return new ApprovalTimeline(entries);
    }

    private static ListItem item(Entry entry) {
        Icon icon = icon(entry.act()).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span actor = new Span(actor(entry));
        actor.addClassName("gy-timeline-actor");
        Span at = new Span(Formats.here().dateTime(entry.at()));
        at.addClassName("gy-timeline-at");
        Div line = new Div(actor, new Span(TaskLabels.act(entry.act())), at);
        line.addClassName("gy-timeline-line");
        Div words = new Div(line);
        words.addClassName("gy-timeline-words");
        Object to = entry.details().get("to");
        if (to != null) {
            words.add(new Paragraph(translate("workflow.timeline.to", to.toString())));
        }
        if (entry.opinion() != null && !entry.opinion().isBlank()) {
            Paragraph opinion = new Paragraph(entry.opinion());
            opinion.addClassName("gy-opinion");
            words.add(opinion);
        }
        return new ListItem(icon, words);
    }

    private static String actor(Entry entry) {
        String actor = entry.actor().isBlank() ? translate("workflow.timeline.system") : entry.actor();
        return entry.onBehalfOf() == null ? actor : translate("workflow.timeline.for", actor, entry.onBehalfOf());
    }

    private static VaadinIcon icon(Act act) {
        return switch (act) {
            case START -> VaadinIcon.FLAG_O;
            case SUBMIT -> VaadinIcon.UPLOAD_ALT;
            case APPROVE, ACKNOWLEDGE, UPHOLD -> VaadinIcon.CHECK_CIRCLE_O;
            case RETURN -> VaadinIcon.ARROW_BACKWARD;
            case DISMISS, CANCEL -> VaadinIcon.CLOSE_CIRCLE_O;
            case APPEAL -> VaadinIcon.COMMENT_O;
            case IMPROVE -> VaadinIcon.TRENDING_UP;
            case CLAIM, UNCLAIM, REASSIGN, DELEGATE, RESOLVE -> VaadinIcon.USER;
            case REMIND -> VaadinIcon.BELL_O;
            case ESCALATE -> VaadinIcon.ARROW_UP;
            case TIMEOUT -> VaadinIcon.CLOCK;
            case REFREEZE -> VaadinIcon.REFRESH;
        };
    }
}
