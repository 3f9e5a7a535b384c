package io.gengyun.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.security.Access;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.ExportLinks;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.RecordTable;
import io.gengyun.uikit.Section;
import io.gengyun.uikit.StatusBadge;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The indicator library: every indicator with its formula, and what uses it. */
@Route("indicators")
@Menu(order = 150, title = "indicators.title", icon = "vaadin:line-bar-chart")
@PermitAll
@StyleSheet("gengyun/indicators.css")
class IndicatorsView extends PageLayout implements BeforeEnterObserver {

    private final List<IndicatorDefinition> library;
    private final Set<String> inUse;
    private final TextField search = new TextField();
    private final Div list = new Div();

    IndicatorsView(Indicators indicators, Access access) {
        super("indicators.title");
        library = indicators.library();
        inUse = indicators.inUse();
        setDescription(getTranslation("indicators.description", library.size()));
        if (Words.mayWrite(access)) {
            Button add =
                    new Button(
                            getTranslation("indicators.new"),
                            VaadinIcon.PLUS.create(),
                            click ->
                                    click.getSource()
                                            .getUI()
                                            .ifPresent(page -> page.navigate("indicators/new")));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        search.setPlaceholder(getTranslation("indicators.search"));
        search.setAriaLabel(getTranslation("indicators.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidth("min(100%, 22rem)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> {
                    show();
                    if (change.isFromClient()) {
                        keepInAddress(change.getValue());
                    }
                });
        Section section = new Section(getTranslation("indicators.library"), search, list);
        add(section);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        show();
    }

    private void keepInAddress(String words) {
        QueryParameters query =
                words.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", words);
        getUI().ifPresent(
                        page ->
                                page.getPage()
                                        .getHistory()
                                        .replaceState(
                                                null,
                                                new com.vaadin.flow.router.Location(
                                                        "indicators", query)));
    }

    private void show() {
        list.removeAll();
        List<IndicatorDefinition> found = library.stream().filter(this::matches).toList();
        if (found.isEmpty()) {
            list.add(
                    new EmptyState(
                            getTranslation("indicators.noneFound", search.getValue()),
                            getTranslation("indicators.noneFoundHow")));
            return;
        }
        RecordTable<IndicatorDefinition> table =
                new RecordTable<IndicatorDefinition>(getTranslation("indicators.library"))
                        .onlyInFile(
                                getTranslation("indicators.key"), IndicatorDefinition::key)
                        .naming(getTranslation("indicators.name"), IndicatorsView::naming)
                        .inFile(Words::name)
                        .component(
                                getTranslation("indicators.formula"),
                                one -> Words.mono(one.formula()))
                        .text(getTranslation("indicators.unit"), IndicatorDefinition::unit)
                        .text(
                                getTranslation("indicators.direction"),
                                one -> Words.direction(one.direction()))
                        .text(getTranslation("indicators.sources"), IndicatorsView::sources)
                        .component(getTranslation("indicators.use"), this::use)
                        .appendAll(found);
        list.add(table, ExportLinks.of("indicators", table, found));
    }

    private boolean matches(IndicatorDefinition one) {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        return (one.key() + " " + one.name().zh() + " " + one.name().en() + " " + sources(one))
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static Component naming(IndicatorDefinition one) {
        Anchor link = new Anchor("indicators/" + one.key(), Words.name(one));
        Div naming = new Div(link, new Div(Words.soft(one.key())));
        return naming;
    }

    private static String sources(IndicatorDefinition one) {
        return one.measures().values().stream()
                .map(measure -> Words.source(measure.source()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Component use(IndicatorDefinition one) {
        return inUse.contains(one.key())
                ? new StatusBadge(StatusBadge.Tone.GOOD, getTranslation("indicators.inUse"))
                : new Span(getTranslation("indicators.notInUse"));
    }
}
