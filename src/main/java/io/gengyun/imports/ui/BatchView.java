package io.gengyun.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.security.Accounts;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.Section;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One batch, to be come back to while it runs and afterwards. */
@Route("imports/batch")
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
class BatchView extends PageLayout implements HasUrlParameter<String> {

    private final transient Imports imports;
    private final transient Accounts accounts;
    private final Div content = new Div();

    BatchView(Imports imports, Accounts accounts) {
        super("import.page.batch");
        this.imports = imports;
        this.accounts = accounts;
        addActions(
                new Button(
                        getTranslation("import.page.all"),
                        VaadinIcon.LIST.create(),
                        click ->
                                click.getSource()
                                        .getUI()
                                        .ifPresent(page -> page.navigate(ImportsView.class))));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        BatchRecord batch = imports.get(parsed(id));
        if (!batch.fileName().isBlank()) {
            setHeading(batch.fileName());
        }
        setDescription(
                getTranslation(
                        "import.page.batch.description",
                        getTranslation("import.target." + batch.target()),
                        accounts.namesOf(List.of(batch.startedBy()))
                                .getOrDefault(batch.startedBy(), batch.startedBy()),
                        Formats.here().dateTime(batch.startedAt())));
        content.removeAll();
        content.add(
                new Section(
                        getTranslation(
                                batch.dryRun() ? "import.page.dryRun" : "import.page.result"),
                        new BatchPanel(imports, batch.id(), ended -> {})));
    }

    private static BatchId parsed(String id) {
        try {
            return BatchId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
