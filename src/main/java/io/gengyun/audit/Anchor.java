package io.gengyun.audit;

import io.gengyun.shared.BusinessRefusal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seal copied out of the product, written {@code number:hash}. A chain that was rewritten from
 * its beginning fits in itself, but not its anchors.
 *
 * @param hash 64 hexadecimal digits
 */
public record Anchor(long seal, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\s*:\\s*([0-9a-fA-F]{64})");

    /** Reads it from what somebody has kept; anything around it is passed over. */
    public static Anchor of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.find()) {
            throw BusinessRefusal.refused("audit.anchor.unreadable");
        }
        return new Anchor(Long.parseLong(found.group(1)), found.group(2).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return seal + ":" + hash;
    }
}
