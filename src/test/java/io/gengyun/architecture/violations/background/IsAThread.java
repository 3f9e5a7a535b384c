package io.gengyun.architecture.violations.background;

class IsAThread extends Thread {}
