package io.gengyun.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every source keeps to and compiled classes no longer show. */
enum SourceRules {
    /** But where POI reads damaged bytes: it declares none of a dozen that it may throw. */
    NO_ERROR_IS_CAUGHT_WHOLESALE(
            false, "catch\\s*\\((final\\s+)?([\\w.]+\\s*\\|\\s*)*(Runtime)?(Exception|Throwable)\\s", "Workbook.java"),
    /** Of tables that are only added to; the erasure of a company may, and the audit trail lets nobody. */
    NOTHING_ELSE_LIFTS_THE_GUARDS(
            false,
            "(?i)gengyun\\.forgetting|\\bset_config\\b|session_replication_role|disable\\s+trigger|\\btruncate\\s",
            "TruncatingErasure.java"),
    NO_TEST_IS_IGNORED(true, "@(Disabled|Ignore)\\b"),
    NO_TEST_SLEEPS(true, "\\bThread\\s*\\.\\s*sleep\\s*\\(");

    private final boolean aboutTests;
    private final Pattern banned;
    private final Set<String> exceptions;

    SourceRules(boolean aboutTests, String banned, String... exceptions) {
        this.aboutTests = aboutTests;
        this.banned = Pattern.compile(banned);
        this.exceptions = Set.of(exceptions);
    }

    boolean aboutTests() {
        return aboutTests;
    }

    /**
     * Every place as {@code file:line}, apart from the fixtures that break the rules on purpose.
     */
    List<String> violationsIn(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(this::isJudged).toList()) {
                String source = Files.readString(file);
                Matcher match = banned.matcher(source);
                while (match.find()) {
                    long line = 1
                            + source.substring(0, match.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
                    found.add(file.getFileName() + ":" + line);
                }
            }
        }
        return found;
    }

    private boolean isJudged(Path file) {
        return file.toString().endsWith(".java")
                && !file.getParent().getFileName().toString().equals("architecture")
                && !exceptions.contains(file.getFileName().toString());
    }
}
