package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.Stage;
import io.gengyun.shared.BusinessRefusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All performance declarations. */
public interface DeclarationRepository extends Repository<Declaration, DeclarationId> {

    Declaration save(Declaration declaration);

    <D extends Declaration> List<D> saveAll(Iterable<D> declarations);

    Optional<Declaration> findById(DeclarationId id);

    List<Declaration> findAllById(Iterable<DeclarationId> ids);

    default Declaration require(DeclarationId id) {
        return findById(id).orElseThrow(() -> BusinessRefusal.notFound("appraisal.declaration.unknown"));
    }

    /** The declaration, and its cycle beside it in the same statement. */
    @Query("select d, c from Declaration d join AppraisalCycle c on c.id = d.cycle where d.id = :id")
    List<Object[]> withCycle(DeclarationId id);

    default Declaration requireWithCycle(DeclarationId id) {
        return withCycle(id).stream()
                .map(row -> (Declaration) row[0])
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.notFound("appraisal.declaration.unknown"));
    }

    @Query("""
            select d from Declaration d
            where d.cycle = :cycle and d.appraisee.employee.value = :employee""")
    Optional<Declaration> of(CycleId cycle, UUID employee);

    @Query("select d from Declaration d where d.cycle = :cycle and d.appraisee.number in :numbers")
    List<Declaration> withNumbers(CycleId cycle, Collection<String> numbers);

    /** The started one of the latest cycle. */
    @Query("""
            select d from Declaration d join AppraisalCycle c on c.id = d.cycle
            where d.appraisee.employee.value = :employee and d.started
            order by c.periodTo desc, c.id.value desc limit 1""")
    Optional<Declaration> latestOf(UUID employee);

    @Query("select d from Declaration d where d.cycle = :cycle and d.chunk = :chunk and not d.started")
    List<Declaration> unstarted(CycleId cycle, int chunk);

    @Query("""
            select d from Declaration d
            where d.cycle = :cycle and d.chunk = :chunk and d.standing.stage in :stages""")
    List<Declaration> inStages(CycleId cycle, int chunk, Collection<Stage> stages);

    @Query("select d from Declaration d where d.cycle = :cycle and d.single = :number and not d.started")
    List<Declaration> unstartedNumbered(CycleId cycle, int number);
}
