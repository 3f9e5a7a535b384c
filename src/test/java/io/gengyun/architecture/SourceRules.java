package io.gengyun.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every source keeps to and compiled classes no longer show. */
enum SourceRules {
    NO_ERROR_IS_CAUGHT_WHOLESALE(
            false, "catch\\s*\\((final\\s+)?([\\w.]+\\s*\\|\\s*)*(Runtime)?(Exception|Throwable)\\s"),
    NO_TEST_IS_IGNORED(true, "@(Disabled|Ignore)\\b"),
    NO_TEST_SLEEPS(true, "\\bThread\\s*\\.\\s*sleep\\s*\\(");

    private final boolean aboutTests;
    private final Pattern banned;

    SourceRules(boolean aboutTests, String banned) {
        this.aboutTests = aboutTests;
        this.banned = Pattern.compile(banned);
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
            for (Path file : files.filter(SourceRules::isJudged).toList()) {
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

    private static boolean isJudged(Path file) {
        return file.toString().endsWith(".java")
                && !file.getParent().getFileName().toString().equals("architecture");
    }
}
