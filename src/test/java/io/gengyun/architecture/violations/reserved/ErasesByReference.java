package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.ErasureScope;
import java.time.Instant;
import java.util.function.Consumer;

class ErasesByReference {
    Consumer<Instant> go(ErasureScope scope) {
        return scope::erase;
    }
}
