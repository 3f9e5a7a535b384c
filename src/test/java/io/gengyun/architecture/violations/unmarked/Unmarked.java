package io.gengyun.architecture.violations.unmarked;

class Unmarked {}
