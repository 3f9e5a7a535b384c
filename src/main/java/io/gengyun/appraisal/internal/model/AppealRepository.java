package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.shared.BusinessRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All appeals. */
public interface AppealRepository extends Repository<Appeal, AppealId> {

    Appeal save(Appeal appeal);

    Optional<Appeal> findById(AppealId id);

    Optional<Appeal> findByDeclaration(DeclarationId declaration);

    List<Appeal> findByDeclarationIn(Collection<DeclarationId> declarations);

    default Appeal require(AppealId id) {
        return findById(id).orElseThrow(() -> BusinessRefusal.notFound("appraisal.appeal.unknown"));
    }
}
