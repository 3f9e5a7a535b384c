package io.gengyun.uikit.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.BusinessRefusal.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OpenPage
class FieldsTest {

    /** What a form is about. */
    public record Wish(
            String name,
            @Nullable String note,
            @Nullable BigDecimal amount,
            @Nullable Integer days,
            @Nullable LocalDate until) {}

    private static final Wish BEFORE = new Wish("desk", null, new BigDecimal("1200"), 3, LocalDate.of(2026, 12, 1));

    private final Fields<Wish> fields = new Fields<>(Wish.class);
    private final TextField name = fields.bind("name", new TextField("name"));
    private final TextField note = fields.bind("note", new TextField("note"));
    private final FigureField amount = fields.bind("amount", new FigureField("amount"));
    private final FigureField days = fields.bindWhole("days", new FigureField("days"));
    private final DatePicker until = fields.bind("until", new DatePicker("until"));

    @BeforeEach
    void show() {
        UI.getCurrent().add(name, note, amount, days, until);
        fields.show(BEFORE);
    }

    @Test
    void answersTheDraftThatItShows() {
        assertThat(fields.draft()).isEqualTo(BEFORE);
        assertThat(fields.isChanged()).isFalse();
    }

    @Test
    void writesANewDraftAndLeavesTheOldOne() {
        name.setValue("");
        note.setValue("by the window");
        days.getContent().setValue("４");

        assertThat(fields.draft())
                .isEqualTo(new Wish("", "by the window", new BigDecimal("1200"), 4, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void keepsTheValueOfAFieldThatDoesNotShow() {
        amount.setVisible(false);

        assertThat(fields.draft().amount()).isEqualByComparingTo("1200");
    }

    @Test
    void hearsOfEveryLetterAndKnowsWhenItIsTakenBack() {
        assertThat(name.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        name.setValue("desks");
        assertThat(fields.isChanged()).isTrue();
        name.setValue("desk");
        assertThat(fields.isChanged()).isFalse();
        amount.getContent().setValue("no number");
        assertThat(fields.isChanged()).isTrue();
    }

    @Test
    void tellsARefusalAtItsField() {
        boolean done = fields.attempt(() -> {
            throw new BusinessRefusal(Kind.REFUSED, "no", List.of(new FieldError("amount", "too.much")));
        });

        assertThat(done).isFalse();
        assertThat(amount.isInvalid()).isTrue();
        assertThat(amount.getErrorMessage()).contains("too.much");
        assertThat(name.isInvalid()).isFalse();
    }

    @Test
    void answersWhatHasNoField() {
        name.setVisible(false);

        assertThat(fields.tell(List.of(new FieldError("name", "a"), new FieldError("colour", "b"))))
                .extracting(FieldError::field)
                .containsExactly("name", "colour");
    }

    @Test
    void keepsWhatIsWrittenWhereItIsTold() {
        Shelf shelf = new Shelf();
        fields.keepIn(shelf);
        name.setValue("table");
        assertThat(shelf.kept).last().extracting(Wish::name).isEqualTo("table");

        fields.settle();
        assertThat(shelf.kept).isEmpty();
    }

    @Test
    void beginsWithWhatWasKept() {
        Shelf shelf = new Shelf();
        shelf.keep(new Wish("table", "kept", null, null, null));
        fields.keepIn(shelf);

        assertThat(note.getValue()).isEqualTo("kept");
        assertThat(fields.isChanged()).isTrue();
    }

    private static final class Shelf implements DraftPlace<Wish> {

        private final List<Wish> kept = new ArrayList<>();

        @Override
        public Optional<Wish> kept() {
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
        }

        @Override
        public void keep(Wish draft) {
            kept.add(draft);
        }

        @Override
        public void forget() {
            kept.clear();
        }
    }
}
