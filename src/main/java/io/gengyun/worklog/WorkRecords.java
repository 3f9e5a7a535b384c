package io.gengyun.worklog;

import io.gengyun.customers.CustomerId;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people have worked on. Everybody keeps their own records; whose one may read is the data
 * scope. Visits to customers are work too and appear here without being entered again.
 */
public interface WorkRecords {

    /** What a person says about a piece of work; day, kind and minutes are needed. */
    record WorkRecordDraft(
            @Nullable LocalDate workedOn,
            @Nullable WorkKind kind,
            @Nullable Integer minutes,
            @Nullable CustomerId customer,
            @Nullable String note) {}

    /**
     * A piece of work: a work record, or a visit.
     *
     * @param id null for a visit, which is kept with its customer
     * @param counted whether it counts; a record of a visit that was entered itself does not
     * @param own whether the reader may amend and remove it
     */
    record WorkRow(
            @Nullable WorkRecordId id,
            long version,
            String number,
            EmployeeId employee,
            String employeeName,
            LocalDate workedOn,
            WorkKind kind,
            @Nullable Integer minutes,
            @Nullable CustomerId customer,
            @Nullable String customerName,
            @Nullable String note,
            boolean counted,
            boolean own) {}

    /**
     * Which work is meant.
     *
     * @param employee null for everybody whom the reader may see
     * @param kind null for every kind
     */
    record WorkFilter(
            @Nullable EmployeeId employee,
            Period period,
            @Nullable WorkKind kind) {}

    /** How one person's work is distributed. */
    record PersonDistribution(EmployeeId employee, String number, String name, WorkDistribution distribution) {}

    /**
     * Enters a record of the user's own. The same id twice enters once, so that a second tap or a
     * repeated call changes nothing.
     */
    void enter(WorkRecordId id, WorkRecordDraft draft);

    /**
     * Corrects a record of the user's own, unless it was changed since the version they looked at.
     */
    void amend(WorkRecordId id, long version, WorkRecordDraft draft);

    /** Takes a record of the user's own back; nothing happens when it is gone already. */
    void remove(WorkRecordId id);

    /** Work within the user's data scope, latest day first. */
    Slice<WorkRow> list(WorkFilter filter, int limit, @Nullable String after);

    /** How many rows of each kind {@link #list} holds, those too that do not count as work. */
    Map<WorkKind, Long> listed(@Nullable EmployeeId employee, Period period);

    /** The distribution of one person's work, or of all that the user may see. */
    WorkDistribution distribution(@Nullable EmployeeId employee, Period period);

    /**
     * The distribution of each person whom the user may see and who worked here in the period, by
     * number, those without any record too.
     */
    Slice<PersonDistribution> byPerson(Period period, int limit, @Nullable String after);

    /** Those of {@link #byPerson} with most time, the one with most first; nobody without any. */
    List<PersonDistribution> busiest(Period period, int most);

    // Asked by other modules, which have checked who may read it:

    /** The distribution of one person's work, as part of a case about them. */
    WorkDistribution inCaseOf(EmployeeId employee, Period period);
}
