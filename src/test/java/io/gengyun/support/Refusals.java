package io.gengyun.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Commands that a rule refuses. */
public final class Refusals {

    private Refusals() {}

    /** Holds when the command is refused in this way with this sentence. */
    public static void assertRefused(BusinessRefusal.Kind kind, String key, ThrowingCallable command) {
        BusinessRefusal refusal = refusalOf(command);
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    /** Each field that a refused command complains about, with its sentence: {@code day: what.is.wrong}. */
    public static List<String> fieldsOf(ThrowingCallable command) {
        return refusalOf(command).fields().stream().map(Refusals::told).toList();
    }

    /** A complaint about a field, as {@code field: sentence}. */
    public static String told(FieldError error) {
        return error.field() + ": " + error.key();
    }

    private static BusinessRefusal refusalOf(ThrowingCallable command) {
        return Assertions.catchThrowableOfType(BusinessRefusal.class, command);
    }
}
