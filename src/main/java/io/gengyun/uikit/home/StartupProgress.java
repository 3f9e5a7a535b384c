package io.gengyun.uikit.home;

import io.gengyun.shared.LocalizedText;
import java.util.Optional;

/**
 * What keeps the product from opening its doors, offered by the module that is busy, for the page
 * that everybody sees meanwhile.
 */
public interface StartupProgress {

    /** A sentence about what is being done, and how much of it is over. */
    record News(LocalizedText sentence, int percent) {}

    Optional<News> news();
}
