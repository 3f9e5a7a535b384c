package io.gengyun.organization.internal;

import io.gengyun.organization.OrgUnits;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the company that people belong to. It appears when it is entered or when an import
 * names it, can be renamed and moved below another, and stays.
 */
@Entity
@Table(schema = "organization", name = "org_unit")
class OrgUnit extends Aggregate<OrgUnit> {

    @Id
    private UUID id;

    private String code;

    @Column(name = "parent_id")
    private @Nullable UUID parent;

    OrgUnit(String code) {
        this.id = Uuids.next();
        this.code = checked(code);
    }

    /** For the persistence only. */
    protected OrgUnit() {}

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    OrgUnit become(String newCode, @Nullable UUID newParent) {
        code = checked(newCode);
        parent = newParent;
        registerEvent(new OrgUnits.OrgUnitChanged(code));
        return this;
    }

    private static String checked(String code) {
        String name = code.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw BusinessRefusal.refused("organization.unit.name", name.length());
        }
        return name;
    }
}
