package io.gengyun.worklog.internal;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.worklog.WorkKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Work records as a target of imports, and all work, visits too, to be measured. */
@Component
class WorkRecordTable implements ImportTarget, FactSource {

    private static final String NAME = "work-records";

    @Override
    public String key() {
        return NAME;
    }

    @Override
    public int rank() {
        return 95;
    }

    @Override
    public String table() {
        return "worklog.work_record";
    }

    @Override
    public boolean versioned() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("number", "number", new Kind.Text(100), true),
                new Field("employee", "employee_id", new Kind.Reference("organization.employee", "number"), true),
                new Field("workedOn", "worked_on", new Kind.Date(), true),
                new Field("kind", "kind", new Kind.Choice(kinds()), true),
                new Field("minutes", "minutes", new Kind.Number(0), true),
                new Field("customer", "customer_id", new Kind.Reference("customers.customer", "number"), false),
                new Field("note", "note", new Kind.Text(1000), false));
    }

    private static Set<String> kinds() {
        return Arrays.stream(WorkKind.values()).map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new Check("minutes", "minutes < 1", "import.reason.notPositive"),
                new Check("minutes", "minutes > 1440", "import.reason.longerThanADay"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String view() {
        return "worklog.work_fact";
    }

    @Override
    public List<Column> dates() {
        return List.of(new Column("workedOn", "worked_on", Type.DATE));
    }

    @Override
    public List<Column> numbers() {
        return List.of(new Column("minutes", "minutes", Type.NUMBER), new Column("hours", "hours", Type.NUMBER));
    }

    @Override
    public List<Column> dimensions() {
        return List.of(
                new Column("number", "row_number", Type.TEXT),
                new Column("employee", "employee", Type.TEXT),
                new Column("workedOn", "worked_on", Type.DATE),
                new Column("kind", "kind", Type.TEXT),
                new Column("minutes", "minutes", Type.NUMBER),
                new Column("note", "note", Type.TEXT),
                new Column("customer", "customer", Type.TEXT),
                new Column("industry", "industry", Type.TEXT),
                new Column("tier", "tier", Type.TEXT),
                new Column("region", "region", Type.TEXT));
    }
}
