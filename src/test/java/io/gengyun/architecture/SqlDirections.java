package io.gengyun.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where SQL names a table of another module: in the strings of Java and in the migrations. SQL obeys
 * the directions of Java, and what it names of another module is a view, which that module
 * publishes, or employees and customers, to which foreign keys go.
 */
final class SqlDirections {

    /** The tables that foreign keys of other modules may name. */
    private static final Set<String> REFERENCED = Set.of("organization.employee", "customers.customer");

    /** What has landed and is never edited; a later migration undoes it. */
    private static final Set<String> LANDED = Set.of(
            "005-external-fact-source.sql names customers.customer",
            "021-customers-of-external-facts.sql names customers.customer",
            "001-work-records.sql names customers.visit");

    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(table|(?:or\\s+replace\\s+)?(?:materialized\\s+)?view)\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+\\.\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOVED = Pattern.compile(
            "alter\\s+(table|view)\\s+(\\w+)(\\.\\w+)\\s+set\\s+schema\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
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
        Map<String, Boolean> published = published();
        List<String> found = new ArrayList<>(named(java, ".java", SqlDirections::strings, published));
        found.addAll(named(db, ".sql", sql -> COMMENT.matcher(sql).replaceAll(" "), published));
        found.removeAll(LANDED);
        return found;
    }

    /** All tables and views that migrations make, and of each whether other modules may name it. */
    private Map<String, Boolean> published() throws IOException {
        Map<String, Boolean> found = new TreeMap<>();
        for (Path file : files(db, ".sql")) {
            String sql = Files.readString(file);
            CREATED.matcher(sql)
                    .results()
                    .forEach(made -> found.put(made.group(2), !made.group(1).equalsIgnoreCase("table")));
            MOVED.matcher(sql)
                    .results()
                    .forEach(move -> found.put(
                            move.group(4) + move.group(3), move.group(1).equalsIgnoreCase("view")));
        }
        REFERENCED.forEach(table -> found.replace(table, true));
        return found;
    }

    private static List<String> named(
            Path root, String ending, UnaryOperator<String> sqlOf, Map<String, Boolean> published) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(root, ending)) {
            String module = root.relativize(file).getName(0).toString();
            NAME.matcher(sqlOf.apply(Files.readString(file)))
                    .results()
                    .filter(name -> published.containsKey(name.group()))
                    .filter(name -> !name.group(1).equals(module))
                    .filter(name -> !published.get(name.group()) || !Rings.mayUse(module, name.group(1)))
                    .forEach(name -> found.add(file.getFileName() + " names " + name.group()));
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
