package io.gengyun.workflow.internal.engine.decisions;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decision tables that speak FEEL, in the product as in the check before their deployment. */
public final class FeelTables {

    private static final String FEEL = "feel";

    private FeelTables() {}

    public static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setDefaultInputExpressionExpressionLanguage(FEEL);
        tables.setDefaultInputEntryExpressionLanguage(FEEL);
        tables.setDefaultOutputEntryExpressionLanguage(FEEL);
        tables.setDefaultLiteralExpressionLanguage(FEEL);
        return tables;
    }
}
