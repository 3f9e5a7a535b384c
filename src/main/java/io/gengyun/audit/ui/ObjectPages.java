package io.gengyun.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.gengyun.audit.AuditTrail.EntryRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The page of an object, where there is one that the reader may open. */
final class ObjectPages {

    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    /** Address by the kind of the object; the id or key, or what the object is called. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("account", "accounts?q={name}"),
            Map.entry("employee", "employees?q={name}"),
            Map.entry("appraisal-cycle", "cycles/{id}"),
            Map.entry("indicator", "indicators/{id}"),
            Map.entry("scorecard", "scorecards/{id}"),
            Map.entry("import-batch", "imports/batch/{id}"),
            Map.entry("org-unit", "units"),
            Map.entry("position", "units"),
            Map.entry("calendar-day", "calendar"));

    private ObjectPages() {}

    /** The words, as a link where it leads somewhere. */
    static Component link(EntryRecord entry, String words) {
        return address(entry)
                .filter(ObjectPages::mayOpen)
                .<Component>map(address -> new Anchor(address, words))
                .orElseGet(() -> new Span(words));
    }

    private static Optional<String> address(EntryRecord entry) {
        String subject = entry.subject();
        int colon = subject.indexOf(':');
        String type = colon < 0 ? subject : subject.substring(0, colon);
        if (entry.result() != null) {
            return Optional.of("results/" + entry.result());
        }
        String page = PAGES.get(type);
        String name = entry.object();
        if (page == null || page.contains("{name}") && name == null) {
            return Optional.empty();
        }
        String called = name == null ? "" : name.replaceFirst(" \\(.*\\)$", "");
        return Optional.of(
                page.replace("{id}", UriUtils.encodePathSegment(subject.substring(colon + 1), StandardCharsets.UTF_8))
                        .replace("{name}", URLEncoder.encode(called, StandardCharsets.UTF_8)));
    }

    private static boolean mayOpen(String address) {
        String path = address.replaceFirst("\\?.*", "");
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null
                && UI.getCurrent() != null
                && RouteConfiguration.forSessionScope()
                        .getRoute(path)
                        .filter(page -> ACCESS.hasAccess(page, request.getUserPrincipal(), request::isUserInRole))
                        .isPresent();
    }
}
