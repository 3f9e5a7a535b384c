package io.gengyun.appraisal.rest;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.rest.ResultBodies.MeasureBody;
import io.gengyun.appraisal.rest.ResultBodies.MeasuresBody;
import io.gengyun.appraisal.rest.ResultBodies.ResultBody;
import io.gengyun.appraisal.rest.ResultBodies.ResultsBody;
import io.gengyun.appraisal.rest.ResultBodies.RowBody;
import io.gengyun.indicators.ScoreExplanation;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.LineExplanation;
import io.gengyun.indicators.Scoring.MeasureValue;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results over REST, down to the source rows behind a line. */
@RestController
@RequestMapping("/api/v1/appraisal-cycles/{cycle}/results")
class ResultController {

    private final Results results;
    private final Employees employees;
    private final Access access;
    private final Texts texts;

    ResultController(Results results, Employees employees, Access access, Texts texts) {
        this.results = results;
        this.employees = employees;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping
    ResultsBody list(
            @PathVariable UUID cycle,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String after) {
        Locale language = access.user().language();
        Slice<ResultRecord> page = results.inCycle(new CycleId(cycle), limit, after);
        return new ResultsBody(
                page.items().stream()
                        .map(result -> ResultBody.of(result, texts, language))
                        .toList(),
                page.next());
    }

    @GetMapping("/{employeeNumber}")
    ResultBody get(@PathVariable UUID cycle, @PathVariable String employeeNumber) {
        return ResultBody.of(
                results.get(new CycleId(cycle), employee(employeeNumber)),
                texts,
                access.user().language());
    }

    /**
     * The frozen source rows behind a line, one group for each measure of its formula, and one with
     * what corrections on appeal add to the formula's result, so that it all adds up. A group that
     * goes on has a mark {@code next}: ask for that measure alone with {@code after}.
     */
    @GetMapping("/{employeeNumber}/lines/{indicator}/rows")
    MeasuresBody rows(
            @PathVariable UUID cycle,
            @PathVariable String employeeNumber,
            @PathVariable String indicator,
            @RequestParam @Nullable String measure,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String after) {
        CycleId id = new CycleId(cycle);
        EmployeeId employee = employee(employeeNumber);
        ScoreExplanation score = results.explanation(id, employee);
        LineExplanation line = score.line(indicator);
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<MeasureBody> groups = new ArrayList<>();
        for (MeasureValue one : line.measures()) {
            if (measure == null || measure.equals(one.name())) {
                Slice<SourceRow> page = score.rows(indicator, one.name(), most, measure == null ? null : after);
                groups.add(MeasureBody.of(one, page.map(RowBody::of)));
            }
        }
        boolean corrected = !line.corrections().isEmpty();
        if (corrected && (measure == null || measure.equals(Scoring.CORRECTION))) {
            Slice<SourceRow> page = score.rows(indicator, Scoring.CORRECTION, most, measure == null ? null : after);
            groups.add(MeasureBody.of(line.corrections(), page.map(RowBody::of)));
        }
        if (measure != null && groups.isEmpty()) {
            throw BusinessRefusal.notFound("explanation.rows.noMeasure", measure);
        }
        return new MeasuresBody(groups, null);
    }

    private EmployeeId employee(String number) {
        return employees
                .withNumber(number)
                .map(EmployeeRecord::id)
                .orElseThrow(() -> BusinessRefusal.notFound("appraisal.result.notThere"));
    }
}
