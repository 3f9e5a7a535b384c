package io.gengyun.workflow.internal;

import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.ApprovalWriter;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.internal.engine.cases.CaseHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The approval record in its append-only table. */
@Component
class Approvals implements ApprovalRecord, ApprovalWriter, CaseHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String INSERT = """
            insert into workflow.approval_entry (id, at, business_key, process_key, task_id, task_key, act,
                actor, actor_name, on_behalf_of, opinion, details)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcTemplate database;
    private final Inbox inbox;
    private final TaskCases cases;
    private final Names names;
    private final Access access;
    private final Clock clock;

    Approvals(JdbcTemplate database, Inbox inbox, TaskCases cases, Names names, Access access, Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.cases = cases;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    /** A line about a task; without a user it was the product itself. */
    void write(
            InboxItem item,
            Act act,
            @Nullable AccountId actor,
            String actorName,
            @Nullable String onBehalfOf,
            @Nullable String opinion,
            Map<String, Object> details) {
        insert(
                item.about(),
                item.process(),
                item.id(),
                item.task(),
                act,
                actor,
                actorName,
                onBehalfOf,
                opinion,
                details);
    }

    /** One line about each of many tasks, in one batch. */
    void writeAll(Collection<InboxItem> items, Act act, AccountId actor, String actorName) {
        database.batchUpdate(
                INSERT,
                items.stream()
                        .map(item -> row(
                                item.about(),
                                item.process(),
                                item.id(),
                                item.task(),
                                act,
                                actor,
                                actorName,
                                null,
                                null,
                                Map.of("to", String.valueOf(item.assigneeName()))))
                        .toList());
    }

    @Override
    @Transactional
    public void automatic(
            BusinessKey about, @Nullable String task, Act act, @Nullable String reason, Map<String, Object> details) {
        insert(about, null, null, task, act, null, "", null, reason, details);
    }

    @Override
    @Transactional
    public void byUser(Collection<BusinessKey> about, Act act, String reason) {
        access.user();
        recordAll(about, null, act, reason);
    }

    @Override
    public void started(ProcessKey process, Collection<BusinessKey> about) {
        recordAll(about, process, Act.START, null);
    }

    @Override
    public void happened(Collection<BusinessKey> about, Act act, String reason) {
        recordAll(about, null, act, reason);
    }

    private void recordAll(
            Collection<BusinessKey> about, @Nullable ProcessKey process, Act act, @Nullable String reason) {
        CurrentUser user = access.present().orElse(null);
        String name = user == null ? "" : names.of(user);
        database.batchUpdate(
                INSERT,
                about.stream()
                        .map(one -> row(
                                one,
                                process,
                                null,
                                null,
                                act,
                                user == null ? null : user.account(),
                                name,
                                null,
                                reason,
                                Map.of()))
                        .toList());
    }

    boolean isInitiator(BusinessKey about, AccountId account) {
        return Boolean.TRUE.equals(database.queryForObject("""
                select exists (select 1 from workflow.approval_entry
                    where business_key = ? and act = 'START' and actor = ?)
                """, Boolean.class, about.toString(), account.value()));
    }

    private void insert(
            BusinessKey about,
            @Nullable ProcessKey process,
            @Nullable String taskId,
            @Nullable String task,
            Act act,
            @Nullable AccountId actor,
            String actorName,
            @Nullable String onBehalfOf,
            @Nullable String opinion,
            Map<String, Object> details) {
        database.update(INSERT, row(about, process, taskId, task, act, actor, actorName, onBehalfOf, opinion, details));
    }

    private Object[] row(
            BusinessKey about,
            @Nullable ProcessKey process,
            @Nullable String taskId,
            @Nullable String task,
            Act act,
            @Nullable AccountId actor,
            String actorName,
            @Nullable String onBehalfOf,
            @Nullable String opinion,
            Map<String, Object> details) {
        UUID account = actor == null ? null : actor.value();
        return new Object[] {
            Uuids.next(),
            Timestamp.from(clock.instant()),
            about.toString(),
            process == null ? null : process.value(),
            taskId,
            task,
            act.name(),
            account,
            actorName,
            onBehalfOf,
            opinion,
            JSON.writeValueAsString(details)
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(BusinessKey about) {
        if (!maySee(about)) {
            throw BusinessRefusal.notFound("workflow.process.notFound");
        }
        return database.query(
                "select * from workflow.approval_entry where business_key = ? order by at, id",
                (row, number) -> entry(row),
                about.toString());
    }

    private boolean maySee(BusinessKey about) {
        CurrentUser user = access.user();
        return inbox.ofCase(about.toString()).stream().anyMatch(item -> item.concerns(user))
                || database
                        .queryForList(
                                "select distinct process_key from workflow.approval_entry where business_key = ?",
                                String.class,
                                about.toString())
                        .stream()
                        .filter(Objects::nonNull)
                        .flatMap(process -> cases.find(new ProcessKey(process)).stream())
                        .anyMatch(known -> known.maySee(about));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("task_key"),
                Act.valueOf(row.getString("act")),
                row.getString("opinion"),
                JSON.readValue(row.getString("details"), MAP));
    }
}
