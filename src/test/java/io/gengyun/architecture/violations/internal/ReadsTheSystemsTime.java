package io.gengyun.architecture.violations.internal;

import java.time.LocalDate;

class ReadsTheSystemsTime {
    final LocalDate today = LocalDate.now();
}
