package io.gengyun.organization.internal;

import io.gengyun.organization.Company;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.CompanyProfile;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one company of this installation, in a table of one row. */
@Component
@Transactional
class PersistentCompany implements Company, CompanyProfile {

    private static final int LONGEST_NAME = 100;

    private record Row(String name, String language) {}

    private final JdbcClient database;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersistentCompany(JdbcClient database, Access access, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    private Optional<Row> row() {
        return database.sql("select name, language from organization.company")
                .query(Row.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Profile profile() {
        Optional<Row> kept = row();
        return new Profile(
                kept.map(Row::name).orElse(null),
                kept.map(Row::language).map(Locale::of).orElse(Locale.CHINESE),
                clock.getZone());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> companyName() {
        return row().map(Row::name);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Locale> language() {
        return row().map(Row::language).map(Locale::of);
    }

    @Override
    public void put(String name, Locale language) {
        access.require(Role.HR, Role.ADMIN);
        String said = name.strip();
        if (said.isEmpty() || said.length() > LONGEST_NAME) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "organization.company.name.rule",
                    List.of(new BusinessRefusal.FieldError("name", "organization.company.name.rule", said.length())),
                    said.length());
        }
        Row now = new Row(said, language.getLanguage().equals("en") ? "en" : "zh");
        if (row().filter(now::equals).isPresent()) {
            return;
        }
        database.sql("""
                        insert into organization.company (only_one, name, language)
                        values (true, :name, :language)
                        on conflict (only_one) do update
                        set name = excluded.name, language = excluded.language
                        """).paramSource(now).update();
        events.publishEvent(new CompanyChanged(now.name(), now.language()));
    }
}
