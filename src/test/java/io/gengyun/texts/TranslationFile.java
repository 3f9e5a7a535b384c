package io.gengyun.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One language's file of sentences and what can be wrong with it. */
final class TranslationFile {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final TreeMap<String, String> texts = new TreeMap<>();
    private final List<String> twice = new ArrayList<>();

    TranslationFile(Path file) {
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key.toString());
                }
                return super.put(key, value);
            }
        };
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    Set<String> keys() {
        return texts.keySet();
    }

    List<String> keysWrittenTwice() {
        return twice;
    }

    List<String> blankKeys() {
        return texts.keySet().stream().filter(key -> texts.get(key).isBlank()).toList();
    }

    List<String> keysThatAreNoPatterns() {
        return texts.keySet().stream().filter(key -> !isPattern(texts.get(key))).toList();
    }

    /** Keys of both files whose sentences take different arguments. */
    List<String> keysWithOtherArgumentsThan(TranslationFile other) {
        return texts.keySet().stream()
                .filter(other.texts::containsKey)
                .filter(key -> !arguments(texts.get(key)).equals(arguments(other.texts.get(key))))
                .toList();
    }

    private static boolean isPattern(String text) {
        try {
            return new MessageFormat(text).getFormats().length == 0
                    || ARGUMENT.matcher(text).find();
        } catch (IllegalArgumentException noPattern) {
            return false;
        }
    }

    /** Numbers of the arguments, without what is quoted. */
    private static Set<Integer> arguments(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(unquoted(text));
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return new HashSet<>(numbers);
    }

    private static String unquoted(String text) {
        return text.replace("''", "").replaceAll("'[^']*'?", "");
    }
}
