package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskView.State;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading and writing of inbox rows, column by column. */
final class InboxRows {

    static final String INSERT = """
            insert into workflow.inbox_item (task_id, process_key, definition_id, task_key, name_zh, name_en,
                title_zh, title_en, business_key, performer, subject, subject_number, subject_name, assignee,
                assignee_name, candidate_role, excluded, state, reason, created_at, due_at, position, search)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private InboxRows() {}

    static InboxItem read(ResultSet row) throws SQLException {
        String role = row.getString("candidate_role");
        UUID subject = row.getObject("subject", UUID.class);
        return new InboxItem(
                row.getString("task_id"),
                new ProcessKey(row.getString("process_key")),
                row.getString("definition_id"),
                row.getString("task_key"),
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                BusinessKey.parse(row.getString("business_key")),
                row.getString("performer"),
                subject == null ? null : new EmployeeId(subject),
                row.getString("subject_number"),
                row.getString("subject_name"),
                account(row, "assignee"),
                row.getString("assignee_name"),
                account(row, "owner"),
                row.getString("owner_name"),
                role == null ? null : Role.valueOf(role),
                excluded(row.getArray("excluded")),
                State.valueOf(row.getString("state")),
                row.getString("outcome"),
                account(row, "completed_by"),
                row.getString("reason"),
                row.getBoolean("delegated"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "due_at"),
                instant(row, "ended_at"),
                instant(row, "reminded_at"));
    }

    static void write(PreparedStatement row, InboxItem item, long position) throws SQLException {
        int at = 0;
        for (String text : new String[] {
            item.id(), item.process().value(), item.definition(), item.task(),
                    item.name().zh(),
            item.name().en(), item.title().zh(), item.title().en(), item.about().toString(), item.performer()
        }) {
            row.setString(++at, text);
        }
        row.setObject(++at, item.subject() == null ? null : item.subject().value());
        row.setString(++at, item.subjectNumber());
        row.setString(++at, item.subjectName());
        row.setObject(++at, item.assignee() == null ? null : item.assignee().value());
        row.setString(++at, item.assigneeName());
        row.setString(++at, item.candidates() == null ? null : item.candidates().name());
        row.setArray(
                ++at,
                row.getConnection()
                        .createArrayOf(
                                "uuid",
                                item.excluded().stream().map(AccountId::value).toArray()));
        row.setString(++at, item.state().name());
        row.setString(++at, item.reason());
        row.setTimestamp(++at, Timestamp.from(item.created()));
        row.setTimestamp(++at, item.due() == null ? null : Timestamp.from(item.due()));
        row.setLong(++at, position);
        row.setString(++at, search(item));
    }

    private static String search(InboxItem item) {
        return Stream.of(
                        item.name().zh(),
                        item.name().en(),
                        item.title().zh(),
                        item.title().en(),
                        String.valueOf(item.subjectNumber()),
                        String.valueOf(item.subjectName()))
                .distinct()
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static Set<AccountId> excluded(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).map(AccountId::new).collect(Collectors.toSet());
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
