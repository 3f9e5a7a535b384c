package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.gengyun.imports.FileFormat;
import io.gengyun.imports.ImportTemplates;
import io.gengyun.imports.spi.ImportTarget;

/** Links to the templates of a target, in the language of the page. */
class TemplateLinks extends Div {

    TemplateLinks(ImportTemplates templates, ImportTarget target) {
        addClassName("gy-export");
        String name = translate("import.target." + target.key());
        Icon symbol = VaadinIcon.DOWNLOAD_ALT.create();
        symbol.getElement().setAttribute("aria-hidden", "true");
        add(symbol, new Span(translate("import.page.template")));
        for (FileFormat format : FileFormat.values()) {
            String called = translate("import.page.format." + format);
            Anchor link = new Anchor(
                    (DownloadHandler) event -> {
                        event.setFileName(translate(event.getUI().getLocale(), "import.page.templateName", name)
                                + format.ending());
                        event.setContentType(format.contentType());
                        templates.write(target.key(), format, event.getUI().getLocale(), event.getOutputStream());
                    },
                    called);
            link.setAriaLabel(translate("import.page.templateOf", name, called));
            add(link);
        }
    }
}
