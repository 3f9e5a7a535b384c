package io.gengyun.architecture.violations.tests;

class StartsItThroughAnotherTest {
    Object go() {
        return new StartsTheProductTest();
    }
}
