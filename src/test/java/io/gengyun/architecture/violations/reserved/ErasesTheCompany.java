package io.gengyun.architecture.violations.reserved;

import io.gengyun.erasure.CompanyErasure;
import java.time.Instant;

class ErasesTheCompany {
    void go(CompanyErasure erasure) {
        erasure.erase(Instant.EPOCH);
    }
}
