package io.gengyun.workflow.internal.engine.decisions;

import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.DecisionContract.Column;
import io.gengyun.workflow.DecisionContract.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision table keeps its contract, in the words of whoever writes tables: the columns,
 * every cell of every row, and that one row answers whatever the table is given.
 */
public final class DecisionRules {

    /** Types of a column that can hold a kind, the recommended one first. */
    private static final Map<Kind, List<String>> INPUT_TYPES = Map.of(
            Kind.TEXT, List.of("string"),
            Kind.NUMBER, List.of("double"),
            Kind.COUNT, List.of("integer", "long", "double"),
            Kind.FLAG, List.of("boolean"));

    private static final Map<Kind, List<String>> OUTPUT_TYPES = Map.of(
            Kind.TEXT, List.of("string"),
            Kind.NUMBER, List.of("double", "integer", "long"),
            Kind.COUNT, List.of("integer", "long"),
            Kind.FLAG, List.of("boolean"));

    /** Policies by which one row answers. */
    private static final Set<HitPolicy> ONE_ROW = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);

    private final DecisionContract contract;
    private final List<String> refusals = new ArrayList<>();

    private DecisionRules(DecisionContract contract) {
        this.contract = contract;
    }

    /** What is wrong with a decision, the first thing first; empty when it keeps its contract. */
    public static List<String> refusals(DecisionContract contract, Decision decision) {
        DecisionRules rules = new DecisionRules(contract);
        if (decision.getExpression() instanceof DecisionTable table) {
            rules.check(table);
        } else {
            rules.refuse("the product asks it, so it must be a decision table");
        }
        return List.copyOf(rules.refusals);
    }

    private void check(DecisionTable table) {
        checkPolicy(table.getHitPolicy());
        List<Column> inputs = new ArrayList<>();
        table.getInputs().forEach(input -> input(input).ifPresent(inputs::add));
        List<Column> outputs = new ArrayList<>();
        table.getOutputs().forEach(output -> output(output).ifPresent(outputs::add));
        checkComplete(outputs);
        List<Rule> rows = List.copyOf(table.getRules());
        if (rows.isEmpty()) {
            refuse("it has no rows");
        }
        if (refusals.isEmpty()) {
            checkRows(rows, inputs, outputs, List.copyOf(table.getOutputs()));
        }
        if (refusals.isEmpty()) {
            TableCoverage.of(inputs, cells(rows), table.getHitPolicy()).ifPresent(this::refuse);
        }
    }

    private void checkPolicy(HitPolicy policy) {
        if (!ONE_ROW.contains(policy)) {
            refuse("one answer is asked for, but the hit policy "
                    + policy.name().replace('_', ' ') + " gives several; take UNIQUE or FIRST");
        }
    }

    /** The input of the contract that a column reads. */
    private Optional<Column> input(Input input) {
        InputExpression read = input.getInputExpression();
        String name = read == null ? "" : text(read.getText());
        String column = "the column " + label(input.getLabel(), name);
        Optional<Column> known = contract.input(name);
        if (known.isEmpty()) {
            refuse(column + " reads '" + name + "', but the table is given only " + names(contract.inputs()));
        }
        known.ifPresent(given -> checkType(column, read.getTypeRef(), INPUT_TYPES.get(given.kind())));
        return known;
    }

    /** The output of the contract that a column answers. */
    private Optional<Column> output(Output output) {
        String name = output.getName() == null ? "" : output.getName();
        String column = "the column " + label(output.getLabel(), name);
        Optional<Column> known = contract.output(name);
        if (known.isEmpty()) {
            refuse(column + " answers '" + name + "', but asked for is only " + names(contract.outputs()));
        }
        known.ifPresent(asked -> checkType(column, output.getTypeRef(), OUTPUT_TYPES.get(asked.kind())));
        return known;
    }

    private void checkType(String column, @Nullable String type, List<String> allowed) {
        if (type == null || type.isBlank()) {
            refuse(column + " has no type; it is " + allowed.getFirst());
        } else if (!allowed.contains(type)) {
            refuse(column + " is of the type " + type + "; it is " + allowed.getFirst());
        }
    }

    /** Every output has one column. */
    private void checkComplete(List<Column> columns) {
        for (Column output : contract.outputs()) {
            long found = columns.stream().filter(output::equals).count();
            if (found != 1) {
                refuse(
                        found == 0
                                ? "the column '" + output.name() + "' is missing"
                                : "there are " + found + " columns '" + output.name() + "'");
            }
        }
    }

    private void checkRows(List<Rule> rows, List<Column> inputs, List<Column> outputs, List<Output> titles) {
        for (int row = 0; row < rows.size(); row++) {
            String place = "row " + (row + 1) + ": ";
            List<String> conditions = texts(rows.get(row).getInputEntries());
            List<String> answers = texts(rows.get(row).getOutputEntries());
            if (conditions.size() != inputs.size() || answers.size() != outputs.size()) {
                refuse(place + "it has not one cell for each column");
                continue;
            }
            for (int i = 0; i < inputs.size(); i++) {
                TableCells.condition(conditions.get(i), inputs.get(i)).ifPresent(why -> refuse(place + why));
            }
            for (int i = 0; i < outputs.size(); i++) {
                String name = label(titles.get(i).getLabel(), outputs.get(i).name());
                TableCells.answer(answers.get(i), outputs.get(i), name).ifPresent(why -> refuse(place + why));
            }
        }
    }

    private static List<List<String>> cells(List<Rule> rows) {
        return rows.stream().map(row -> texts(row.getInputEntries())).toList();
    }

    private static List<String> texts(Iterable<? extends DmnElement> entries) {
        List<String> texts = new ArrayList<>();
        entries.forEach(entry -> texts.add(text(entry.getTextContent())));
        return texts;
    }

    private static String text(org.camunda.bpm.model.dmn.instance.@Nullable Text text) {
        return text == null ? "" : text(text.getTextContent());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A column as its reader knows it: by its title, and by the name that the product uses. */
    private static String label(@Nullable String label, String name) {
        return label == null || label.isBlank() || label.equals(name) ? name : name + " (" + label + ")";
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private void refuse(String reason) {
        refusals.add(contract.key() + (reason.startsWith("row") ? ", " : ": ") + reason);
    }
}
