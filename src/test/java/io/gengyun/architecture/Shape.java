package io.gengyun.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How folders and lines look: what a reader takes in at a glance. */
final class Shape {

    /** The most files of a folder that can be overlooked. */
    static final int MOST_FILES = 25;

    /** From which column on a line stands deep. */
    private static final int DEEP = 24;

    private Shape() {}

    /** Folders below a root with too many files, each as {@code folder: files}. */
    static List<String> crowdedFolders(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    long count = files.filter(Files::isRegularFile).count();
                    if (count > MOST_FILES) {
                        found.add(folder + ": " + count);
                    }
                }
            }
        }
        return found;
    }

    /** The share of lines with something on them that begin at column 24 or later; 0 to 1. */
    static double deepLines(Path root) throws IOException {
        long all = 0;
        long deep = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                all += lines.size();
                deep += lines.stream().filter(Shape::isDeep).count();
            }
        }
        return all == 0 ? 0 : (double) deep / all;
    }

    private static boolean isDeep(String line) {
        return line.length() - line.stripLeading().length() >= DEEP;
    }
}
