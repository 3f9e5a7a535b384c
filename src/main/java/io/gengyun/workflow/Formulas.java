package io.gengyun.workflow;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** FEEL, the one expression language of the product, for formulas over numbers. */
public interface Formulas {

    /** An expression that has been understood. */
    interface Formula {

        String text();

        /** Names that the expression reads. */
        Set<String> names();

        /**
         * The number for these values, in DECIMAL128; empty when there is none: a missing name, a
         * denominator of zero, or a result that is no number. Never throws.
         */
        Optional<BigDecimal> value(Map<String, BigDecimal> values);
    }

    /** Understands an expression, or refuses it with the place where it stops making sense. */
    Formula understand(String expression);
}
