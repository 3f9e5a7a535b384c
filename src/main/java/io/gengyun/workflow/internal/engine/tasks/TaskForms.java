package io.gengyun.workflow.internal.engine.tasks;

import io.gengyun.forms.FormSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Forms of user tasks by the version of their process. A deployed version never changes, so each
 * form is read once.
 */
@Component
public class TaskForms {

    /** A form as text for the page and as read. */
    public record TaskForm(String json, FormSchema schema) {}

    private record Place(String definition, String task) {}

    private static final TaskForm NONE = none();

    private final RepositoryService repository;
    private final Map<Place, TaskForm> known = new ConcurrentHashMap<>();

    TaskForms(RepositoryService repository) {
        this.repository = repository;
    }

    /** The form of a task in one version of its process; a task without one has an empty form. */
    public TaskForm form(String definition, String task) {
        Place place = new Place(definition, task);
        TaskForm form = known.get(place);
        if (form == null) {
            form = read(place);
            known.put(place, form);
        }
        return form;
    }

    private TaskForm read(Place place) {
        UserTask task = repository.getBpmnModelInstance(place.definition()).getModelElementById(place.task());
        String key = task.getCamundaFormRef();
        if (key == null) {
            return NONE;
        }
        String deployment = repository.getProcessDefinition(place.definition()).getDeploymentId();
        return repository.getDeploymentResources(deployment).stream()
                .filter(resource -> resource.getName().endsWith("/" + key + ".form"))
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> new IllegalStateException("no form " + key + " for " + place));
    }

    private TaskForm read(Resource resource) {
        try (InputStream content = repository.getResourceAsStreamById(resource.getDeploymentId(), resource.getId())) {
            String json = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new TaskForm(json, FormSchema.parse(json));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static TaskForm none() {
        String json = "{\"type\":\"default\",\"id\":\"none\",\"components\":[]}";
        return new TaskForm(json, FormSchema.parse(json));
    }
}
