package io.gengyun.workflow.internal.engine.models;

import io.gengyun.forms.FormSchema;
import io.gengyun.workflow.internal.engine.decisions.DecisionContracts;
import io.gengyun.workflow.internal.engine.decisions.DecisionRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The door of every deployment: process models (which the guarded parse reads), decision tables in
 * FEEL that keep their contract, and forms of the subset come in, everything else is refused.
 */
public record ResourceGuard(DecisionContracts contracts) implements Deployer {

    private static final Set<String> FEEL = Set.of(
            "",
            "feel",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(this::check);
        }
    }

    private void check(ResourceEntity resource) {
        String name = resource.getName();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "bpmn" -> {}
            case "dmn" -> checkDecision(resource);
            case "form" -> checkForm(resource);
            default -> throw refusal(resource, "only .bpmn, .dmn and .form can be deployed");
        }
    }

    private static void checkForm(ResourceEntity resource) {
        try {
            FormSchema form = FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
            if (!resource.getName().endsWith("/" + form.id() + ".form")) {
                throw refusal(resource, "the form's id '" + form.id() + "' is not the file's name");
            }
        } catch (IllegalArgumentException problem) {
            throw refusal(resource, problem.getMessage());
        }
    }

    private void checkDecision(ResourceEntity resource) {
        NodeList elements = parse(resource).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String language = element.getAttribute("expressionLanguage");
            if (!FEEL.contains(language)) {
                throw refusal(resource, element.getAttribute("id") + ": a decision speaks FEEL, not " + language);
            }
        }
        checkContracts(resource);
    }

    /** A decision that the product asks must be one that can answer. */
    private void checkContracts(ResourceEntity resource) {
        List<String> refusals = decisions(resource).stream()
                .flatMap(decision -> contracts.of(decision.getId()).stream()
                        .flatMap(contract -> DecisionRules.refusals(contract, decision).stream()))
                .toList();
        if (!refusals.isEmpty()) {
            throw refusal(resource, String.join("; ", refusals));
        }
    }

    private static Collection<Decision> decisions(ResourceEntity resource) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))
                    .getModelElementsByType(Decision.class);
        } catch (ModelException problem) {
            throw refusal(resource, "not readable: " + problem.getMessage());
        }
    }

    private static Document parse(ResourceEntity resource) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(resource.getBytes()));
        } catch (ParserConfigurationException | SAXException | IOException problem) {
            throw refusal(resource, "not readable: " + problem.getMessage());
        }
    }

    private static ProcessEngineException refusal(ResourceEntity resource, String reason) {
        return new ProcessEngineException(resource.getName() + ": " + reason);
    }
}
