package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.indicators.ScoreExplanation;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkRecords;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Results as far as the current user may see them. */
@Component
@Transactional(readOnly = true)
class ScopedResults implements Results {

    private record Key(DeclarationId id, String number) {}

    private final DeclarationRepository declarations;
    private final CycleRepository cycles;
    private final ResultVisibility visibility;
    private final ExplainedCases explained;
    private final ResultRecords records;
    private final CaseEvidence evidence;
    private final Scoring scoring;
    private final WorkRecords workRecords;
    private final JdbcClient database;
    private final Access access;

    ScopedResults(
            DeclarationRepository declarations,
            CycleRepository cycles,
            ResultVisibility visibility,
            ExplainedCases explained,
            ResultRecords records,
            CaseEvidence evidence,
            Scoring scoring,
            WorkRecords workRecords,
            JdbcClient database,
            Access access) {
        this.declarations = declarations;
        this.cycles = cycles;
        this.visibility = visibility;
        this.explained = explained;
        this.records = records;
        this.evidence = evidence;
        this.scoring = scoring;
        this.workRecords = workRecords;
        this.database = database;
        this.access = access;
    }

    @Override
    public List<OwnResult> mine() {
        EmployeeId employee = access.user().employee();
        if (employee == null) {
            return List.of();
        }
        return database.sql("""
                        select c.id as cycle, c.name as cycle_name, d.employee_id as employee,
                               d.stage as score_stage, d.raw as score_raw,
                               d.calibrated as score_calibrated, d.final as score_final_score,
                               d.before_appeal as score_before, d.rating as score_rating
                        from appraisal.declaration d join appraisal.cycle c on c.id = d.cycle_id
                        where d.employee_id = :employee
                        order by c.period_to desc, c.id desc""")
                .param("employee", employee)
                .query(OwnResult.class)
                .list();
    }

    @Override
    public List<CycleName> cycles() {
        DataScope scope = access.scope();
        return database.sql("""
                        select c.id, c.name from appraisal.cycle c
                        where exists (
                            select from appraisal.declaration d
                            where d.cycle_id = c.id
                              and (:everybody or d.employee_id = any(:employees)))
                        order by c.id desc""")
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .query(CycleName.class)
                .list();
    }

    @Override
    public ResultRecord get(CycleId cycle, EmployeeId employee) {
        return records.of(visibility.of(cycle, employee));
    }

    @Override
    public ResultRecord of(BusinessKey about) {
        return records.of(visibility.of(about));
    }

    @Override
    public Slice<ResultRecord> inCycle(CycleId cycle, int limit, @Nullable String after) {
        access.user();
        cycles.require(cycle);
        int most = Math.clamp(limit, 1, Slice.MOST);
        Slice<Key> page = Slice.of(keys(cycle, most + 1, after), most, Key::number);
        List<Declaration> found =
                declarations.findAllById(page.items().stream().map(Key::id).toList());
        List<Declaration> ordered = found.stream()
                .sorted(Comparator.comparingInt(declaration -> position(page, declaration)))
                .toList();
        return new Slice<>(records.of(ordered), page.next());
    }

    @Override
    public List<ResultRecord> inCycle(CycleId cycle, List<EmployeeId> employees) {
        cycles.require(cycle);
        DataScope scope = access.scope();
        List<DeclarationId> seen = database.sql("""
                                select id from appraisal.declaration
                                where cycle_id = :cycle and employee_id = any(:asked)
                                  and (:everybody or employee_id = any(:employees)
                                       or holders @> array[:account])""")
                .param("cycle", cycle)
                .param("asked", employees)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("account", access.user().account())
                .query(DeclarationId.class)
                .list();
        Comparator<Declaration> asAsked =
                Comparator.comparingInt(one -> employees.indexOf(one.appraisee().employee()));
        return records.of(
                declarations.findAllById(seen).stream().sorted(asAsked).toList());
    }

    private static int position(Slice<Key> page, Declaration declaration) {
        return page.items()
                .indexOf(new Key(declaration.id(), declaration.appraisee().number()));
    }

    private List<Key> keys(CycleId cycle, int limit, @Nullable String after) {
        DataScope scope = access.scope();
        return database.sql("""
                        select id, number from appraisal.declaration
                        where cycle_id = :cycle
                          and (:everybody or employee_id = any(:employees)
                               or holders @> array[:account])
                          and (cast(:after as text) is null or number > :after)
                        order by number limit :limit""")
                .param("cycle", cycle)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("account", access.user().account())
                .param("after", Cursor.read(after))
                .param("limit", limit)
                .query(Key.class)
                .list();
    }

    @Override
    public List<LineName> lines(CycleId cycle) {
        access.user();
        cycles.require(cycle);
        return scoring.lines(cycle.value());
    }

    @Override
    public ScoreExplanation explanation(CycleId cycle, EmployeeId employee) {
        return new CaseExplanation(explained, cycle, employee);
    }

    @Override
    public WorkDistribution work(CycleId cycle, EmployeeId employee) {
        return workRecords.inCaseOf(employee, visibility.of(cycle, employee).scored());
    }

    @Override
    public List<DocumentRecord> evidence(BusinessKey about) {
        return evidence.of(visibility.of(about));
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public DocumentRecord addEvidence(BusinessKey about, String name, InputStream content) {
        return evidence.add(() -> visibility.of(about), name, content);
    }

    @Override
    public long largestEvidence() {
        return evidence.largest();
    }

    @Override
    public InputStream evidenceContent(BusinessKey about, DocumentId document) {
        return evidence.content(visibility.of(about), document);
    }

    @Override
    @Transactional
    public void removeEvidence(BusinessKey about, DocumentId document) {
        evidence.remove(visibility.of(about), document);
    }
}
