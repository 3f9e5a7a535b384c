package io.gengyun.architecture.violations.modules.quiet.internal;

/** What the quiet module keeps to itself. */
public class Secret {}
