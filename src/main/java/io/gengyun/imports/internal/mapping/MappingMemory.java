package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Remembered;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mappings that imports of the whole company have used, the newest of each set of headings. */
@Component
public class MappingMemory {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate database;

    MappingMemory(JdbcTemplate database) {
        this.database = database;
    }

    public Optional<Remembered> find(String target, List<String> headings) {
        return database
                .query(
                        """
                        select mapping::text, confirmed_by, confirmed_at
                        from imports.remembered_mapping where target = ? and fingerprint = ?
                        """,
                        (row, at) -> new Remembered(
                                JSON.readValue(row.getString(1), ImportMapping.class),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()),
                        target,
                        Headings.fingerprint(headings))
                .stream()
                .findFirst();
    }

    public void forget(String target, List<String> headings) {
        database.update(
                "delete from imports.remembered_mapping where target = ? and fingerprint = ?",
                target,
                Headings.fingerprint(headings));
    }
}
