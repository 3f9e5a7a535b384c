package io.gengyun.architecture.violations.rooms.there;

import io.gengyun.architecture.violations.rooms.back.Back;

public record There(Back back) {}
