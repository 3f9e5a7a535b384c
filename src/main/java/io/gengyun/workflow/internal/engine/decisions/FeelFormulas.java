package io.gengyun.workflow.internal.engine.decisions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.Formulas;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.springframework.stereotype.Component;

/** Formulas by the engine's own FEEL, cut down to arithmetic so that they always end. */
@Component
class FeelFormulas implements Formulas {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 30;
    private static final Set<String> NUMERIC = Set.of(
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "Exponentiation",
            "ArithmeticNegation",
            "ConstNumber",
            "Ref",
            "If",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    /** What a formula may hold, but not come to. */
    private static final Set<String> YES_OR_NO = Set.of(
            "ConstBool",
            "ConstNull",
            "ConstList",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Conjunction",
            "Disjunction",
            "Not");

    /** Functions that answer yes or no. */
    private static final Set<String> TELLING = Set.of("not", "is defined");

    private static final Set<String> FUNCTIONS = Set.of(
            "min",
            "max",
            "sum",
            "mean",
            "median",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
            "modulo",
            "sqrt",
            "not",
            "is defined");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new ExactNumbers())
            .build();

    @Override
    public Formula understand(String expression) {
        if (expression.length() > LONGEST || depth(expression) > DEEPEST) {
            throw BusinessRefusal.refused("workflow.formula.tooLong");
        }
        ParseResult parsed = feel.parseExpression(expression);
        if (parsed.isFailure()) {
            throw FormulaMistakes.of(expression, parsed.failure().message());
        }
        Exp root = parsed.parsedExpression().expression();
        Set<String> names = new TreeSet<>();
        collect(root, names);
        if (!isNumeric(root)) {
            throw BusinessRefusal.refused("workflow.formula.noNumber");
        }
        return new FeelFormula(parsed.parsedExpression(), Set.copyOf(names));
    }

    private static int depth(String expression) {
        int depth = 0;
        int deepest = 0;
        for (char sign : expression.toCharArray()) {
            if (sign == '(' || sign == '[' || sign == '{') {
                depth++;
            } else if (sign == ')' || sign == ']' || sign == '}') {
                depth--;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static boolean isAllowed(String node) {
        return NUMERIC.contains(node) || YES_OR_NO.contains(node);
    }

    /** Whether it may be a number: neither a yes or no nor nothing, in one case at least. */
    private static boolean isNumeric(Object node) {
        return switch (node) {
            case If choice -> isNumeric(choice.statement()) || isNumeric(choice.elseStatement());
            case FunctionInvocation call -> !TELLING.contains(call.function());
            default -> !YES_OR_NO.contains(((Product) node).productPrefix());
        };
    }

    /**
     * Walks the syntax tree: refuses what is no arithmetic, and gathers the names that are read.
     */
    private static void collect(Object node, Set<String> names) {
        if (node instanceof Ref ref) {
            if (ref.names().size() != 1) {
                throw BusinessRefusal.refused(
                        "workflow.formula.notAllowed", ref.names().mkString("."));
            }
            names.add(ref.names().head());
            return;
        }
        if (node instanceof Exp && !isAllowed(((Product) node).productPrefix())) {
            throw BusinessRefusal.refused("workflow.formula.notArithmetic");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            throw BusinessRefusal.refused("workflow.formula.notAllowed", call.function() + "()");
        }
        if (node instanceof Product product) {
            Iterator<Object> parts = product.productIterator();
            while (parts.hasNext()) {
                collect(parts.next(), names);
            }
        }
    }

    private final class FeelFormula implements Formula {

        private final ParsedExpression expression;
        private final Set<String> names;

        private FeelFormula(ParsedExpression expression, Set<String> names) {
            this.expression = expression;
            this.names = names;
        }

        @Override
        public String text() {
            return expression.text();
        }

        @Override
        public Set<String> names() {
            return names;
        }

        @Override
        public Optional<BigDecimal> value(Map<String, BigDecimal> values) {
            if (!values.keySet().containsAll(names)) {
                return Optional.empty();
            }
            try {
                EvaluationResult result = feel.evaluate(expression, new HashMap<String, Object>(values));
                return result.isSuccess() && result.result() instanceof BigDecimal number && isOfThisWorld(number)
                        ? Optional.of(number.round(MathContext.DECIMAL128))
                        : Optional.empty();
            } catch (ArithmeticException | IllegalArgumentException problem) {
                return Optional.empty(); // overflow of an exponent is no number either
            }
        }
    }

    /** Whether a number could be written down: a runaway exponent would fill the memory as text. */
    private static boolean isOfThisWorld(BigDecimal number) {
        return number.signum() == 0 || Math.abs((long) number.precision() - number.scale()) <= 100;
    }

    /** Numbers leave FEEL as they are, never as binary fractions. */
    private static final class ExactNumbers extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }

        @Override
        public int priority() {
            return 100;
        }
    }
}
