package io.gengyun.organization.internal;

import io.gengyun.imports.spi.ImportTarget;
import java.util.List;
import org.springframework.stereotype.Component;

/** Employees as a target of imports; units and positions that are not known are made. */
@Component
class EmployeeImport implements ImportTarget {

    @Override
    public String key() {
        return "employees";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String table() {
        return "organization.employee";
    }

    @Override
    public boolean versioned() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("number", "number", new Kind.Text(100), true),
                new Field("name", "name", new Kind.Text(100), true),
                new Field("unit", "unit_id", new Kind.Code("organization.org_unit", "code"), false),
                new Field("position", "position_id", new Kind.Code("organization.position", "code"), false),
                new Field("grade", "grade", new Kind.Text(100), false),
                new Field("supervisor", "supervisor_id", new Kind.Reference("organization.employee", "number"), false),
                new Field("joinedOn", "joined_on", new Kind.Date(), false),
                new Field("leftOn", "left_on", new Kind.Date(), false),
                new Field("email", "email", new Kind.Text(200), false),
                new Field("mobile", "mobile", new Kind.Text(50), false));
    }

    @Override
    public List<Check> checks() {
        return List.of(new Check("leftOn", "left_on < joined_on", "import.reason.leftBeforeJoined"));
    }
}
