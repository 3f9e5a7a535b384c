package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.Ranked;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.ui.address.RankingAddress;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of a cycle by rank, or in another order, narrowed by what the address says. */
final class RankingList extends Div {

    private static final int SLICE = 50;

    private final Rankings standings;
    private final CycleId cycle;
    private final RankingAddress address;

    RankingList(Rankings standings, CycleId cycle, RankingAddress address) {
        this.standings = standings;
        this.cycle = cycle;
        this.address = address;
        addClassName("gy-stack-tight");
        RecordTable<Ranked> table = table();
        SliceTable<Ranked> list = new SliceTable<>(table);
        add(filters(table), list);
        list.show(
                mark -> standings.ranking(cycle, address.filter(), address.order(), SLICE, mark),
                () -> new EmptyState(
                        translate("appraisal.participants.none"), translate("appraisal.ranking.none.hint")));
    }

    private RecordTable<Ranked> table() {
        Formats formats = Formats.here();
        RecordTable<Ranked> table = new RecordTable<>(translate("appraisal.results.others"));
        table.number(translate("appraisal.rank"), row -> row.rank() == null ? "–" : formats.number(row.rank()));
        table.naming(translate("appraisal.person"), this::person);
        table.text(translate("appraisal.person.unit"), row -> row.unit() == null ? "–" : row.unit());
        table.component(translate("appraisal.stage"), row -> LineLabels.stage(row.stage()));
        table.numberWith(translate("appraisal.score"), RankingList::score);
        table.number(translate("appraisal.ranking.previous"), row -> formats.points(row.previous()));
        table.text(translate("appraisal.rating"), row -> LineLabels.rating(row.rating()));
        return table;
    }

    private Component person(Ranked row) {
        Span number = new Span(row.number());
        number.addClassNames("gy-soft", "gy-small");
        return new Div(CycleLinks.result(cycle, row.employee(), row.name()), new Span(" "), number);
    }

    private static Component score(Ranked row) {
        Span score = new Span(Formats.here().points(row.score()));
        if (row.score() == null || row.isFinal()) {
            return score;
        }
        Span open = new Span(translate("appraisal.ranking.notFinal"));
        open.addClassNames("gy-soft", "gy-small");
        return new Div(score, new Span(" "), open);
    }

    private Component filters(RecordTable<Ranked> table) {
        RankingFilter now = address.filter();
        Div filters = new Div();
        filters.addClassNames("gy-row", "gy-filters");
        filters.add(
                choice(
                        "appraisal.person.unit",
                        standings.units(cycle),
                        now.unit(),
                        UnitStages::unit,
                        unit -> go(changed(unit, now.stage(), now.rating(), now.search()))),
                choice(
                        "appraisal.stage",
                        List.of(Stage.values()),
                        now.stage(),
                        stage -> translate("appraisal.stage." + stage.name()),
                        stage -> go(changed(now.unit(), stage, now.rating(), now.search()))),
                choice(
                        "appraisal.rating",
                        ratings(now.rating()),
                        now.rating(),
                        LineLabels::rating,
                        rating -> go(changed(now.unit(), now.stage(), rating, now.search()))),
                search(now),
                order(),
                ExportLinks.of(
                        "ranking/" + cycle,
                        table,
                        () -> (limit, after) -> standings.ranking(cycle, now, address.order(), limit, after)));
        if (!now.equals(RankingFilter.EVERYBODY)) {
            if (now.followed()) {
                filters.add(chip(translate("appraisal.ranking.followed")));
            }
            if (now.scoreFrom() != null || now.scoreTo() != null) {
                filters.add(chip(translate("appraisal.ranking.span", end(now.scoreFrom()), end(now.scoreTo()))));
            }
            RouterLink all = new RouterLink(translate("appraisal.participants.all"), MyResultsView.class);
            all.setQueryParameters(address.with(RankingFilter.EVERYBODY).parameters());
            filters.add(all);
        }
        return filters;
    }

    private static Span chip(String words) {
        Span chip = new Span(words);
        chip.addClassName("gy-chip");
        return chip;
    }

    private static String end(@Nullable Integer score) {
        return score == null ? "…" : score.toString();
    }

    private List<String> ratings(@Nullable String chosen) {
        List<String> ratings = new ArrayList<>(standings.ratings());
        if (chosen != null && !ratings.contains(chosen)) {
            ratings.add(chosen);
        }
        return ratings;
    }

    private RankingFilter changed(
            @Nullable String unit, @Nullable Stage stage, @Nullable String rating, @Nullable String search) {
        RankingFilter now = address.filter();
        return new RankingFilter(unit, stage, rating, now.scoreFrom(), now.scoreTo(), search, now.followed());
    }

    private <T> Select<T> choice(
            String label, List<T> items, @Nullable T chosen, Function<T, String> words, Consumer<@Nullable T> picked) {
        String all = translate("appraisal.ranking.all", translate(label));
        Select<T> choice = new Select<>();
        choice.setAriaLabel(translate(label));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(all);
        choice.setPlaceholder(all);
        choice.setItemLabelGenerator(item -> item == null ? all : words.apply(item));
        choice.setItems(items);
        if (chosen != null && items.contains(chosen)) {
            choice.setValue(chosen);
        }
        choice.addValueChangeListener(change -> picked.accept(change.getValue()));
        return choice;
    }

    private TextField search(RankingFilter now) {
        TextField search = new TextField();
        search.setPlaceholder(translate("appraisal.participants.search"));
        search.setAriaLabel(translate("appraisal.participants.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(now.search() == null ? "" : now.search());
        search.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        search.addValueChangeListener(change -> go(changed(
                now.unit(), now.stage(), now.rating(), change.getValue().isBlank() ? null : change.getValue())));
        return search;
    }

    private Select<Order> order() {
        Select<Order> order = new Select<>();
        order.setAriaLabel(translate("appraisal.ranking.order"));
        order.setItems(Arrays.asList(Order.values()));
        order.setItemLabelGenerator(each -> translate("appraisal.ranking.order." + each.name()));
        order.setValue(address.order());
        order.addValueChangeListener(change -> show(address.by(change.getValue())));
        return order;
    }

    private void go(RankingFilter filter) {
        show(address.with(filter));
    }

    private static void show(RankingAddress other) {
        UI.getCurrent().navigate(MyResultsView.class, other.parameters());
    }
}
