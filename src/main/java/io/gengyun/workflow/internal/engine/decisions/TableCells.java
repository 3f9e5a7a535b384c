package io.gengyun.workflow.internal.engine.decisions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import io.gengyun.workflow.DecisionContract.Column;
import io.gengyun.workflow.DecisionContract.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a decision table: a condition compares, lists, or gives a range; an answer is a
 * value. Both can be judged without asking the table, and neither can run for long.
 */
final class TableCells {

    /** What a condition may be made of, in the words of FEEL's syntax tree. */
    private static final Set<String> CONDITION = Set.of(
            "UnaryTestExpression",
            "AtLeastOne",
            "Not",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "ConstRange",
            "OpenConstRangeBoundary",
            "ClosedConstRangeBoundary",
            "ConstInputValue",
            "ConstNumber",
            "ConstString",
            "ConstBool",
            "ConstNull",
            "ArithmeticNegation",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    private static final Set<String> FUNCTIONS = Set.of("contains", "starts with", "ends with");

    /** Constants that can be compared with a value of a kind. */
    private static final Map<Kind, String> CONSTANT = Map.of(
            Kind.TEXT, "ConstString",
            Kind.NUMBER, "ConstNumber",
            Kind.COUNT, "ConstNumber",
            Kind.FLAG, "ConstBool");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]|\\\\.)*\"");
    private static final Set<String> NOTHING = Set.of("", "-", "null", "\"\"", "\"null\"");
    private static final int LONGEST = 500;

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private TableCells() {}

    /** Whether a cell holds for everything, missing values too. */
    static boolean isAny(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    /** What is wrong with a condition over this column. */
    static Optional<String> condition(String cell, Column column) {
        if (isAny(cell)) {
            return Optional.empty();
        }
        ParseResult parsed = cell.length() > LONGEST ? null : FEEL.parseUnaryTests(cell);
        return parsed == null || parsed.isFailure()
                ? notUnderstood(cell, column)
                : wrong(parsed.parsedExpression().expression(), cell, column);
    }

    private static Optional<String> wrong(Object node, String cell, Column column) {
        String kind = node instanceof Product product ? product.productPrefix() : "";
        if (node instanceof Ref name) {
            return Optional.of("'" + name.names().mkString(".") + "' is a name that a condition does not know"
                    + quoted(cell, column));
        }
        if (node instanceof org.camunda.feel.syntaxtree.Exp && !CONDITION.contains(kind)
                || node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            return notUnderstood(cell, column);
        }
        if (CONSTANT.containsValue(kind) && !kind.equals(CONSTANT.get(column.kind()))) {
            return Optional.of(cell + " cannot be compared with " + column.name() + ", which is " + a(column.kind()));
        }
        if (node instanceof Product product) {
            Iterator<Object> parts = product.productIterator();
            while (parts.hasNext()) {
                Optional<String> why = wrong(parts.next(), cell, column);
                if (why.isPresent()) {
                    return why;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> notUnderstood(String cell, Column column) {
        String example = switch (column.kind()) {
            case TEXT -> "\"a\", \"b\"";
            case NUMBER, COUNT -> ">= 100 or [80..100)";
            case FLAG -> "true";
        };
        String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        return Optional.of("'" + shown + "' is not understood as a condition; write, for example, " + example);
    }

    /** What is wrong with an answer in this column. */
    static Optional<String> answer(String cell, Column column, String shown) {
        if (NOTHING.contains(cell)) {
            return column.required() ? Optional.of("the " + shown + " is empty") : Optional.empty();
        }
        return isValue(cell, column.kind())
                ? Optional.empty()
                : Optional.of(
                        "the " + shown + " is " + cell + ", which is not " + a(column.kind()) + quoted(cell, column));
    }

    /** The advice for text that was written without its quotes. */
    private static String quoted(String cell, Column column) {
        return column.kind() == Kind.TEXT && !cell.contains("\"") ? "; text stands in quotes: \"" + cell + "\"" : "";
    }

    private static boolean isValue(String cell, Kind kind) {
        return switch (kind) {
            case TEXT ->
                TEXT.matcher(cell).matches()
                        && cell.length() <= LONGEST
                        && !cell.substring(1).isBlank();
            case NUMBER -> NUMBER.matcher(cell).matches();
            case COUNT -> COUNT.matcher(cell).matches();
            case FLAG -> cell.equals("true") || cell.equals("false");
        };
    }

    private static String a(Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case COUNT -> "a whole number from 0 to 9999";
            case FLAG -> "true or false";
        };
    }

    /** Whether a condition without mistakes holds for a value, null when it is missing. */
    static boolean holds(String cell, @Nullable Object value) {
        if (isAny(cell)) {
            return true;
        }
        EvaluationResult result =
                FEEL.evaluateWithInput(FEEL.parseUnaryTests(cell).parsedExpression(), value, Map.of());
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
