package io.gengyun.appraisal.ui.labels;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.appraisal.Stage;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import org.jspecify.annotations.Nullable;

/** Words of stages and ratings in the reader's language. */
public final class LineLabels {

    private LineLabels() {}

    public static String rating(@Nullable String rating) {
        if (rating == null) {
            return Formats.here().number(null);
        }
        String words = translate("rating." + rating);
        return words.startsWith("!") ? rating : words;
    }

    public static StatusBadge stage(Stage stage) {
        Tone tone = switch (stage) {
            case DONE -> Tone.GOOD;
            case APPEALING -> Tone.WARNING;
            default -> Tone.INFO;
        };
        return new StatusBadge(tone, translate("appraisal.stage." + stage.name()));
    }
}
