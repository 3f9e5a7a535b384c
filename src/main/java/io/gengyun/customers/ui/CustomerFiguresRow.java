package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.customers.Customers.CustomerFigures;
import io.gengyun.customers.Customers.CustomerFile;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.page.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What stands out about a customer; each figure opens into what it counts. */
final class CustomerFiguresRow {

    private CustomerFiguresRow() {}

    static Component of(CustomerFile file) {
        CustomerFigures figures = file.figures();
        Formats formats = Formats.here();
        return FigureCard.row(
                new FigureCard(
                        translate("customers.figure.ordered"),
                        formats.number(figures.ordered().setScale(0, RoundingMode.HALF_UP)),
                        link(file, HappeningKind.ORDER, count("orders", figures.orders())),
                        new Span(" · " + change(figures))),
                new FigureCard(
                        translate("customers.figure.open"),
                        formats.number(figures.openDeals()),
                        link(
                                file,
                                HappeningKind.DEAL,
                                translate(
                                        "customers.figure.open.amount",
                                        formats.number(figures.openAmount().setScale(0, RoundingMode.HALF_UP))))),
                new FigureCard(
                        translate("customers.figure.lastVisit"),
                        formats.date(figures.lastVisit()),
                        link(file, HappeningKind.VISIT, count("visits", figures.visits())),
                        new Span(figures.lastVisitor() == null ? "" : " · " + figures.lastVisitor())),
                new FigureCard(
                        translate("customers.figure.satisfaction"),
                        figures.satisfaction() == null ? "–" : formats.points(figures.satisfaction()),
                        link(file, HappeningKind.SURVEY, count("answers", figures.answers()))),
                new FigureCard(
                        translate("customers.figure.complaints"),
                        formats.number(figures.complaints()),
                        link(file, HappeningKind.COMPLAINT, translate("customers.figure.show"))));
    }

    private static String count(String what, long number) {
        return translate("customers.figure." + what, Formats.here().number(number));
    }

    /** Orders against the twelve months before, in percent. */
    private static String change(CustomerFigures figures) {
        if (figures.before().signum() == 0) {
            return translate("customers.figure.noBefore");
        }
        BigDecimal share =
                figures.ordered().subtract(figures.before()).divide(figures.before(), 4, RoundingMode.HALF_UP);
        String sign = share.signum() > 0 ? "+" : "";
        return translate(
                "customers.figure.change", sign + Formats.here().percent(share.setScale(3, RoundingMode.HALF_UP)));
    }

    private static Component link(CustomerFile file, HappeningKind kind, String words) {
        return CustomerView.counted(file.number(), kind, kind == HappeningKind.DEAL, words);
    }
}
