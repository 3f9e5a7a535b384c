package io.gengyun.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.audit.ChainCheck;
import io.gengyun.audit.Finding;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a verification is, and what it has found. */
final class VerifyOutcome extends Div {

    VerifyOutcome() {
        addClassName("gy-stack");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(ChainCheck check) {
        removeAll();
        if (check.finished()) {
            add(verdict(check));
        } else {
            add(progress(check));
        }
        if (check.found() > 0) {
            add(findings(check));
        }
    }

    private static Component progress(ChainCheck check) {
        ProgressBar bar = new ProgressBar(0, 1, check.progress());
        bar.getElement().setAttribute("aria-label", translate("audit.verify.page"));
        BigDecimal share = BigDecimal.valueOf(check.progress()).setScale(2, RoundingMode.DOWN);
        return new Div(
                bar,
                new Paragraph(translate(
                        "audit.verify.progress",
                        Formats.here().percent(share),
                        Formats.here().number(check.entries()))));
    }

    private static Component verdict(ChainCheck check) {
        boolean sound = check.found() == 0;
        return new Div(
                new StatusBadge(
                        sound ? Tone.GOOD : Tone.BAD, translate(sound ? "audit.verify.good" : "audit.verify.bad")),
                new Paragraph(translate(
                        sound ? "audit.verify.sound" : "audit.verify.unsound", check.entries(), check.found())));
    }

    private static Component findings(ChainCheck check) {
        OrderedList list = new OrderedList();
        check.findings().forEach(finding -> list.add(item(finding)));
        Div all = new Div(list);
        all.addClassName("gy-alert");
        if (check.found() > check.findings().size()) {
            all.add(new Paragraph(translate("audit.verify.more", check.found())));
        }
        return all;
    }

    private static ListItem item(Finding finding) {
        ListItem item = new ListItem(EntryLabels.finding(finding));
        Finding.Named entry = finding.entry();
        if (entry != null && entry.type() != null) {
            item.add(" ");
            item.add(new RouterLink(translate("audit.verify.open"), EntryView.class, Long.toString(entry.id())));
        }
        return item;
    }
}
