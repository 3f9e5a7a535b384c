package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.RecordCounts;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.FirstStep;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** First run: customers and what has happened with them come in from files. */
@org.springframework.stereotype.Component
class DataStep implements FirstStep {

    private static final String PEOPLE = "employees";
    private static final String CUSTOMERS = "customers";

    private final RecordCounts holdings;
    private final Access access;

    DataStep(RecordCounts holdings, Access access) {
        this.holdings = holdings;
        this.access = access;
    }

    @Override
    public String key() {
        return "data";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String title() {
        return translate("import.first.data");
    }

    @Override
    public String explanation() {
        return translate("import.first.data.how");
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.HR) || user.has(Role.ADMIN) || user.has(Role.CONSULTANT);
    }

    @Override
    public StepState state() {
        Map<String, Long> rows = holdings.rows();
        boolean happened = rows.entrySet().stream()
                .anyMatch(
                        row -> row.getValue() > 0 && !Set.of(PEOPLE, CUSTOMERS).contains(row.getKey()));
        List<String> facts = rows.entrySet().stream()
                .filter(row -> row.getValue() > 0 && !row.getKey().equals(PEOPLE))
                .map(row -> word(row.getKey()) + " " + number(row.getValue()))
                .toList();
        return new StepState(happened, facts);
    }

    @Override
    public Component component(Runnable changed) {
        List<Map.Entry<String, Long>> rows = holdings.rows().entrySet().stream()
                .filter(row -> !row.getKey().equals(PEOPLE))
                .toList();
        Div table = new Div(new RecordTable<Map.Entry<String, Long>>(translate("import.first.data"))
                .naming(translate("import.page.target"), row -> new Span(word(row.getKey())))
                .number(translate("import.first.data.held"), row -> number(row.getValue()))
                .actions(translate("import.first.data.bring"), DataStep::bring)
                .appendAll(rows));
        table.addClassName("gy-table-wrap");
        Paragraph order = new Paragraph(translate("import.first.data.order"));
        order.addClassName("gy-muted");
        Div content = new Div(order, table, new Anchor("imports", translate("import.first.data.all")));
        content.addClassName("gy-stack");
        return content;
    }

    private static Component bring(Map.Entry<String, Long> row) {
        RouterLink link = new RouterLink(translate("import.first.data.bring"), ImportView.class);
        link.setQueryParameters(QueryParameters.of("target", row.getKey()));
        link.getElement().setAttribute("aria-label", translate("import.first.data.bringOf", word(row.getKey())));
        return link;
    }

    private static String word(String target) {
        return translate("import.target." + target);
    }

    private static String number(long count) {
        return Formats.here().number(count);
    }
}
