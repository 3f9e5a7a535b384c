/**
 * How the product speaks SQL: one database client that takes and gives the product's own values,
 * and what several modules need beside it.
 *
 * <p>{@code JdbcClient} is injected as everywhere in Spring; this one knows ids, instants, enums and
 * the like on both ways:
 *
 * <pre>{@code
 * record VisitRow(VisitId id, @Nullable EmployeeId visitor, Instant plannedAt, VisitState state,
 *         LocalizedText name, Set<CustomerId> customers) {}
 *
 * database.sql("select id, visitor, planned_at, state, name_zh, name_en, customers from … where
 *                  planned_at >= :since and customer = any(:customers)")
 *     .param("since", clock.instant())
 *     .param("customers", customers)
 *     .query(VisitRow.class)
 *     .list();
 * }</pre>
 *
 * <ul>
 *   <li><b>In</b>: a record of one component (an id) goes as that component, an enum by its name, an
 *       {@code Instant} as {@code timestamptz}, a record with {@code parse(String)} ({@code
 *       BusinessKey}) as its text, and a collection as one array, to be used as {@code = any(:ids)}
 *       or {@code unnest(:names)}, never as {@code in (:ids)}.
 *   <li><b>Out</b>: {@code query(Type.class)} reads one column into a value (also an id or an enum),
 *       and a row into a record, each component from the column of its name in {@code snake_case}.
 *       A component that is a record of several components ({@code LocalizedText name}) is read from
 *       {@code name_zh} and {@code name_en}, or, marked {@link io.gengyun.persistence.Inline}, from
 *       {@code zh} and {@code en}; it is null when all of these are. An array column becomes an
 *       array, a {@code List} or a {@code Set}.
 *   <li>A column called otherwise is renamed in the SQL ({@code business_key as about}), not in Java.
 *   <li>What has no column type here ({@code jsonb} as a map, a rule) is read as text and understood
 *       by the record's own constructor or method, or, as the rare exception, by a row mapper.
 * </ul>
 *
 * <p>Beside it: {@link io.gengyun.persistence.Batches} for writing many rows at once,
 * {@link io.gengyun.persistence.LikePattern} for searching words, {@link
 * io.gengyun.persistence.Locks} with the registry {@link io.gengyun.persistence.LockSpace}, and
 * {@link io.gengyun.persistence.Digests}. {@code JdbcTemplate} and {@code java.sql.Timestamp} stand
 * here alone.
 */
@ApplicationModule(
        displayName = "persistence",
        allowedDependencies = {"shared"})
@NullMarked
package io.gengyun.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
