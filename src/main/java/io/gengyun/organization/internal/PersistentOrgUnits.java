package io.gengyun.organization.internal;

import io.gengyun.organization.OrgUnits;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units and positions in the database. */
@Component
@Transactional
class PersistentOrgUnits implements OrgUnits {

    private final Access access;
    private final OrgUnitRepository units;
    private final PositionRepository positions;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    PersistentOrgUnits(
            Access access,
            OrgUnitRepository units,
            PositionRepository positions,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.access = access;
        this.units = units;
        this.positions = positions;
        this.database = database;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitRecord> units() {
        access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
        return database.sql("""
                        select u.code, p.code as parent, count(e.id) as employees
                        from organization.org_unit u
                        left join organization.org_unit p on p.id = u.parent_id
                        left join organization.employee e on e.unit_id = u.id
                        group by u.code, p.code order by u.code
                        """).query(UnitRecord.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PositionRecord> positions() {
        access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
        return database.sql("""
                        select p.code, count(e.id) as employees
                        from organization.position p
                        left join organization.employee e on e.position_id = p.id
                        group by p.code order by p.code
                        """).query(PositionRecord.class).list();
    }

    @Override
    public void putUnit(@Nullable String before, String code, @Nullable String parent) {
        access.require(Role.HR, Role.ADMIN);
        if (!code.strip().equals(before) && units.findByCode(code.strip()).isPresent()) {
            throw BusinessRefusal.conflict("organization.unit.taken", code);
        }
        OrgUnit unit = before == null ? new OrgUnit(code) : known(before);
        units.saveAndFlush(unit.become(code, parent == null ? null : above(unit, parent)));
    }

    private OrgUnit known(String code) {
        return units.findByCode(code).orElseThrow(() -> BusinessRefusal.notFound("organization.unit.unknown", code));
    }

    private UUID above(OrgUnit unit, String parent) {
        UUID above = known(parent).id();
        Boolean below = database.sql("""
                                with recursive below(id) as (
                                    select :unit
                                    union
                                    select u.id from organization.org_unit u
                                    join below b on u.parent_id = b.id
                                )
                                select exists (select 1 from below where id = :above)
                                """)
                .param("unit", unit.id())
                .param("above", above)
                .query(Boolean.class)
                .single();
        if (below) {
            throw BusinessRefusal.refused("organization.unit.belowItself", unit.code(), parent);
        }
        return above;
    }

    @Override
    public void putPosition(@Nullable String before, String code) {
        access.require(Role.HR, Role.ADMIN);
        if (!code.strip().equals(before) && positions.findByCode(code.strip()).isPresent()) {
            throw BusinessRefusal.conflict("organization.position.taken", code);
        }
        Position position = before == null
                ? new Position(code)
                : positions
                        .findByCode(before)
                        .orElseThrow(() -> BusinessRefusal.notFound("organization.position.unknown", before));
        position.become(code);
        positions.saveAndFlush(position);
        events.publishEvent(new PositionChanged(position.code()));
    }
}
