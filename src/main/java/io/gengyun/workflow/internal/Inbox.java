package io.gengyun.workflow.internal;

import io.gengyun.persistence.LikePattern;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks.Box;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The inbox table: read by one statement a page, written in the engine's transaction. */
@Repository
class Inbox {

    /** Behind every open task, latest done first. */
    private static final long DONE = 20_000_000_000_000L;

    private static final long NEVER_DUE = 8_000_000_000_000L;

    private static final Map<Box, String> WHERE = Map.of(
            Box.MINE,
            "state = 'OPEN' and assignee = :me",
            Box.TO_CLAIM,
            """
                    state = 'OPEN' and assignee is null and candidate_role = any(:roles)
                    and not (:me = any(excluded))
                    and (performer = 'appraisee' or subject is distinct from :employee)""",
            Box.DONE,
            "state = 'DONE' and completed_by = :me");

    private final NamedParameterJdbcTemplate database;
    private final JdbcTemplate plain;

    Inbox(NamedParameterJdbcTemplate database) {
        this.database = database;
        this.plain = database.getJdbcTemplate();
    }

    Slice<TaskView> page(CurrentUser user, Set<Box> boxes, @Nullable String search, int limit, @Nullable String after) {
        if (boxes.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        int most = Math.clamp(limit, 1, Slice.MOST);
        MapSqlParameterSource given = parameters(user).addValue("limit", most + 1);
        String more = conditions(search, after, given);
        String sql = boxes.stream()
                .map(box -> "(select * from workflow.inbox_item where "
                        + WHERE.get(box)
                        + more
                        + " order by position, task_id limit :limit)")
                .collect(Collectors.joining(" union all ", "select * from (", ""));
        sql += ") page order by position, task_id limit :limit";
        List<Long> positions = new ArrayList<>();
        List<InboxItem> rows = database.query(sql, given, (row, number) -> {
            positions.add(row.getLong("position"));
            return InboxRows.read(row);
        });
        boolean goesOn = rows.size() > most;
        List<InboxItem> shown = goesOn ? rows.subList(0, most) : rows;
        String next = goesOn ? new End(positions.get(most - 1), shown.getLast().id()).mark() : null;
        return new Slice<>(shown.stream().map(item -> item.view(user)).toList(), next);
    }

    Map<Box, Long> counts(CurrentUser user) {
        String sql = WHERE.entrySet().stream()
                .map(box -> "select '"
                        + box.getKey()
                        + "' box, count(*) rows from workflow.inbox_item where "
                        + box.getValue())
                .collect(Collectors.joining(" union all "));
        Map<Box, Long> counts = new EnumMap<>(Box.class);
        database.query(sql, parameters(user), row -> {
            counts.put(Box.valueOf(row.getString("box")), row.getLong("rows"));
        });
        return counts;
    }

    private static MapSqlParameterSource parameters(CurrentUser user) {
        return new MapSqlParameterSource()
                .addValue("me", user.account().value())
                .addValue("roles", user.roles().stream().map(Enum::name).toArray(String[]::new))
                .addValue(
                        "employee",
                        user.employee() == null ? null : user.employee().value(),
                        java.sql.Types.OTHER);
    }

    private static String conditions(@Nullable String search, @Nullable String after, MapSqlParameterSource given) {
        StringBuilder sql = new StringBuilder();
        if (search != null && !search.isBlank()) {
            given.addValue("search", LikePattern.containing(search.toLowerCase(Locale.ROOT)));
            sql.append(" and search like :search");
        }
        End end = End.read(after);
        if (end != null) {
            given.addValue("position", end.position()).addValue("task", end.task());
            sql.append(" and (position, task_id) > (:position, :task)");
        }
        return sql.toString();
    }

    /** Position and task of a page's last row. */
    private record End(long position, String task) {

        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) (\\S+)");

        static @Nullable End read(@Nullable String mark) {
            String key = Cursor.read(mark);
            if (key == null) {
                return null;
            }
            Matcher matcher = WRITTEN.matcher(key);
            if (!matcher.matches()) {
                throw Cursor.unknown();
            }
            return new End(Long.parseLong(matcher.group(1)), matcher.group(2));
        }

        String mark() {
            return Cursor.write(position + " " + task);
        }
    }

