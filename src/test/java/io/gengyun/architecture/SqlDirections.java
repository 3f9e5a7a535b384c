package io.gengyun.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where SQL names a table of another module: in the strings of Java and in the migrations. SQL obeys
 * the directions of Java; across modules foreign keys go to employees and customers alone.
 */
final class SqlDirections {

    /** The tables that foreign keys of other modules may name. */
    private static final Set<String> REFERENCED = Set.of("organization.employee", "customers.customer");

    /** What has landed and is never edited; a later migration undoes it. */
    private static final Set<String> LANDED = Set.of(
            "005-external-fact-source.sql names customers.customer",
            "021-customers-of-external-facts.sql names customers.customer",
            "001-work-records.sql names customers.visit",
            "ExternalFacts.java names customers.customer");

    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(?:table|(?:or\\s+replace\\s+)?(?:materialized\\s+)?view)\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+\\.\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])(\\w+)\\.(\\w+)\\b");

    /** A folder of a module in the sources of the product. */
    private final Path java;
    /** The folders of the migrations, one for each module. */
    private final Path db;

    SqlDirections(Path java, Path db) {
        this.java = java;
        this.db = db;
    }

    /** Every place where SQL goes against the rings, as {@code file names schema.table}. */
    List<String> violations() throws IOException {
        Set<String> tables = tables();
        List<String> found = new ArrayList<>(named(java, ".java", SqlDirections::strings, tables, Rings::mayUse));
        found.addAll(named(db, ".sql", sql -> COMMENT.matcher(sql).replaceAll(" "), tables, (module, other) -> false));
        found.removeAll(LANDED);
        return found;
    }

    private interface Direction {
        boolean allows(String module, String other);
    }

    /** All tables and views that migrations make, by the schema they lie in today. */
    private Set<String> tables() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(db, ".sql")) {
            Matcher created = CREATED.matcher(Files.readString(file));
            while (created.find()) {
                String name = created.group(1);
                found.add(name);
                found.add(db.relativize(file).getName(0) + name.substring(name.indexOf('.')));
            }
        }
        return found;
    }

    private static List<String> named(
            Path root, String ending, Function<String, String> sqlOf, Set<String> tables, Direction direction)
            throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(root, ending)) {
            String module = root.relativize(file).getName(0).toString();
            Matcher name = NAME.matcher(sqlOf.apply(Files.readString(file)));
            while (name.find()) {
                String table = name.group();
                boolean foreign = tables.contains(table) && !name.group(1).equals(module);
                boolean allowed = direction.allows(module, name.group(1))
                        || REFERENCED.contains(table) && Rings.mayUse(module, name.group(1));
                if (foreign && !allowed) {
                    found.add(file.getFileName() + " names " + table);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static String strings(String source) {
        return STRING.matcher(source).results().map(found -> found.group()).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
