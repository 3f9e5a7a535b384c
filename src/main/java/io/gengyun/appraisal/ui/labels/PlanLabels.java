package io.gengyun.appraisal.ui.labels;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CyclePlans.Doubt;
import io.gengyun.appraisal.CyclePlans.Preview;
import io.gengyun.appraisal.CyclePlans.Remark;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.uikit.page.Formats;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan says, in words. */
public final class PlanLabels {

    private static final int NAMED = 20;

    private PlanLabels() {}

    /** Names of scorecards by their keys. */
    public static Map<String, String> scorecards(Collection<Scorecard> all) {
        return all.stream().collect(Collectors.toMap(Scorecard::key, Scorecard::name));
    }

    public static DescriptionList facts(
            Plan plan, Collection<Scorecard> scorecards, Map<String, EmployeeRecord> named) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-facts");
        fact(
                facts,
                "appraisal.cycle.period",
                Formats.here().period(plan.period().from(), plan.period().to()));
        String key = plan.scorecard();
        fact(
                facts,
                "appraisal.plan.scorecard",
                key == null
                        ? translate("appraisal.plan.byPosition")
                        : scorecards(scorecards).getOrDefault(key, key));
        fact(facts, "appraisal.plan.people", people(plan, named));
        fact(facts, "appraisal.plan.deadlines", deadlines(plan.deadlines()));
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String words) {
        facts.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(words));
    }

    private static String people(Plan plan, Map<String, EmployeeRecord> named) {
        if (plan.employees().isEmpty() && plan.units().isEmpty()) {
            return translate("appraisal.plan.people.EVERYBODY");
        }
        List<String> all = Stream.concat(
                        plan.units().stream(),
                        plan.employees().stream()
                                .map(number -> named.containsKey(number)
                                        ? named.get(number).name()
                                        : number))
                .toList();
        String some = all.stream().limit(NAMED).collect(Collectors.joining(" · "));
        return all.size() > NAMED ? translate("appraisal.plan.people.more", some, all.size()) : some;
    }

    public static String deadlines(Deadlines days) {
        return Stream.of(
                        stage("declare", days.declare()),
                        stage("review", days.review()),
                        stage("respond", days.respond()),
                        stage("appeal", days.appeal()))
                .collect(Collectors.joining(" · "));
    }

    private static String stage(String stage, int days) {
        return translate("appraisal.plan.deadline." + stage) + " "
                + Formats.here().number(days);
    }

    public static String remark(Remark remark) {
        return translate(
                "appraisal.remark." + remark.doubt().name(),
                remark.facts().stream().map(PlanLabels::said).toArray());
    }

    private static Object said(Object fact) {
        return switch (fact) {
            case Period period -> Formats.here().period(period.from(), period.to());
            case LocalDate day -> Formats.here().date(day);
            case LocalizedText name -> name.in(UI.getCurrent().getLocale());
            default -> fact;
        };
    }

    /** The remark that somebody else has the name, as an error of the field of names. */
    public static Optional<FieldError> nameTaken(Preview found) {
        return found.remarks().stream()
                .filter(remark -> remark.doubt() == Doubt.NAME_TAKEN)
                .map(remark -> new FieldError(
                        "name", "appraisal.plan.nameTaken", said(remark.facts().getFirst())))
                .findFirst();
    }
}
