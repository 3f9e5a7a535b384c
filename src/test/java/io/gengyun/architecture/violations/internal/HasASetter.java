package io.gengyun.architecture.violations.internal;

import jakarta.persistence.MappedSuperclass;

/** No entity, so that the product's own scan does not look for its table. */
@MappedSuperclass
class HasASetter {
    private int amount;

    void setAmount(int amount) {
        this.amount = amount;
    }

    int amount() {
        return amount;
    }
}
