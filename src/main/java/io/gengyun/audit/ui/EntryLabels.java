package io.gengyun.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.audit.AuditTrail.EntryRecord;
import io.gengyun.audit.AuditTrail.Fact;
import io.gengyun.audit.AuditTrail.Showing;
import io.gengyun.audit.Finding;
import io.gengyun.uikit.page.Formats;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries in words: kinds, objects and facts by their translations. */
final class EntryLabels {

    /** What stands for a name where there is only one of a kind. */
    private static final Set<String> ONLY_ONES = Set.of("only", "own");

    private static final String KIND = "audit.kind.";

    /** Who acts without being a person. */
    private static final String ACTOR = "audit.actor.";

    /** What somebody does who is not logged in. */
    private static final Set<String> NOBODYS = Set.of("LoginFailed", "TokenRefused");

    private static final String EXPORT = "export:";

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

    private static final Set<String> KEYS =
            ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT).keySet();

    private EntryLabels() {}

    /** Every kind there is, in no order. */
    static List<String> kinds() {
        return KEYS.stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .toList();
    }

    static String kind(String kind) {
        return known(KIND + kind, kind);
    }

    static String object(EntryRecord entry) {
        String name = entry.object();
        boolean named = name != null && !ONLY_ONES.contains(name);
        return objectType(entry.subject()) + (named ? " " + named(entry, name) : "");
    }

    /** Lists are known by words of their own, with what they are of behind a slash. */
    private static String named(EntryRecord entry, String name) {
        return entry.subject().startsWith(EXPORT) ? known("audit.export." + name.replaceFirst("/.*", ""), name) : name;
    }

    static String objectType(String subject) {
        int colon = subject.indexOf(':');
        String type = colon < 0 ? subject : subject.substring(0, colon);
        return known("audit.object." + type, type);
    }

    static String person(EntryRecord entry) {
        String username = entry.username();
        if (username == null) {
            return translate(NOBODYS.contains(entry.kind()) ? "audit.nobody" : "audit.product");
        }
        String name = entry.person() == null ? known(ACTOR + username, "") : entry.person();
        String named = name.isEmpty() ? username : name + " (" + username + ")";
        return entry.via() == null ? named : named + " · " + translate("audit.via", entry.via());
    }

    static String fact(Fact fact) {
        String name = fact.name();
        int dot = name.indexOf('.');
        if (dot < 0 || KEYS.contains("audit.fact." + name)) {
            return known("audit.fact." + name, name);
        }
        // parts that are counted by what they are, e.g. the tables of a demo company
        String head = name.substring(0, dot);
        return known("audit.fact." + head, head) + " · " + name.substring(dot + 1);
    }

    static String value(Fact fact) {
        if (fact.showing() != Showing.SHOWN) {
            return translate(fact.showing() == Showing.RESULT ? "audit.hidden" : "audit.undeclared");
        }
        return fact.values().isEmpty()
                ? "–"
                : fact.values().stream().map(value -> value(fact.name(), value)).collect(Collectors.joining("、"));
    }

    private static String value(String fact, String value) {
        if (value.equals("true") || value.equals("false")) {
            return translate("audit.value." + value);
        }
        if (INSTANT.matcher(value).matches()) {
            return instant(value);
        }
        if (fact.equals("roles")) {
            return known("security.role." + value, value);
        }
        if (fact.equals("target")) {
            return known("import.target." + value, value);
        }
        return known("audit.value." + fact + "." + value, value);
    }

    private static String instant(String value) {
        try {
            return Formats.here().dateTime(Instant.parse(value));
        } catch (DateTimeException unreadable) {
            return value;
        }
    }

    /** The most telling facts of an entry on one line of the list. */
    static String summary(EntryRecord entry) {
        return entry.facts().stream()
                .filter(fact -> !fact.values().isEmpty() && !isTold(entry, fact))
                .limit(3)
                .map(fact -> fact(fact) + " " + value(fact))
                .collect(Collectors.joining(" · "));
    }

    /** Whether the other columns say it already. */
    private static boolean isTold(EntryRecord entry, Fact fact) {
        String value = fact.values().getFirst();
        return fact.name().equals("taskId")
                || fact.name().equals("by")
                || value.equals(entry.subject())
                || value.equals(entry.object())
                || entry.subject().endsWith(":" + value)
                || value.matches("[0-9a-f]{8}-[0-9a-f-]{27}");
    }

    static String finding(Finding finding) {
        Finding.Named entry = finding.entry();
        return translate(
                "audit.finding." + finding.kind(),
                entry == null ? "" : Long.toString(entry.id()),
                entry == null || entry.type() == null ? "" : kind(entry.type()),
                entry == null ? "" : or(entry.subject()),
                entry == null ? "" : Formats.here().dateTime(entry.at()),
                or(finding.first()),
                or(finding.last()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String known(String key, String otherwise) {
        return KEYS.contains(key) ? translate(key) : otherwise;
    }
}
