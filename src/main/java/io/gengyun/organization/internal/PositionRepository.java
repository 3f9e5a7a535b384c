package io.gengyun.organization.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The positions as aggregates. */
interface PositionRepository extends Repository<Position, UUID> {

    Position saveAndFlush(Position position);

    Optional<Position> findByCode(String code);
}
