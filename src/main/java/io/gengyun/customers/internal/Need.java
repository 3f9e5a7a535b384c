package io.gengyun.customers.internal;

import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer needs, as somebody found it on a visit. It belongs to the visit: it comes, changes
 * and goes with what the visit says.
 */
@Entity
@Table(schema = "customers", name = "need")
class Need {

    @Id
    private UUID id;

    private String number;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "visit_id")
    private Visit visit;

    @Column(name = "employee_id")
    private UUID author;

    @Column(name = "customer_id")
    private UUID customer;

    @Column(name = "found_on")
    private LocalDate foundOn;

    private @Nullable String kind;
    private @Nullable BigDecimal amount;

    Need(Visit visit, String number, EmployeeId author, CheckedVisit checked) {
        id = Uuids.next();
        this.visit = visit;
        this.number = number;
        this.author = author.value();
        take(checked);
    }

    /** For the persistence only. */
    protected Need() {}

    void take(CheckedVisit checked) {
        customer = checked.customer().value();
        foundOn = checked.day();
        kind = checked.needKind();
        amount = checked.needAmount();
    }

    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }
}
