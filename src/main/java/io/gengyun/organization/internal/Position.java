package io.gengyun.organization.internal;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What somebody is employed as; scorecards go by it. It appears when entered or named by an import.
 */
@Entity
@Table(schema = "organization", name = "position")
class Position {

    @Id
    private UUID id;

    private String code;

    Position(String code) {
        this.id = Uuids.next();
        this.code = checked(code);
    }

    /** For the persistence only. */
    protected Position() {}

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    void become(String newCode) {
        code = checked(newCode);
    }

    private static String checked(String code) {
        String name = code.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw BusinessRefusal.refused("organization.position.name", name.length());
        }
        return name;
    }
}
