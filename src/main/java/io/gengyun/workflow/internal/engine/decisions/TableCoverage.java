package io.gengyun.workflow.internal.engine.decisions;

import io.gengyun.workflow.DecisionContract.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether one row answers whatever a table is given. Conditions compare with constants only, so
 * what holds for one value between two of them holds for all: a value for each, and one for each
 * gap, stand for everything.
 */
final class TableCoverage {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Combinations that are looked at, at most; a larger table needs a last row for the rest. */
    private static final long MOST = 50_000;

    private static final String OTHER = "anything else";
    private static final String ELSE_ROW =
            "; let the last row, with '-' in every condition, answer for the rest, and take the hit policy FIRST";

    /** A value that stands for others, and the rows whose condition on it holds. */
    private record Sample(@Nullable Object value, BitSet rows) {}

    private final List<Column> columns;
    private final List<List<String>> rows;
    private final HitPolicy policy;

    private TableCoverage(List<Column> columns, List<List<String>> rows, HitPolicy policy) {
        this.columns = columns;
        this.rows = rows;
        this.policy = policy;
    }

    /** The first input without an answer, or with two. */
    static Optional<String> of(List<Column> columns, List<List<String>> rows, HitPolicy policy) {
        return new TableCoverage(columns, rows, policy).find();
    }

    private Optional<String> find() {
        int rest = answersTheRest();
        if (policy == HitPolicy.FIRST && rest >= 0) {
            return rest == rows.size() - 1
                    ? Optional.empty()
                    : Optional.of("row " + (rest + 1) + ": it answers for everything, so that no row after it answers");
        }
        List<List<Sample>> samples = new ArrayList<>();
        long combinations = 1;
        for (int i = 0; i < columns.size(); i++) {
            samples.add(samples(i));
            combinations *= samples.getLast().size();
            if (combinations > MOST || asksForParts(i)) {
                return Optional.of("it cannot be told whether a row answers in every case" + ELSE_ROW);
            }
        }
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return find(samples, new ArrayList<>(), all);
    }

    /** The first row without a condition; -1 when there is none. */
    private int answersTheRest() {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).stream().allMatch(TableCells::isAny))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a column looks into a text, so that no few values stand for all. */
    private boolean asksForParts(int column) {
        return rows.stream().anyMatch(row -> row.get(column).contains("?"));
    }

    private Optional<String> find(List<List<Sample>> samples, List<@Nullable Object> values, BitSet left) {
        if (values.size() == samples.size()) {
            return judge(values, left);
        }
        for (Sample sample : samples.get(values.size())) {
            BitSet matching = (BitSet) left.clone();
            matching.and(sample.rows());
            List<@Nullable Object> further = new ArrayList<>(values);
            further.add(sample.value());
            Optional<String> why = find(samples, further, matching);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private Optional<String> judge(List<@Nullable Object> values, BitSet matching) {
        if (matching.isEmpty()) {
            return Optional.of("no row answers when " + words(values) + ELSE_ROW);
        }
        if (policy == HitPolicy.FIRST || matching.cardinality() == 1) {
            return Optional.empty();
        }
        int first = matching.nextSetBit(0);
        int second = matching.nextSetBit(first + 1);
        return Optional.of("rows %d and %d both answer when %s, but the hit policy %s allows one; take FIRST"
                .formatted(first + 1, second + 1, words(values), policy));
    }

    private String words(List<@Nullable Object> values) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            words.add(columns.get(i).name() + " is " + (value == null ? "missing" : shown(value)));
        }
        return words.isEmpty() ? "it is asked" : String.join(" and ", words);
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private List<Sample> samples(int column) {
        List<@Nullable Object> values = new ArrayList<>(
                switch (columns.get(column).kind()) {
                    case TEXT -> texts(column);
                    case NUMBER -> numbers(column);
                    case COUNT -> counts(column);
                    case FLAG -> List.of(true, false);
                });
        if (!columns.get(column).required()) {
            values.add(null);
        }
        return values.stream()
                .map(value -> new Sample(value, matching(column, value)))
                .toList();
    }

    private BitSet matching(int column, @Nullable Object value) {
        BitSet matching = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            matching.set(row, TableCells.holds(rows.get(row).get(column), value));
        }
        return matching;
    }

    /** The texts that the table names, and another one. */
    private List<Object> texts(int column) {
        SortedSet<String> texts = new TreeSet<>();
        named(column, TEXT).forEach(text -> texts.add(text.group(1).replace("\\\"", "\"")));
        texts.add(OTHER);
        return List.copyOf(texts);
    }

    /** The numbers that the table names, one between each two, and one on either side. */
    private List<Object> numbers(int column) {
        List<Object> values = new ArrayList<>();
        BigDecimal last = null;
        for (BigDecimal number : namedNumbers(column)) {
            values.add(last == null ? number.subtract(BigDecimal.ONE) : middle(last, number));
            values.add(number);
            last = number;
        }
        values.add(last == null ? BigDecimal.ZERO : last.add(BigDecimal.ONE));
        return values;
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return low.add(high).divide(BigDecimal.TWO);
    }

    /** The numbers that the table names and their neighbours: between whole numbers is nothing. */
    private List<Object> counts(int column) {
        SortedSet<BigDecimal> counts = new TreeSet<>();
        counts.add(BigDecimal.ZERO);
        for (BigDecimal number : namedNumbers(column)) {
            counts.add(number.subtract(BigDecimal.ONE).max(BigDecimal.ZERO));
            counts.add(number.max(BigDecimal.ZERO));
            counts.add(number.add(BigDecimal.ONE).max(BigDecimal.ZERO));
        }
        return List.copyOf(counts);
    }

    private SortedSet<BigDecimal> namedNumbers(int column) {
        SortedSet<BigDecimal> numbers = new TreeSet<>();
        named(column, NUMBER).forEach(number -> numbers.add(new BigDecimal(number.group())));
        return numbers;
    }

    private Stream<MatchResult> named(int column, Pattern pattern) {
        return rows.stream().flatMap(row -> pattern.matcher(row.get(column)).results());
    }
}
