package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.gengyun.imports.ImportTemplates;
import io.gengyun.imports.Imports;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Accounts;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.PageLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Where an import begins: with what is to be imported, then with the file. */
@Route("imports/new")
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
@StyleSheet("gengyun/imports.css")
class ImportView extends PageLayout implements BeforeEnterObserver {

    private final transient Imports imports;
    private final transient ImportTemplates templates;
    private final transient Accounts accounts;
    private final Div content = new Div();

    ImportView(Imports imports, ImportTemplates templates, Accounts accounts) {
        super("import.page.new");
        this.imports = imports;
        this.templates = templates;
        this.accounts = accounts;
        content.addClassName("gy-stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ImportTarget> chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("target")
                .flatMap(this::target);
        content.removeAll();
        clearActions();
        if (chosen.isPresent()) {
            show(chosen.get());
        } else {
            setHeading(translate("import.page.new"));
            setDescription(translate("import.page.choose"));
            content.add(TourStop.mark("import", new TargetCards(imports.targets(), templates)));
        }
    }

    private Optional<ImportTarget> target(String key) {
        return imports.targets().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private void show(ImportTarget target) {
        setHeading(translate("import.page.newOf", translate("import.target." + target.key())));
        setDescription(translate("import.page.new.description"));
        addActions(new Button(
                translate("import.page.otherTarget"),
                VaadinIcon.GRID_SMALL.create(),
                click -> click.getSource().getUI().ifPresent(page -> page.navigate(ImportView.class))));
        content.add(new ImportForm(
                imports, target, new TemplateLinks(templates, target), new RememberedNote.Names(accounts)));
    }
}
