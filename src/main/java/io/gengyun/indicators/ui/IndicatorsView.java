package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Group;
import io.gengyun.indicators.Indicators;
import io.gengyun.security.Access;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The indicator library by whose work it tells about: what each indicator is and what uses it. */
@Route("indicators")
@Menu(order = 150, title = "indicators.title", icon = "vaadin:line-bar-chart")
@PermitAll
@StyleSheet("gengyun/indicators.css")
class IndicatorsView extends PageLayout implements BeforeEnterObserver {

    private static final String WORDS = "q";
    private static final String GROUP = "group";

    private final List<IndicatorDefinition> library;
    private final Set<String> inUse;
    private final TextField search = new TextField();
    private final Select<Group> group = new Select<>();
    private final Div list = new Div();

    IndicatorsView(Indicators indicators, Access access) {
        super("indicators.title");
        library = indicators.library();
        inUse = indicators.inUse();
        setDescription(translate("indicators.description", library.size()));
        if (IndicatorLabels.mayWrite(access)) {
            addActions(VersionedPage.newButton("indicators.new", "indicators/new"));
        }
        search.setPlaceholder(translate("indicators.search"));
        search.setAriaLabel(translate("indicators.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidth("min(100%, 22rem)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> follow(change.isFromClient()));
        group.setAriaLabel(translate("indicators.group"));
        group.setItems(Group.values());
        group.setItemLabelGenerator(
                one -> one == null ? translate("indicators.group.all") : IndicatorLabels.group(one));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(translate("indicators.group.all"));
        group.setPlaceholder(translate("indicators.group.all"));
        group.addValueChangeListener(change -> follow(change.isFromClient()));
        Div filters = new Div(search, group);
        filters.addClassName("gy-row");
        list.addClassName("gy-stack");
        add(filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        search.setValue(asked.getSingleParameter(WORDS).orElse(""));
        String wanted = asked.getSingleParameter(GROUP).orElse("");
        group.setValue(Stream.of(Group.values())
                .filter(one -> one.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null));
        show();
    }

    private void follow(boolean byHand) {
        show();
        if (byHand) {
            Map<String, String> query = new LinkedHashMap<>();
            if (!search.getValue().isBlank()) {
                query.put(WORDS, search.getValue());
            }
            if (group.getValue() != null) {
                query.put(GROUP, group.getValue().name().toLowerCase(Locale.ROOT));
            }
            Location address = new Location("indicators", QueryParameters.simple(query));
            getUI().ifPresent(page -> page.getPage().getHistory().replaceState(null, address));
        }
    }

    private void show() {
        list.removeAll();
        List<IndicatorDefinition> found = library.stream().filter(this::matches).toList();
        if (found.isEmpty()) {
            Button all = new Button(translate("indicators.showAll"), click -> showAll());
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            list.add(new EmptyState(
                    translate("indicators.noneFound", search.getValue()), translate("indicators.noneFoundHow"), all));
            return;
        }
        for (Group one : Group.values()) {
            List<IndicatorDefinition> members =
                    found.stream().filter(indicator -> indicator.group() == one).toList();
            if (!members.isEmpty()) {
                String heading = translate("indicators.group.count", IndicatorLabels.group(one), members.size());
                list.add(new Section(heading, table(heading).appendAll(members)));
            }
        }
        list.add(ExportLinks.of("indicators", table(translate("indicators.library")), found));
    }

    private void showAll() {
        search.clear();
        group.clear();
        follow(true);
    }

    private RecordTable<IndicatorDefinition> table(String caption) {
        return new RecordTable<IndicatorDefinition>(caption)
                .onlyInFile(translate("indicators.key"), IndicatorDefinition::key)
                .naming(translate("indicators.name"), IndicatorsView::naming)
                .inFile(IndicatorLabels::name)
                .onlyInFile(translate("indicators.group"), one -> IndicatorLabels.group(one.group()))
                .component(translate("indicators.definition"), IndicatorsView::definition)
                .inFile(IndicatorLabels::described)
                .onlyInFile(translate("indicators.formula"), IndicatorDefinition::formula)
                .onlyInFile(translate("indicators.unit"), IndicatorDefinition::unit)
                .text(translate("indicators.direction"), one -> IndicatorLabels.direction(one.direction()))
                .number(translate("indicators.typicalTarget"), IndicatorLabels::typical)
                .inFile(IndicatorDefinition::typicalTarget)
                .text(translate("indicators.sources"), IndicatorLabels::sources)
                .component(translate("indicators.use"), this::use);
    }

    private boolean matches(IndicatorDefinition one) {
        if (group.getValue() != null && one.group() != group.getValue()) {
            return false;
        }
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        String described = one.description() == null
                ? ""
                : one.description().zh() + " " + one.description().en();
        return Stream.of(
                        one.key(),
                        one.name().zh(),
                        one.name().en(),
                        described,
                        IndicatorLabels.group(one.group()),
                        IndicatorLabels.sources(one))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static Component naming(IndicatorDefinition one) {
        Anchor link = new Anchor("indicators/" + one.key(), IndicatorLabels.name(one));
        return new Div(link, new Div(IndicatorLabels.soft(one.key())));
    }

    private static Component definition(IndicatorDefinition one) {
        Div formula = new Div(IndicatorLabels.mono(one.formula()));
        formula.addClassNames("gy-soft", "gy-small");
        Div definition = new Div(formula);
        definition.addClassName("gy-definition");
        if (one.description() != null) {
            definition.addComponentAsFirst(new Div(IndicatorLabels.described(one)));
        }
        return definition;
    }

    private Component use(IndicatorDefinition one) {
        return inUse.contains(one.key())
                ? new StatusBadge(StatusBadge.Tone.GOOD, translate("indicators.inUse"))
                : new Span(translate("indicators.notInUse"));
    }
}
