package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.ProductTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What rests on imported rows is known to the database, or to somebody who is asked. */
@ProductTest
class ReferencesTests {

    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "an account, and accounts are closed but never removed",
            List.of(
                    "appraisal.appeal.decided_by",
                    "appraisal.appeal.raised_by",
                    "appraisal.cycle.closing_by",
                    "appraisal.cycle.opened_by",
                    "appraisal.cycle.planned_by",
                    "appraisal.declaration.deciders",
                    "appraisal.declaration.holders",
                    "appraisal.declaration.submitted_by",
                    "appraisal.line_opinion.account_id",
                    "appraisal.refreeze.frozen_by",
                    "audit.entry.actor",
                    "demo.hint.account",
                    "documents.document.by_account",
                    "guide.tour.account",
                    "rest.answer.account",
                    "workflow.approval_entry.actor",
                    "workflow.inbox_item.assignee",
                    "workflow.inbox_item.completed_by",
                    "workflow.inbox_item.excluded",
                    "workflow.inbox_item.owner"),
            "an employee, for whom organization answers as RowUses",
            List.of("security.account.employee"),
            "an employee, whom the case of the task refers to",
            List.of("workflow.inbox_item.subject"),
            "what an import did, which goes when it is undone",
            List.of("imports.code_made.row_id", "imports.row_change.batch_id", "imports.row_change.row_id"),
            "names of its own, of a freeze and of a measure in it",
            List.of(
                    "indicators.frozen_participant.freeze_id",
                    "indicators.frozen_row.measure",
                    "indicators.frozen_scorecard.freeze_id",
                    "indicators.frozen_value.measure"));

    @Autowired
    JdbcTemplate database;

    @Test
    void refusesAColumnOfIdsThatNobodyLooksAfter() {
        List<String> free = database.queryForList("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                            and not c.relispartition
                        join pg_namespace n on n.oid = c.relnamespace
                        where a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                          and a.attnum > 0 and not a.attisdropped
                          and n.nspname not in ('pg_catalog', 'information_schema')
                          and n.nspname not like 'pg_temp%'
                          and a.attname <> 'id'
                          and not exists (
                              select from pg_constraint k
                              where k.conrelid = c.oid and k.contype = 'f'
                                and a.attnum = any(k.conkey))
                        order by 1
                        """, String.class);

        assertThat(free)
                .containsExactlyInAnyOrderElementsOf(
                        OTHERWISE.values().stream().flatMap(List::stream).toList());
    }
}
