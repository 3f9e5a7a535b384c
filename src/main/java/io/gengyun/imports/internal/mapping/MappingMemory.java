package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Remembered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mappings that imports of the whole company have used, the newest of each set of headings. */
@Component
public class MappingMemory {

    private static final JsonMapper JSON = new JsonMapper();

    private record Row(String mapping, String confirmedBy, Instant confirmedAt) {

        Remembered remembered() {
            return new Remembered(JSON.readValue(mapping, ImportMapping.class), confirmedBy, confirmedAt);
        }
    }

    private final JdbcClient database;

    MappingMemory(JdbcClient database) {
        this.database = database;
    }

    public Optional<Remembered> find(String target, List<String> headings) {
        return database.sql("""
                        select mapping, confirmed_by, confirmed_at
                        from imports.remembered_mapping where target = ? and fingerprint = ?
                        """)
                .param(target)
                .param(Headings.fingerprint(headings))
                .query(Row.class)
                .optional()
                .map(Row::remembered);
    }

    public void forget(String target, List<String> headings) {
        database.sql("delete from imports.remembered_mapping where target = ? and fingerprint = ?")
                .param(target)
                .param(Headings.fingerprint(headings))
                .update();
    }
}
