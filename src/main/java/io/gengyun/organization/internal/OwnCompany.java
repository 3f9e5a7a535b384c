package io.gengyun.organization.internal;

import io.gengyun.organization.Company.CompanyChanged;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one company of this installation. It is there from the moment somebody names it, and may be
 * renamed and change the language in which new accounts begin, as often as they like.
 */
@Entity
@Table(schema = "organization", name = "company")
class OwnCompany extends Aggregate<OwnCompany> {

    private static final int LONGEST_NAME = 100;

    @Id
    private boolean onlyOne = true;

    @Version
    private @Nullable Integer version;

    private String name;
    private String language;

    /** Without a name until it is called something; kept only then. */
    OwnCompany() {
        this.name = "";
        this.language = Locale.CHINESE.getLanguage();
    }

    /** Nothing happens when it is called so already; refused with field errors. */
    OwnCompany become(String wanted, Locale spoken) {
        String said = wanted.strip();
        if (said.isEmpty() || said.length() > LONGEST_NAME) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "organization.company.name.rule",
                    List.of(new BusinessRefusal.FieldError("name", "organization.company.name.rule", said.length())),
                    said.length());
        }
        String code = Locale.ENGLISH.getLanguage().equals(spoken.getLanguage()) ? "en" : "zh";
        if (!said.equals(name) || !code.equals(language)) {
            name = said;
            language = code;
            registerEvent(new CompanyChanged(name, language));
        }
        return this;
    }

    String name() {
        return name;
    }

    Locale language() {
        return Locale.of(language);
    }
}
