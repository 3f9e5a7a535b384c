package io.gengyun.architecture.violations.tests;

import io.gengyun.support.ProductTest;

@ProductTest
class StartsTheProductTest {}
