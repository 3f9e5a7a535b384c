package io.gengyun.demo.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.Contents;
import io.gengyun.demo.DemoCompany.Progress;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The demo company: load it, see what it holds, remove it. */
@Route(DemoCompanyView.PATH)
@Menu(title = "demo.page", order = 920, icon = "vaadin:factory")
@RolesAllowed("ADMIN")
@StyleSheet("gengyun/demo.css")
class DemoCompanyView extends PageLayout {

    static final String PATH = "demo-company";

    private static final List<String> STORIES = List.of("steady", "south", "veterans", "visits");

    private final transient DemoCompany company;

    DemoCompanyView(DemoCompany company) {
        super("demo.page");
        this.company = company;
        setDescription(translate("demo.description"));
        show();
    }

    private void show() {
        getChildren().skip(1).toList().forEach(this::remove);
        clearActions();
        Progress progress = company.progress();
        switch (progress.state()) {
            case LOADING -> add(new Section(translate("demo.loading"), new LoadingPanel(company, this::show)));
            case PRESENT -> present();
            case INTERRUPTED -> add(interrupted());
            case ABSENT -> add(absent());
        }
    }

    private void present() {
        Button remove = new Button(
                translate("demo.remove"), click -> RemovalDialog.of(company).open());
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        addActions(remove);
        Contents contents = company.contents();
        Formats formats = Formats.here();
        add(new Section(
                translate("demo.holds"),
                FigureCard.row(contents.amounts().entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(one -> new FigureCard(
                                translate("demo.contents." + one.getKey()), formats.number(one.getValue())))
                        .toArray(Component[]::new))));
        UnorderedList stories = new UnorderedList();
        STORIES.forEach(story -> stories.add(new ListItem(translate("demo.story." + story))));
        add(new Section(translate("demo.story"), stories));
        add(new Section(translate("demo.whenDone"), new Paragraph(translate("demo.whenDone.how"))));
    }

    private Component interrupted() {
        return new EmptyState(
                translate("demo.interrupted"),
                translate("demo.interrupted.how"),
                new Button(
                        translate("demo.remove"),
                        click -> RemovalDialog.of(company).open()),
                load("demo.goOn"));
    }

    private Component absent() {
        return company.possible()
                ? new EmptyState(translate("demo.absent"), translate("demo.absent.how"), load("demo.load"))
                : new EmptyState(translate("demo.absent"), translate("demo.absent.notPossible"));
    }

    private Button load(String key) {
        return new CommandButton(translate(key), this::load);
    }

    private void load() {
        try {
            company.load();
            show();
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
    }
}
