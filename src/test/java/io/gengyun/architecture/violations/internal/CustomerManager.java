package io.gengyun.architecture.violations.internal;

class CustomerManager {}
