package io.gengyun.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Opaque mark of where a page of a list ends: the key of its last row, not to be read by callers.
 */
public final class Cursor {

    private Cursor() {}

    public static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that was written, null without a mark; what was never written here is refused. */
    public static @Nullable String read(@Nullable String mark) {
        if (mark == null || mark.isBlank()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(mark);
            String key = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (key.chars().noneMatch(Character::isISOControl)) {
                return key;
            }
        } catch (IllegalArgumentException | CharacterCodingException problem) {
            throw unknown();
        }
        throw unknown();
    }

    /** The refusal of a mark whose key makes no sense in its list. */
    public static BusinessRefusal unknown() {
        return new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "shared.page.unknown");
    }
}
