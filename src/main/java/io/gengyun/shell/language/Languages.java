package io.gengyun.shell.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.CompanyProfile;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The language of the pages: the account's when somebody is logged in, else what was chosen in this
 * browser (a cookie), else what the browser prefers, else the company's, else Chinese.
 */
@Component
public class Languages {

    private static final String COOKIE = "gengyun-language";
    private static final Set<String> SPOKEN = Set.of("zh", "en");

    private final Access access;
    private final Accounts accounts;
    private final ObjectProvider<CompanyProfile> company;

    Languages(Access access, Accounts accounts, ObjectProvider<CompanyProfile> company) {
        this.access = access;
        this.accounts = accounts;
        this.company = company;
    }

    /** Sets the language of a page that begins. */
    public void begin(UI page) {
        Locale language = access.present()
                .map(CurrentUser::language)
                .or(Languages::chosen)
                .orElseGet(() -> spoken(page.getLocale()));
        page.getSession().setLocale(language);
        page.setLocale(language);
        page.getPage().executeJs("document.documentElement.lang = $0", language.toLanguageTag());
    }

    /** Switches the page over, keeps the choice, and loads the page anew. */
    public void speak(UI page, Locale language) {
        access.present().ifPresent(user -> accounts.speak(language));
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, language.getLanguage());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            response.addCookie(cookie);
        }
        page.getSession().setLocale(language);
        page.getPage().reload();
    }

    private static Optional<Locale> chosen() {
        VaadinRequest request = VaadinService.getCurrentRequest();
        Cookie @Nullable [] cookies = request == null ? null : request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .filter(cookie -> SPOKEN.contains(cookie.getValue()))
                .map(cookie -> Locale.of(cookie.getValue()))
                .findFirst();
    }

    private Locale spoken(Locale negotiated) {
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (request == null || SPOKEN.contains(request.getLocale().getLanguage())) {
            return Locale.of(negotiated.getLanguage());
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .or(() -> company.stream().findFirst().flatMap(CompanyProfile::language))
                .orElse(Locale.CHINESE);
    }
}
