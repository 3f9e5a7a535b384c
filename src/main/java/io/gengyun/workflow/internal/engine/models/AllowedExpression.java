package io.gengyun.workflow.internal.engine.models;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may stand in {@code ${…}}: a variable, one call of a Steps method with variables and
 * literals, or a boolean expression over variables.
 *
 * @param bean name of the Steps that are called, empty for an expression over variables
 * @param arguments of the call
 */
record AllowedExpression(String bean, String method, List<String> arguments) {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String LITERAL = "'[^'\\\\$#{}]*'|\"[^\"\\\\$#{}]*\"|-?\\d+(?:\\.\\d+)?|true|false|null";
    private static final Pattern CALL =
            Pattern.compile("\\s*(%s)\\s*\\.\\s*(%s)\\s*\\((.*)\\)\\s*".formatted(NAME, NAME));
    private static final Pattern ARGUMENT = Pattern.compile("\\s*(?:%s|%s)\\s*".formatted(LITERAL, NAME));
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|%s|%s|==|!=|<=|>=|&&|\\|\\||[<>!()+*/%%?:-]".formatted(LITERAL, NAME));

    /** Names that the engine itself would put into an expression. */
    private static final Set<String> ENGINE = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "variableContext",
            "processEngine",
            "class",
            "instanceof");

    /** Whether a text holds any expression at all. */
    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Understands a whole text as one allowed expression; empty when it is anything else. */
    static Optional<AllowedExpression> of(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("${") || !stripped.endsWith("}")) {
            return Optional.empty();
        }
        String inner = stripped.substring(2, stripped.length() - 1);
        Matcher call = CALL.matcher(inner);
        if (call.matches()) {
            return call(call.group(1), call.group(2), call.group(3));
        }
        return overVariables(inner) ? Optional.of(new AllowedExpression("", "", List.of())) : Optional.empty();
    }

    private static Optional<AllowedExpression> call(String bean, String method, String inside) {
        List<String> arguments =
                inside.isBlank() ? List.of() : List.of(inside.split(",(?=(?:[^'\"]|'[^']*'|\"[^\"]*\")*$)", -1));
        boolean allowed = bean.endsWith("Steps")
                && arguments.stream().allMatch(one -> ARGUMENT.matcher(one).matches())
                && Stream.concat(Stream.of(method), arguments.stream())
                        .map(String::strip)
                        .noneMatch(ENGINE::contains);
        return allowed
                ? Optional.of(new AllowedExpression(
                        bean, method, arguments.stream().map(String::strip).toList()))
                : Optional.empty();
    }

    private static boolean overVariables(String inner) {
        Matcher token = TOKEN.matcher(inner);
        int at = 0;
        boolean nameBefore = false;
        while (at < inner.length()) {
            if (!token.find(at) || token.start() != at) {
                return false;
            }
            String found = token.group();
            if (ENGINE.contains(found) || found.equals("(") && nameBefore) {
                return false;
            }
            nameBefore = found.isBlank() ? nameBefore : isOperand(found);
            at = token.end();
        }
        return !inner.isBlank();
    }

    private static boolean isOperand(String token) {
        return token.matches(NAME)
                && !Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty", "div", "mod")
                        .contains(token);
    }
}
