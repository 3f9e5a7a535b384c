package io.gengyun.architecture.violations.rest;

public class OpenController {}
