package io.gengyun.architecture.violations.modules.greedy;

import io.gengyun.architecture.violations.modules.quiet.internal.Secret;

class Greedy {
    final Secret taken = new Secret();
}
