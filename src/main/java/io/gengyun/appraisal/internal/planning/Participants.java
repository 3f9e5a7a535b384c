package io.gengyun.appraisal.internal.planning;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes part in a cycle by its plan, and what speaks against a plan. */
@Component
public class Participants {

    private static final int LONGEST_STAGE = 365;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_YEARS = 3;

    /** Somebody who takes part, by which scorecard, and for which of the period's days. */
    public record Participant(EmployeeRecord employee, String scorecard, Period scored) {}

    /**
     * What a plan comes to.
     *
     * @param leftOut number → translation key of why somebody chosen does not take part
     * @param errors what must be changed before the cycle can be planned
     */
    public record Choice(List<Participant> participants, Map<String, String> leftOut, List<FieldError> errors) {

        public Choice orRefuse() {
            if (!errors.isEmpty()) {
                throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "appraisal.plan.refused", errors);
            }
            return this;
        }
    }

    private final Employees employees;
    private final Scorecards scorecards;

    Participants(Employees employees, Scorecards scorecards) {
        this.employees = employees;
        this.scorecards = scorecards;
    }

    public Choice of(Plan plan) {
        List<FieldError> errors = new ArrayList<>();
        checkFrame(plan, errors);
        Map<String, String> leftOut = new TreeMap<>();
        Map<String, EmployeeRecord> chosen = chosen(plan, leftOut, errors);
        Map<String, String> byPosition = plan.scorecard() == null ? byPosition(plan) : Map.of();
        checkScorecard(plan, errors);
        List<Participant> participants = new ArrayList<>();
        for (EmployeeRecord employee : chosen.values()) {
            String scorecard = scorecardOf(plan, employee, byPosition, leftOut, errors);
            if (scorecard != null) {
                participants.add(new Participant(employee, scorecard, scored(employee, plan.period())));
            }
        }
        if (participants.isEmpty() && errors.isEmpty()) {
            boolean everybody = plan.employees().isEmpty() && plan.units().isEmpty();
            errors.add(new FieldError(
                    "employees",
                    everybody && chosen.isEmpty() ? "appraisal.plan.nobodyThere" : "appraisal.plan.nobody"));
        }
        participants.sort(Comparator.comparing(one -> one.employee().number()));
        return new Choice(participants, leftOut, errors);
    }

    private static void checkFrame(Plan plan, List<FieldError> errors) {
        if (plan.name().isBlank()) {
            errors.add(new FieldError("name", "appraisal.plan.nameMissing"));
        } else if (plan.name().strip().length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "appraisal.plan.nameTooLong", LONGEST_NAME));
        }
        if (!plan.period().to().isBefore(plan.period().from().plusYears(LONGEST_YEARS))) {
            errors.add(new FieldError("to", "appraisal.plan.tooLong", LONGEST_YEARS));
        }
        Deadlines days = plan.deadlines();
        Map<String, Integer> stages = new LinkedHashMap<>();
        stages.put("declare", days.declare());
        stages.put("review", days.review());
        stages.put("respond", days.respond());
        stages.put("appeal", days.appeal());
        stages.forEach((stage, length) -> {
            if (length < 1 || length > LONGEST_STAGE) {
                errors.add(new FieldError("deadlines." + stage, "appraisal.plan.deadline", LONGEST_STAGE));
            }
        });
    }

    /** By number, in the order of numbers: those named, those in the units, or everybody. */
    private Map<String, EmployeeRecord> chosen(Plan plan, Map<String, String> leftOut, List<FieldError> errors) {
        LocalDate from = plan.period().from();
        LocalDate to = plan.period().to();
        Map<String, EmployeeRecord> chosen = new TreeMap<>();
        if (plan.employees().isEmpty() && plan.units().isEmpty()) {
            employees.working(from, to).forEach(one -> chosen.put(one.number(), one));
        }
        if (!plan.units().isEmpty()) {
            employees.inUnits(plan.units(), from, to).forEach(one -> chosen.put(one.number(), one));
            checkUnits(plan, errors);
        }
        if (!plan.employees().isEmpty()) {
            named(plan, chosen, leftOut, errors);
        }
        return chosen;
    }

    private void checkUnits(Plan plan, List<FieldError> errors) {
        List<String> known = employees.units();
        plan.units().stream()
                .filter(unit -> !known.contains(unit))
                .forEach(unit -> errors.add(new FieldError("units", "appraisal.plan.unknownUnit", unit)));
    }

    private void named(
            Plan plan, Map<String, EmployeeRecord> chosen, Map<String, String> leftOut, List<FieldError> errors) {
        Map<String, EmployeeRecord> known = employees.withNumbers(plan.employees());
        for (String number : plan.employees()) {
            EmployeeRecord employee = known.get(number);
            if (employee == null) {
                leftOut.put(number, "appraisal.leftOut.unknown");
                errors.add(new FieldError("employees", "appraisal.plan.unknownEmployee", number));
            } else if (!worksWithin(employee, plan.period())) {
                leftOut.put(number, "appraisal.leftOut.notThere");
                errors.add(new FieldError("employees", "appraisal.plan.notThere", number, employee.name()));
            } else {
                chosen.put(number, employee);
            }
        }
    }

    private static boolean worksWithin(EmployeeRecord employee, Period period) {
        LocalDate joined = employee.joinedOn();
        LocalDate left = employee.leftOn();
        return (joined == null || !joined.isAfter(period.to())) && (left == null || !left.isBefore(period.from()));
    }

    /** The days of the period on which they work here. */
    private static Period scored(EmployeeRecord employee, Period period) {
        LocalDate joined = employee.joinedOn();
        LocalDate left = employee.leftOn();
        return new Period(
                joined == null || joined.isBefore(period.from()) ? period.from() : joined,
                left == null || left.isAfter(period.to()) ? period.to() : left);
    }

    private void checkScorecard(Plan plan, List<FieldError> errors) {
        String key = plan.scorecard();
        if (key == null) {
            return;
        }
        if (scorecards.find(key).isEmpty()) {
            errors.add(new FieldError("scorecard", "appraisal.plan.unknownScorecard", key));
        } else if (scorecards.inForce(key, plan.period().from()).isEmpty()) {
            errors.add(new FieldError(
                    "scorecard",
                    "appraisal.plan.scorecardNotInForce",
                    key,
                    plan.period().from().toString()));
        }
    }

    /** Position → key of its scorecard in force when the period begins; the newer one wins. */
    private Map<String, String> byPosition(Plan plan) {
        Map<String, Scorecard> found = new HashMap<>();
        for (Scorecard scorecard : scorecards.inForce(plan.period().from())) {
            String position = scorecard.position();
            if (position != null) {
                found.merge(
                        position,
                        scorecard,
                        (one, other) -> Stream.of(one, other)
                                .max(Comparator.comparing(Scorecard::validFrom))
                                .orElseThrow());
            }
        }
        Map<String, String> keys = new HashMap<>();
        found.forEach((position, scorecard) -> keys.put(position, scorecard.key()));
        return keys;
    }

    /**
     * Who comes in with everybody or with their unit is left out without a scorecard; who has been
     * named is an error, for somebody meant them.
     */
    private static @Nullable String scorecardOf(
            Plan plan,
            EmployeeRecord employee,
            Map<String, String> byPosition,
            Map<String, String> leftOut,
            List<FieldError> errors) {
        if (plan.scorecard() != null) {
            return plan.scorecard();
        }
        boolean named = plan.employees().contains(employee.number());
        String position = employee.position();
        if (position == null) {
            leftOut.put(employee.number(), "appraisal.leftOut.noPosition");
            if (named) {
                errors.add(new FieldError(
                        "scorecardByPosition", "appraisal.plan.noPosition", employee.number(), employee.name()));
            }
            return null;
        }
        String scorecard = byPosition.get(position);
        if (scorecard == null) {
            leftOut.put(employee.number(), "appraisal.leftOut.noScorecard");
            if (named) {
                errors.add(new FieldError(
                        "scorecardByPosition",
                        "appraisal.plan.noScorecard",
                        employee.number(),
                        employee.name(),
                        position));
            }
        }
        return scorecard;
    }
}
