package io.gengyun.architecture.violations.modules.quiet;

/** What the quiet module offers. */
public interface Quiet {}
