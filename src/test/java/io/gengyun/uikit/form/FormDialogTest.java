package io.gengyun.uikit.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.BusinessRefusal.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OpenPage
class FormDialogTest {

    private final NamedFields fields = new NamedFields();
    private final TextField name = fields.required("name", new TextField("name"));
    private final List<String> done = new ArrayList<>();

    @Test
    void doesItsCommandAndCloses() {
        FormDialog dialog = open(() -> done.add("saved"));
        name.setValue("Wang");
        press("save");

        assertThat(done).containsExactly("saved", "after");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void staysOpenWhileSomethingIsMissing() {
        FormDialog dialog = open(() -> done.add("saved"));
        press("save");

        assertThat(done).isEmpty();
        assertThat(name.isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(button("save").isEnabled()).isTrue();
    }

    @Test
    void tellsARefusalAndCanBeTriedAgain() {
        FormDialog dialog = open(() -> {
            throw new BusinessRefusal(Kind.REFUSED, "no", List.of(new FieldError("name", "name.taken")));
        });
        name.setValue("Wang");
        press("save");

        assertThat(name.getErrorMessage()).contains("name.taken");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(button("save").isEnabled()).isTrue();
    }

    @Test
    void isDisabledWhileItRuns() {
        open(() -> done.add(button("save").isDisableOnClick() ? "once" : "often"));
        name.setValue("Wang");
        press("save");

        assertThat(done).first().isEqualTo("once");
    }

    @Test
    void asksBeforeWhatIsWrittenIsGivenUp() {
        FormDialog dialog = open(() -> {});
        name.setValue("Wang");
        dialog.giveUp();
        assertThat(dialog.isOpened()).isTrue();
        _get(ConfirmDialog.class);
    }

    @Test
    void closesAtOnceWhenNothingIsWritten() {
        FormDialog dialog = open(() -> {});
        dialog.giveUp();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }

    private FormDialog open(com.vaadin.flow.function.SerializableRunnable command) {
        FormDialog dialog =
                new FormDialog("title", fields).withForm(name).withCommand("save", command, () -> done.add("after"));
        dialog.open();
        return dialog;
    }

    private static void press(String words) {
        _click(button(words));
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
