package io.gengyun.architecture.violations.internal;

public class OpenToEverybody {}
