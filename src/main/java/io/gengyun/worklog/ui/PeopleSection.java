package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.gengyun.shared.EmployeeId;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;
import io.gengyun.worklog.WorkRecords.PersonDistribution;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The team's work person by person; each opens into their own. */
class PeopleSection extends Section {

    /** How many are drawn. */
    static final int BARS = 15;

    /**
     * A team person by person.
     *
     * @param busiest those with most time, who are drawn
     * @param people everybody, for the table below
     */
    PeopleSection(
            List<PersonDistribution> busiest, ExportLinks.Pages<PersonDistribution> people, Consumer<EmployeeId> open) {
        super(translate("worklog.people"));
        SliceTable<PersonDistribution> list = new SliceTable<>(table(open));
        withActions(list.export("work-distribution"));
        if (!busiest.isEmpty()) {
            add(PeopleChart.of(busiest, person -> open.accept(person.employee())));
        }
        add(list);
        list.show(
                people, () -> new EmptyState(translate("worklog.people.none"), translate("organization.none.others")));
    }

    private static RecordTable<PersonDistribution> table(Consumer<EmployeeId> open) {
        Formats formats = Formats.here();
        return new RecordTable<PersonDistribution>(translate("worklog.people"))
                .naming(translate("worklog.person"), person -> name(person, open))
                .text(translate("worklog.number"), PersonDistribution::number)
                .number(
                        translate("worklog.time"),
                        person -> WorkLabels.duration(person.distribution().minutes()))
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
                .map(share ->
                        WorkLabels.kind(share.kind()) + " " + Formats.here().percent(share.timeShare()))
                .collect(Collectors.joining(" · "));
    }
}
