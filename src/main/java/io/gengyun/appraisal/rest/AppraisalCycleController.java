package io.gengyun.appraisal.rest;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appraisal cycles over REST: plan, open, follow, close. */
@RestController
@RequestMapping("/api/v1/appraisal-cycles")
class AppraisalCycleController {

    /** Deadlines in working days; what is not given is as usual. */
    record DeadlinesBody(
            @Nullable Integer declare,
            @Nullable Integer review,
            @Nullable Integer respond,
            @Nullable Integer appeal) {

        Deadlines orUsual() {
            return new Deadlines(
                    declare == null ? Deadlines.USUAL.declare() : declare,
                    review == null ? Deadlines.USUAL.review() : review,
                    respond == null ? Deadlines.USUAL.respond() : respond,
                    appeal == null ? Deadlines.USUAL.appeal() : appeal);
        }
    }

    /** A cycle to be planned. */
    record PlanBody(
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String scorecard,
            @Nullable Boolean scorecardByPosition,
            @Nullable List<@Nullable String> employees,
            @Nullable List<@Nullable String> units,
            @Nullable DeadlinesBody deadlines) {

        Plan plan() {
            List<FieldError> errors = new ArrayList<>();
            boolean byPosition = Boolean.TRUE.equals(scorecardByPosition);
            if (from == null) {
                errors.add(new FieldError("from", "appraisal.plan.dayMissing"));
            }
            if (to == null) {
                errors.add(new FieldError("to", "appraisal.plan.dayMissing"));
            }
            refuseNothing("employees", employees, errors);
            refuseNothing("units", units, errors);
            if (byPosition == (scorecard != null)) {
                errors.add(new FieldError("scorecard", "appraisal.plan.scorecardOrPosition"));
            }
            if (from == null || to == null || !errors.isEmpty()) {
                throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "appraisal.plan.refused", errors);
            }
            return new Plan(
                    name == null ? "" : name,
                    new Period(from, to),
                    scorecard,
                    employees == null ? List.of() : employees,
                    units == null ? List.of() : units,
                    deadlines == null ? Deadlines.USUAL : deadlines.orUsual());
        }
    }

    private static void refuseNothing(String field, @Nullable List<@Nullable String> given, List<FieldError> errors) {
        for (int i = 0; given != null && i < given.size(); i++) {
            String one = given.get(i);
            if (one == null || one.isBlank()) {
                errors.add(new FieldError(field + "[" + i + "]", "appraisal.plan.emptyEntry"));
            }
        }
    }

    /** The answer to a plan. */
    record Planned(UUID id) {}

    /** How a cycle is to be closed. */
    record CloseBody(@Nullable Boolean finish) {}

    /** A cycle and how many people stand where. */
    record CycleBody(
            UUID id,
            String name,
            LocalDate from,
            LocalDate to,
            State state,
            long participants,
            Map<Stage, Long> stages) {

        static CycleBody of(CycleRecord cycle) {
            return new CycleBody(
                    cycle.id().value(),
                    cycle.name(),
                    cycle.period().from(),
                    cycle.period().to(),
                    cycle.state(),
                    cycle.participants(),
                    cycle.stages());
        }
    }

    /** A page of cycles. */
    record CyclesBody(List<CycleBody> items, @Nullable String next) {}

    private final AppraisalCycles cycles;
    private final Access access;

    AppraisalCycleController(AppraisalCycles cycles, Access access) {
        this.cycles = cycles;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Planned plan(@RequestBody PlanBody body) {
        return new Planned(cycles.plan(body.plan()).value());
    }

    @GetMapping
    CyclesBody list(@RequestParam(defaultValue = "100") int limit, @RequestParam @Nullable String after) {
        access.require(Role.HR);
        List<CycleBody> all = cycles.list().stream().map(CycleBody::of).toList();
        int most = Math.clamp(limit, 1, Slice.MOST);
        int begin = after == null ? 0 : placeOf(after, all) + 1;
        List<CycleBody> page = all.subList(begin, Math.min(all.size(), begin + most));
        boolean more = begin + most < all.size();
        return new CyclesBody(page, more ? page.getLast().id().toString() : null);
    }

    private static int placeOf(String mark, List<CycleBody> all) {
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).id().toString().equals(mark))
                .findFirst()
                .orElseThrow(Cursor::unknown);
    }

    @GetMapping("/{id}")
    CycleBody get(@PathVariable UUID id) {
        return CycleBody.of(cycles.get(new CycleId(id)));
    }

    @PostMapping("/{id}/open")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void open(@PathVariable UUID id) {
        cycles.open(new CycleId(id));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void close(@PathVariable UUID id, @RequestBody(required = false) @Nullable CloseBody body) {
        cycles.close(new CycleId(id), body != null && Boolean.TRUE.equals(body.finish()));
    }
}
