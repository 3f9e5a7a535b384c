package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.ImportTemplates;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import java.util.List;
import java.util.stream.Collectors;

/** What can be imported, one card each: its columns, the way in, and the templates. */
class TargetCards extends UnorderedList {

    TargetCards(List<ImportTarget> targets, ImportTemplates templates) {
        addClassName("gy-targets");
        targets.forEach(target -> add(new ListItem(card(target, templates))));
    }

    private static Div card(ImportTarget target, ImportTemplates templates) {
        RouterLink link = new RouterLink(translate("import.target." + target.key()), ImportView.class);
        link.setQueryParameters(QueryParameters.of("target", target.key()));
        Paragraph columns = new Paragraph(target.fields().stream()
                .map(field -> label(target, field))
                .collect(Collectors.joining(translate("import.page.and"))));
        columns.addClassNames("gy-soft", "gy-small");
        Div card = new Div(new H3(link), columns, new TemplateLinks(templates, target));
        card.addClassNames("gy-card", "gy-target");
        return card;
    }

    private static String label(ImportTarget target, Field field) {
        String label = translate("import.field." + target.key() + "." + field.name());
        return field.required() ? label + "*" : label;
    }
}
