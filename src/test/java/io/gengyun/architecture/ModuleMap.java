package io.gengyun.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;
import org.springframework.modulith.docs.Documenter.Options;

/**
 * The map of modules and rooms as Markdown: who uses whom, as Modulith's documenter finds it in the
 * code, and what each is there for, as its package says.
 */
final class ModuleMap {

    private static final Path SOURCES = Path.of("src/main/java/io/gengyun");
    private static final Pattern ARROW = Pattern.compile("Gengyun\\.Gengyun\\.(\\w+) --> Gengyun\\.Gengyun\\.(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^(.*?\\.)(?:\\s|$)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|code)\\s+([^}]*)}");

    /** By module, whom it uses. */
    private final Map<String, Set<String>> arrows;

    private ModuleMap(Map<String, Set<String>> arrows) {
        this.arrows = arrows;
    }

    /**
     * Asks the documenter.
     *
     * @param folder where its diagram may be written
     */
    static ModuleMap of(ApplicationModules modules, Path folder) throws IOException {
        new Documenter(modules, Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        Map<String, Set<String>> found = new TreeMap<>();
        ARROW.matcher(Files.readString(folder.resolve("components.puml")))
                .results()
                .forEach(arrow -> found.computeIfAbsent(arrow.group(1), module -> new TreeSet<>())
                        .add(arrow.group(2)));
        return new ModuleMap(found);
    }

    /** The whole section, picture first. */
    String asMarkdown() throws IOException {
        return "```mermaid\n" + picture() + "```\n\n" + modules() + "\n" + rooms();
    }

    /** Rings as boxes, outermost first; what everybody uses is left out. */
    private String picture() {
        Set<String> ground = Rings.outermostFirst().getLast();
        StringBuilder picture = new StringBuilder("flowchart TB\n");
        int ring = 0;
        for (Set<String> modules : Rings.outermostFirst()) {
            picture.append("    subgraph ring").append(++ring).append(" [\" \"]\n");
            new TreeSet<>(modules)
                    .forEach(module -> picture.append("        ").append(module).append('\n'));
            picture.append("    end\n");
        }
        arrows.forEach((module, others) -> others.stream()
                .filter(other -> !ground.contains(other))
                .forEach(other -> picture.append("    ")
                        .append(module)
                        .append(" --> ")
                        .append(other)
                        .append('\n')));
        return picture.toString();
    }

    private String modules() throws IOException {
        List<String> rows = new ArrayList<>(List.of("| module | what it is there for | uses |", "|---|---|---|"));
        for (Set<String> ring : Rings.outermostFirst()) {
            for (String module : new TreeSet<>(ring)) {
                String uses = String.join(", ", arrows.getOrDefault(module, Set.of()));
                rows.add("| `" + module + "` | " + purpose(SOURCES.resolve(module)) + " | " + uses + " |");
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static String rooms() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Set<String> ring : Rings.outermostFirst()) {
            for (String module : new TreeSet<>(ring)) {
                List<String> rows = roomsOf(module);
                if (!rows.isEmpty()) {
                    all.append("### ").append(module).append("\n\n| room | what is in it |\n|---|---|\n");
                    all.append(String.join("\n", rows)).append("\n\n");
                }
            }
        }
        return all.toString().stripTrailing() + "\n";
    }

    private static List<String> roomsOf(String module) throws IOException {
        Path root = SOURCES.resolve(module);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> rooms = files.filter(file -> file.endsWith("package-info.java"))
                    .map(Path::getParent)
                    .filter(room -> !room.equals(root))
                    .sorted()
                    .toList();
            List<String> rows = new ArrayList<>();
            for (Path room : rooms) {
                rows.add("| `" + root.relativize(room) + "` | " + purpose(room) + " |");
            }
            return rows;
        }
    }

    /** The first sentence of a package's comment. */
    private static String purpose(Path room) throws IOException {
        String source = Files.readString(room.resolve("package-info.java"));
        String comment = COMMENT.matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("")
                .lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining(" "))
                .strip();
        String sentence = SENTENCE.matcher(comment)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(comment);
        return LINK.matcher(sentence).replaceAll("$1").replace("|", "\\|").strip();
    }
}
