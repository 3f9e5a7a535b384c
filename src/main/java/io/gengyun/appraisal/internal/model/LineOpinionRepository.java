package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.DeclarationId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All opinions on lines, in the order they were given. */
public interface LineOpinionRepository extends Repository<LineOpinion, UUID> {

    <O extends LineOpinion> List<O> saveAll(Iterable<O> opinions);

    List<LineOpinion> findByDeclarationInOrderByGivenAt(Collection<DeclarationId> declarations);
}
