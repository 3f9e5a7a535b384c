package io.gengyun.organization;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The company itself: what it is called, and how it counts its days. */
public interface Company {

    /**
     * The company as it stands.
     *
     * @param name shown in the frame of every page and on prints; null until somebody has said so
     * @param language in which new accounts begin
     * @param zone in which a day begins and ends; set where the product is installed
     */
    record Profile(@Nullable String name, Locale language, ZoneId zone) {}

    /** The company was named, or speaks another language by default. */
    @AuditKind("CompanyChanged")
    record CompanyChanged(@Shown String name, @Shown String language) implements DomainEvent {
        @Override
        public String subject() {
            return "company:own";
        }
    }

    Profile profile();

    /** Names the company and sets its language; HR and ADMIN; refused with field errors. */
    void put(String name, Locale language);
}
