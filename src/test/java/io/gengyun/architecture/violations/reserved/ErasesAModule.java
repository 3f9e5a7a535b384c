package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.ErasureScope;
import java.time.Instant;

class ErasesAModule {
    void go(ErasureScope scope) {
        scope.erase(Instant.EPOCH);
    }
}
