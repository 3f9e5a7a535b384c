package io.gengyun.architecture.violations.reserved;

import java.time.Clock;

abstract class IsAnotherClock extends Clock {}
