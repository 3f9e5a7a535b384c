package io.gengyun.security.spi;

import io.gengyun.shared.LocalizedText;
import java.util.List;

/**
 * Accounts that the login page tells everybody about, offered by the module that made them for a
 * demonstration; empty once they are gone.
 */
public interface LoginHints {

    /** An account to try, with whom it stands for. */
    record Hint(String username, String password, LocalizedText label) {}

    List<Hint> hints();
}