    Optional<InboxItem> find(String task) {
        return plain
                .query(
                        "select * from workflow.inbox_item where task_id = ?",
                        (row, number) -> InboxRows.read(row),
                        task)
                .stream()
                .findFirst();
    }

    /**
     * The row, locked until the transaction ends, so that commands on one task follow one another.
     */
    Optional<InboxItem> lock(String task) {
        return plain
                .query(
                        "select * from workflow.inbox_item where task_id = ? for update",
                        (row, number) -> InboxRows.read(row),
                        task)
                .stream()
                .findFirst();
    }

    /** Whether the user holds, may claim, or has done a task of the case. */
    List<InboxItem> ofCase(String businessKey) {
        return plain.query(
                "select * from workflow.inbox_item where business_key = ? order by created_at, task_id",
                (row, number) -> InboxRows.read(row),
                businessKey);
    }

    void add(Collection<InboxItem> items) {
        plain.batchUpdate(
                InboxRows.INSERT,
                items,
                100,
                (statement, item) -> InboxRows.write(statement, item, position(item.due())));
    }

    private static long position(@Nullable Instant due) {
        return due == null ? NEVER_DUE : due.toEpochMilli();
    }

    /** False when the row is no longer open. */
    boolean complete(String task, String outcome, @Nullable AccountId by, Instant now) {
        return end(task, "DONE", outcome, by, now);
    }

    boolean cancel(String task, Instant now) {
        return end(task, "CANCELLED", null, null, now);
    }

    private boolean end(String task, String state, @Nullable String outcome, @Nullable AccountId by, Instant now) {
        UUID account = by == null ? null : by.value();
        return plain.update("""
                update workflow.inbox_item set state = ?, outcome = ?, completed_by = ?::uuid, ended_at = ?, position = ?
                where task_id = ? and state = 'OPEN'
                """, state, outcome, account, Timestamp.from(now), DONE - now.toEpochMilli(), task) == 1;
    }

    /** Changes hands; without a person it is to be claimed again. */
    void give(String task, @Nullable AccountId to, @Nullable String name, String reason) {
        plain.update(
                "update workflow.inbox_item set assignee = ?::uuid, assignee_name = ?, reason = ? where task_id = ?",
                to == null ? null : to.value(),
                name,
                reason,
                task);
    }

    /** A holder asks somebody else for advice and stays the owner. */
    void delegate(InboxItem item, AccountId to, String name) {
        plain.update("""
                update workflow.inbox_item set owner = assignee, owner_name = assignee_name, assignee = ?,
                    assignee_name = ?, delegated = true where task_id = ?
                """, to.value(), name, item.id());
    }

    void resolve(String task) {
        plain.update("""
                update workflow.inbox_item set assignee = owner, assignee_name = owner_name, owner = null,
                    owner_name = null, delegated = false where task_id = ?
                """, task);
    }

    void remind(String task, Instant now) {
        plain.update("update workflow.inbox_item set reminded_at = ? where task_id = ?", Timestamp.from(now), task);
    }

    /** Marks the open ones that were not reminded since then, and answers them. */
    List<InboxItem> remindAll(Collection<String> tasks, Instant now, Instant since) {
        return plain.query(
                """
                update workflow.inbox_item set reminded_at = ?
                where task_id = any(?) and state = 'OPEN' and (reminded_at is null or reminded_at <= ?)
                returning *
                """,
                (row, number) -> InboxRows.read(row),
                Timestamp.from(now),
                tasks.toArray(String[]::new),
                Timestamp.from(since));
    }
}
