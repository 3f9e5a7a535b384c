package io.gengyun.workflow.internal.engine.models;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/**
 * The engine's reading of a model, after the model rules have been asked: with one refusal the
 * model is not read at all, so that nothing of it reaches the engine's own behaviours.
 */
public final class GuardedParse extends BpmnParse {

    public GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        new ModelRules().refusals(rootElement).forEach(refusal -> addError(refusal.reason(), refusal.element()));
        if (!hasErrors()) {
            super.parseRootElement();
        }
    }
}
