package io.gengyun.architecture.violations.tests;

class NeedsClassesAloneTest {}
