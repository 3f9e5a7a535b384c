package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.ExportLinks;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.RecordTable;
import io.gengyun.uikit.Section;
import io.gengyun.uikit.SliceTable;
import io.gengyun.worklog.WorkRecords.PersonDistribution;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The team's work person by person; each opens into his own. */
class PeopleSection extends Section {

    private static final int BARS = 15;

    private final Div drawn = new Div();
    private final Consumer<EmployeeId> open;

    PeopleSection(ExportLinks.Pages<PersonDistribution> people, Consumer<EmployeeId> open) {
        super(translate("worklog.people"));
        this.open = open;
        SliceTable<PersonDistribution> list = new SliceTable<>(table(open));
        withActions(list.export("work-distribution"));
        add(drawn, list);
        list.show(
                (limit, mark) -> {
                    Slice<PersonDistribution> slice = people.read(limit, mark);
                    if (mark == null) {
                        draw(slice.items());
                    }
                    return slice;
                },
                () ->
                        new EmptyState(
                                translate("worklog.people.none"),
                                translate("organization.none.others")));
    }

    /** Draws those with most time; the table below holds everybody. */
    private void draw(List<PersonDistribution> people) {
        drawn.removeAll();
        List<PersonDistribution> most =
                people.stream()
                        .filter(person -> person.distribution().minutes() > 0)
                        .sorted(
                                Comparator.comparingLong(
                                                (PersonDistribution person) ->
                                                        person.distribution().minutes())
                                        .reversed())
                        .limit(BARS)
                        .toList();
        if (!most.isEmpty()) {
            drawn.add(PeopleChart.of(most, person -> open.accept(person.employee())));
        }
    }

    private static RecordTable<PersonDistribution> table(Consumer<EmployeeId> open) {
        Formats formats = Formats.here();
        return new RecordTable<PersonDistribution>(translate("worklog.people"))
                .naming(translate("worklog.person"), person -> name(person, open))
                .text(translate("worklog.number"), PersonDistribution::number)
                .number(
                        translate("worklog.time"),
                        person -> WorkWords.duration(person.distribution().minutes()))
                .notInFile()
                .onlyInFile(
                        translate("worklog.field.minutes"),
                        person -> person.distribution().minutes())
                .number(
                        translate("worklog.count"),
                        person -> formats.number(person.distribution().count()))
                .inFile(person -> person.distribution().count())
                .text(translate("worklog.shares"), PeopleSection::shares);
    }

    private static Component name(PersonDistribution person, Consumer<EmployeeId> open) {
        Button button = new Button(person.name(), click -> open.accept(person.employee()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private static String shares(PersonDistribution person) {
        if (person.distribution().count() == 0) {
            return translate("worklog.people.nothing");
        }
        return person.distribution().shares().stream()
                .filter(share -> share.timeShare() != null && share.minutes() > 0)
                .map(
                        share ->
                                WorkWords.kind(share.kind())
                                        + " "
                                        + Formats.here().percent(share.timeShare()))
                .collect(Collectors.joining(" · "));
    }
}
