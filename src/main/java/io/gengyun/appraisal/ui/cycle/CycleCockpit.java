package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.Blocker;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.Section;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running or closed cycle at a glance: stages by unit, who holds it up, how long things take,
 * what is odd, how the scores fall, and below the people behind whatever figure was followed.
 */
final class CycleCockpit extends Div {

    private final CycleId id;
    private final Progress progress;
    private final @Nullable CycleCommands commands;
    private final StageChart chart;
    private final ParticipantList people;
    private final List<Blocker> blockers;
    private final Div chosen = new Div();
    private final TextField search = new TextField();
    private final Button remind = new Button(VaadinIcon.BELL_O.create());
    private final Button refreeze = new Button(VaadinIcon.REFRESH.create());
    private PeopleFilter filter = PeopleFilter.EVERYBODY;

    /**
     * The cockpit of a cycle.
     *
     * @param commands what the user may do; null when they only read
     */
    CycleCockpit(CycleFigures figures, Progress progress, Clock clock, @Nullable CycleCommands commands) {
        this.progress = progress;
        id = progress.cycle().id();
        boolean open = progress.cycle().state() == State.OPEN;
        this.commands = open ? commands : null;
        addClassName("gy-stack");
        chart = new StageChart(picked -> CycleLinks.toPeople(id, PeopleAddress.withStage(filter, picked)));
        blockers = open ? figures.blockers(id, Integer.MAX_VALUE) : List.of();
        people = new ParticipantList(figures, id, clock, this.commands != null, this::label);
        Div left = new Div(new UnitStages(id, figures.stagesByUnit(id)));
        Div right = new Div();
        if (open) {
            left.add(OddCaseList.of(id, figures.oddCases(id, Integer.MAX_VALUE)));
            right.add(new BlockerList(id, blockers, this.commands));
        }
        left.add(new ScoreSpread(id, figures.scores(id), figures.ratings(id)));
        right.add(new ElapsedTimes(id, figures.elapsed(id)));
        left.addClassName("gy-stack");
        right.addClassName("gy-stack");
        Div columns = new Div(left, right);
        columns.addClassName("gy-columns");
        Section stages = TourStop.mark("cockpit", new Section(translate("appraisal.stages"), chart));
        add(stages, columns, list());
    }

    private Section list() {
        chosen.addClassName("gy-chips");
        search.setPlaceholder(translate("appraisal.participants.search"));
        search.setAriaLabel(translate("appraisal.participants.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                CycleLinks.toPeople(id, PeopleAddress.withSearch(filter, change.getValue()));
            }
        });
        Section list =
                new Section(translate("appraisal.participants"), chosen, people).withActions(search, people.export());
        list.setId("people");
        if (commands != null) {
            CycleCommands may = commands;
            remind.addClickListener(click -> may.remind(filter));
            refreeze.addClickListener(click -> may.refreeze(people.chosen()));
            list.withActions(remind, refreeze);
        }
        return list;
    }

    /** Shows these people below the figures. */
    void show(PeopleFilter whom) {
        boolean moved = !filter.equals(whom) && !whom.equals(PeopleFilter.EVERYBODY);
        filter = whom;
        search.setValue(whom.search() == null ? "" : whom.search());
        chart.show(progress.cycle().stages(), progress.cycle().participants(), whom.stage());
        people.show(whom);
        chips();
        label();
        if (moved && whom.search() == null) {
            chosen.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }

    /** What narrows the list, and the way back to everybody. */
    private void chips() {
        chosen.removeAll();
        List<String> words = new ArrayList<>();
        if (filter.stage() != null) {
            words.add(translate("appraisal.stage." + filter.stage().name()));
        }
        if (filter.unit() != null) {
            words.add(UnitStages.unit(filter.unit()));
        }
        holder().ifPresent(words::add);
        if (filter.overdue()) {
            words.add(translate("appraisal.overdue"));
        }
        if (words.isEmpty()) {
            return;
        }
        words.forEach(word -> {
            Span chip = new Span(word);
            chip.addClassName("gy-chip");
            chosen.add(chip);
        });
        RouterLink all = CycleLinks.people(id, PeopleFilter.EVERYBODY, translate("appraisal.participants.all"));
        chosen.add(all);
    }

    private Optional<String> holder() {
        if (filter.holder() == null) {
            return Optional.empty();
        }
        return Optional.of(blockers.stream()
                .filter(one -> BlockerList.holder(one).equals(filter.holder()))
                .map(BlockerList::name)
                .findFirst()
                .orElse(translate("appraisal.holder")));
    }

    /** The buttons say what they would do now, and rest while there is nothing to do. */
    private void label() {
        if (commands == null) {
            return;
        }
        boolean waiting = filter.stage() != Stage.DONE && filter.stage() != Stage.IMPROVING;
        remind.setEnabled(waiting);
        remind.setText(
                translate(filter.equals(PeopleFilter.EVERYBODY) ? "appraisal.remind.all" : "appraisal.remind.shown"));
        int count = people.chosen().size();
        refreeze.setVisible(count > 0);
        refreeze.setText(translate("appraisal.refreeze", count));
        remind.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }
}
