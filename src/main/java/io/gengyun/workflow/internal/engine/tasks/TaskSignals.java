package io.gengyun.workflow.internal.engine.tasks;

import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listeners on every user task and process, which carry the engine's signals to the observer. */
@Component
public class TaskSignals extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace(BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS);

    private final ObjectProvider<TaskObserver> observer;

    TaskSignals(ObjectProvider<TaskObserver> observer) {
        this.observer = observer;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        ProcessDefinitionEntity process = (ProcessDefinitionEntity) activity.getProcessDefinition();
        ProcessKey key = new ProcessKey(process.getKey());
        String zh = Optional.ofNullable(element.attribute("name")).orElse(task.getKey());
        LocalizedText name = new LocalizedText(zh, property(element, "name.en").orElse(""));
        String performer = property(element, "performer").orElse("role:HR");
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> CreatedTasks.add((TaskEntity) created, signalled(created, key, name, performer), observer));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                done -> observer.getObject().completed(signalled(done, key, name, performer), outcome(done)));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE,
                gone -> observer.getObject().cancelled(signalled(gone, key, name, performer)));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ProcessKey key = new ProcessKey(process.getKey());
        ExecutionListener ended = execution -> ended(key, execution);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    }

    private static SignalledTask signalled(
            DelegateTask task, ProcessKey process, LocalizedText name, String performer) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        if (businessKey == null) {
            throw new IllegalStateException("a task needs a business key: " + task.getTaskDefinitionKey());
        }
        return new SignalledTask(
                task.getId(),
                process,
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                name,
                BusinessKey.parse(businessKey),
                performer,
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static String outcome(DelegateTask task) {
        Object outcome = task.getVariable("outcome");
        return outcome == null ? "" : outcome.toString();
    }

    private void ended(ProcessKey process, DelegateExecution execution) {
        String businessKey = execution.getProcessBusinessKey();
        if (businessKey != null) {
            observer.getObject().ended(process, BusinessKey.parse(businessKey), execution.isCanceled());
        }
    }

    private static Optional<String> property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        return properties == null
                ? Optional.empty()
                : properties.elementsNS(CAMUNDA, "property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst();
    }
}
