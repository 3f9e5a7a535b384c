package io.gengyun.rest.internal;

import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The language of an answer: what the call accepts, else the account's, else Chinese. */
@Component
class CallersLanguage {

    private final Access access;

    CallersLanguage(Access access) {
        this.access = access;
    }

    Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage != null && !acceptLanguage.isBlank()) {
            try {
                Locale found = Locale.lookup(
                        Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
                if (found != null) {
                    return found;
                }
            } catch (IllegalArgumentException malformed) {
                // not a list of languages: as if nothing had been said
            }
        }
        return access.present().map(CurrentUser::language).orElse(Locale.CHINESE);
    }
}
