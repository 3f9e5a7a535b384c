package io.gengyun.uikit.home;

import io.gengyun.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that the login page tells everybody about, offered by the module that made them for a
 * demonstration; empty once they are gone.
 */
public interface LoginHints {

    /**
     * An account to try, with whom it stands for.
     *
     * @param explanation what there is to try with it; null for accounts that are only listed
     */
    record Hint(
            String username,
            String password,
            LocalizedText label,
            @Nullable LocalizedText explanation) {}

    List<Hint> hints();
}
