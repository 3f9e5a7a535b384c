package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.Results.LineOpinionRecord;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.ui.explanation.FigureLabels;
import io.gengyun.uikit.page.Formats;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.ui.ApprovalTimeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sheet itself: whose result of which cycle, the score, the lines with their points and
 * opinions, what was said and decided, and room for signatures.
 */
final class ScoreSheet extends Article {

    private static final List<String> COLUMNS = List.of(
            "appraisal.line.indicator",
            "appraisal.line.target",
            "appraisal.line.actual",
            "appraisal.line.attainment",
            "appraisal.line.weight",
            "appraisal.line.points",
            "appraisal.sheet.reason");
    private static final int POINTS = 5;

    private final Formats formats = Formats.here();
    private final Locale language = formats.language();

    ScoreSheet(ResultRecord result, String scorecard, ApprovalRecord record, Instant now) {
        addClassName("gy-paper");
        // on a phone it is wider than the screen, and the keyboard moves it too
        getElement().setAttribute("tabindex", "0");
        add(head(result), facts(result, scorecard), scores(result), lines(result));
        said("appraisal.note", result.note());
        if (result.appeal() != null) {
            add(part("appraisal.appeal", new AppealBlock(result, result.appeal())));
        }
        said("appraisal.improvementPlan", result.improvementPlan());
        add(part("workflow.timeline", ApprovalTimeline.of(record, result.about(), DeclarationContext.appeal(result))));
        add(signatures(), new Footer(new Span(translate("appraisal.sheet.printed", formats.dateTime(now)))));
    }

    /** Names the company above the title. */
    void headedBy(@Nullable String company) {
        if (company != null) {
            Paragraph name = new Paragraph(company);
            name.addClassName("gy-paper-company");
            addComponentAsFirst(name);
        }
    }

    private static Header head(ResultRecord result) {
        return new Header(new H1(translate("appraisal.sheet")), new Paragraph(result.cycleName()));
    }

    private Component facts(ResultRecord result, String scorecard) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-paper-facts");
        fact(facts, "appraisal.person", result.name());
        fact(facts, "appraisal.person.number", result.number());
        fact(facts, "appraisal.person.unit", result.unit());
        fact(facts, "appraisal.person.position", result.position());
        fact(facts, "appraisal.sheet.scorecard", scorecard);
        fact(facts, "appraisal.stage", translate("appraisal.stage." + result.stage()));
        return facts;
    }

    private static void fact(DescriptionList facts, String key, @Nullable String value) {
        Div pair = new Div();
        pair.getElement()
                .appendChild(
                        new Term(translate(key)).getElement(),
                        new Description(value == null ? "–" : value).getElement());
        facts.getElement().appendChild(pair.getElement());
    }

    private Component scores(ResultRecord result) {
        Div scores = new Div();
        scores.addClassName("gy-paper-scores");
        Stream.of(
                        figure("appraisal.score.raw", formats.points(result.raw())),
                        figure("appraisal.score.calibratedScore", formats.points(result.calibrated())),
                        figure("appraisal.score.final", formats.points(result.finalScore())),
                        figure("appraisal.rating", LineLabels.rating(result.rating())))
                .forEach(scores::add);
        return scores;
    }

    private static Div figure(String key, String value) {
        Span label = new Span(translate(key));
        Span shown = new Span(value);
        shown.addClassName("gy-strong");
        return new Div(label, shown);
    }

    private Component lines(ResultRecord result) {
        NativeTable table = new NativeTable();
        table.addClassName("gy-paper-lines");
        table.setCaptionText(translate("appraisal.lines"));
        NativeTableRow head = table.getHead().addRow();
        for (int column = 0; column < COLUMNS.size(); column++) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(translate(COLUMNS.get(column)));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("gy-number", column > 0 && column <= POINTS);
        }
        for (ScoredLine line : result.sheet().lines()) {
            row(table, line);
            opinions(table, result.opinions().getOrDefault(line.indicator(), List.of()));
        }
        NativeTableRow total = table.getFoot().addRow();
        NativeTableCell word = total.addDataCell();
        word.setText(translate("appraisal.sheet.total"));
        word.setColspan(POINTS);
        number(total, formats.points(result.sheet().score()));
        total.addDataCell();
        return table;
    }

    private void row(NativeTable table, ScoredLine line) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.setText(line.name().in(language));
        name.getElement().setAttribute("scope", "row");
        number(row, FigureLabels.brief(line.target(), line.unit()));
        number(row, FigureLabels.brief(line.actual(), line.unit()));
        number(row, FigureLabels.attainment(line.attainment()));
        number(row, FigureLabels.weight(line.effectiveWeight()));
        number(row, FigureLabels.points(line.points()));
        row.addDataCell().setText(FigureLabels.reason(line));
    }

    private static void number(NativeTableRow row, String figure) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("gy-number");
        cell.setText(figure);
    }

    private void opinions(NativeTable table, List<LineOpinionRecord> said) {
        for (LineOpinionRecord opinion : said) {
            NativeTableCell cell = table.getBody().addRow().addDataCell();
            cell.setColspan(COLUMNS.size());
            cell.addClassName("gy-paper-opinion");
            cell.setText(
                    translate("appraisal.sheet.said", opinion.opinion(), opinion.by(), formats.dateTime(opinion.at())));
        }
    }

    private void said(String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            Paragraph paragraph = new Paragraph(words);
            paragraph.addClassName("gy-words");
            add(part(key, paragraph));
        }
    }

    private static Section part(String key, Component content) {
        return new Section(new H2(translate(key)), content);
    }

    private static Component signatures() {
        Div signatures = new Div();
        signatures.addClassName("gy-paper-signatures");
        for (String who : List.of("person", "appraiser", "hr")) {
            signatures.add(new Div(
                    new Span(translate("appraisal.sheet.signature." + who)),
                    new Span(translate("appraisal.sheet.signature.date"))));
        }
        return signatures;
    }
}
