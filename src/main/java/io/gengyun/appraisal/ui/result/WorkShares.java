package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkDistribution.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How somebody's work was distributed in the period, by time and by number. */
final class WorkShares extends Div {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /**
     * @param own whether the reader is the one it is about, who can still write their records
     */
    WorkShares(WorkDistribution work, boolean own) {
        addClassName("gy-work");
        if (work.count() == 0) {
            Paragraph none = new Paragraph(translate("appraisal.work.none"));
            none.addClassName("gy-soft");
            add(none);
            if (own) {
                add(new Anchor("work-records", translate("appraisal.work.enter")));
            }
            return;
        }
        RecordTable<Share> table = new RecordTable<>(translate("appraisal.work"));
        table.naming(translate("appraisal.work.kind"), WorkShares::kind);
        table.numberWith(translate("appraisal.work.share"), WorkShares::share);
        table.number(translate("appraisal.work.hours"), share -> hours(share.minutes()));
        table.number(translate("appraisal.work.count"), share -> Formats.here().number(share.count()));
        add(table.appendAll(work.shares()));
        Span sum = new Span(translate(
                "appraisal.work.sum", hours(work.minutes()), Formats.here().number(work.count())));
        sum.addClassNames("gy-soft", "gy-small");
        add(sum);
        if (work.untimed() > 0) {
            Span untimed = new Span(translate("appraisal.work.untimed", work.untimed()));
            untimed.addClassNames("gy-soft", "gy-small");
            add(untimed);
        }
    }

    private static Span kind(Share share) {
        return new Span(
                translate("import.choice.work-records.kind." + share.kind().name()));
    }

    private static Div share(Share share) {
        BigDecimal part = share.timeShare();
        Span words = new Span(Formats.here().percent(part));
        if (part == null) {
            return new Div(words);
        }
        Div bar = new Div();
        bar.addClassName("gy-part");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--gy-share", part.movePointRight(2) + "%");
        return new Div(words, bar);
    }

    private static String hours(long minutes) {
        return Formats.here().number(BigDecimal.valueOf(minutes).divide(HOUR, 1, RoundingMode.HALF_UP));
    }
}
