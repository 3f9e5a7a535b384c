package io.gengyun.architecture.violations.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class InjectsAField {
    @Autowired
    @Nullable
    Runnable injected;
}
