package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened with customers, in words. */
final class ActivityLabels {

    private ActivityLabels() {}

    /** The name of a kind, as of a tab. */
    static String kind(HappeningKind kind) {
        return translate("customers.kind." + kind);
    }

    /** What one thing of a kind is called. */
    static String one(HappeningKind kind) {
        return translate("customers.one." + kind);
    }

    /** What it was about; channels that the product knows in the reader's language. */
    static @Nullable String about(Happening one) {
        if (one.kind() == HappeningKind.ORDER && one.words() != null) {
            return switch (one.words().toLowerCase(Locale.ROOT)) {
                case "online" -> translate("customers.channel.online");
                case "offline" -> translate("customers.channel.offline");
                default -> one.words();
            };
        }
        return one.words();
    }

    /** The kind that an address asks for, if there is one of that name. */
    static Optional<HappeningKind> asked(String word) {
        return Arrays.stream(HappeningKind.values())
                .filter(kind -> inAddress(kind).equals(word))
                .findFirst();
    }

    static String inAddress(HappeningKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static VaadinIcon icon(HappeningKind kind) {
        return switch (kind) {
            case VISIT -> VaadinIcon.MAP_MARKER;
            case NEED -> VaadinIcon.LIGHTBULB;
            case DEAL -> VaadinIcon.HANDSHAKE;
            case ORDER -> VaadinIcon.CART_O;
            case SURVEY -> VaadinIcon.SMILEY_O;
            case COMPLAINT -> VaadinIcon.EXCLAMATION_CIRCLE_O;
            case LEAD -> VaadinIcon.SEARCH;
            case CAMPAIGN -> VaadinIcon.MEGAPHONE;
        };
    }

    /** The figure with what it means. */
    static @Nullable String figure(Happening one) {
        if (one.figure() == null) {
            return null;
        }
        Formats formats = Formats.here();
        return switch (one.kind()) {
            case VISIT -> translate("customers.minutes", formats.number(one.figure()));
            case SURVEY -> translate("customers.score", formats.number(one.figure()));
            case CAMPAIGN -> translate("customers.participants", formats.number(one.figure()));
            default -> formats.money(one.figure());
        };
    }

    /** How it stands, null when there is nothing to say. */
    static @Nullable StatusBadge state(Happening one) {
        String state = one.state();
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "OPEN" -> new StatusBadge(Tone.INFO, stage(state));
            case "WON" -> new StatusBadge(Tone.GOOD, stage(state));
            case "LOST" -> new StatusBadge(Tone.NEUTRAL, stage(state));
            case "NEED" -> new StatusBadge(Tone.GOOD, VaadinIcon.LIGHTBULB, translate("customers.state.NEED"));
            case "NEW" -> new StatusBadge(Tone.INFO, translate("customers.state.NEW"));
            case "CONVERTED" -> new StatusBadge(Tone.GOOD, translate("customers.state.CONVERTED"));
            default -> null;
        };
    }

    private static String stage(String stage) {
        return translate("import.choice.deals.stage." + stage);
    }
}
