package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;

/**
 * The first rows of a table that stands beside others, and a button that says how many there are
 * and shows them all.
 */
final class FirstRows<T> extends Div {

    private static final int FIRST = 10;

    FirstRows(RecordTable<T> table, List<T> rows) {
        addClassName("gy-stack-tight");
        add(table.appendAll(rows.stream().limit(FIRST).toList()));
        if (rows.size() > FIRST) {
            Button all =
                    new Button(translate("explanation.rows.all", Formats.here().number(rows.size())));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            all.addClickListener(click -> {
                table.appendAll(rows.subList(FIRST, rows.size()));
                all.setVisible(false);
            });
            add(all);
        }
    }
}
