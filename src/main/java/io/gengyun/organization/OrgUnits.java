package io.gengyun.organization;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the company and the positions in it. */
public interface OrgUnits {

    /** A unit with the number of employees directly in it; its code is its name. */
    record UnitRecord(String code, @Nullable String parent, long employees) {}

    /** A position with the number of employees who hold it; its code is its name. */
    record PositionRecord(String code, long employees) {}

    /** A unit was entered, renamed or moved by hand. */
    @AuditKind("OrgUnitChanged")
    record OrgUnitChanged(@Shown String code) implements DomainEvent {
        @Override
        public String subject() {
            return "org-unit:" + code;
        }
    }

    /** A position was entered or renamed by hand. */
    @AuditKind("PositionChanged")
    record PositionChanged(@Shown String code) implements DomainEvent {
        @Override
        public String subject() {
            return "position:" + code;
        }
    }

    /** Every unit by name; HR, ADMIN and CONSULTANT. */
    List<UnitRecord> units();

    /** Every position by name; HR, ADMIN and CONSULTANT. */
    List<PositionRecord> positions();

    /**
     * Enters, renames or moves a unit; HR and ADMIN.
     *
     * @param before its code until now, null for a new one
     * @param parent the unit above; refused when that lies below this unit itself
     */
    void putUnit(@Nullable String before, String code, @Nullable String parent);

    /** Enters or renames a position; HR and ADMIN. */
    void putPosition(@Nullable String before, String code);
}
