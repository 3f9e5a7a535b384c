package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.DeclarationId;
import io.gengyun.security.AccountId;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What an appraiser said about one line of a declaration; kept as it was said. */
@Entity
@Table(schema = "appraisal", name = "line_opinion")
public class LineOpinion implements Persistable<UUID> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "declaration_id"))
    private DeclarationId declaration;

    private String indicator;
    private String opinion;
    private UUID accountId;
    private Instant givenAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway") // for JPA
    protected LineOpinion() {}

    public LineOpinion(DeclarationId declaration, String indicator, String opinion, AccountId by, Instant now) {
        id = Uuids.next();
        this.declaration = declaration;
        this.indicator = indicator;
        this.opinion = opinion.strip();
        accountId = by.value();
        givenAt = now;
        fresh = true;
    }

    @PostLoad
    @PostPersist
    void known() {
        fresh = false;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public DeclarationId declaration() {
        return declaration;
    }

    public String indicator() {
        return indicator;
    }

    public String opinion() {
        return opinion;
    }

    public AccountId by() {
        return new AccountId(accountId);
    }

    public Instant givenAt() {
        return givenAt;
    }
}
