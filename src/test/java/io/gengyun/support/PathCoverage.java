package io.gengyun.support;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Which sequence flows the tests have walked: {@code coverage.missing("performance-declaration")}
 * is empty when every path has been taken since {@link #forget}.
 */
@Component
public class PathCoverage extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> all = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new Walks());
    }

    /** Sequence flows of a process that have been taken. */
    public Set<String> taken(String process) {
        return new TreeSet<>(taken.getOrDefault(process, Set.of()));
    }

    /** Sequence flows of a process that nobody has taken; the process must have been used. */
    public Collection<String> missing(String process) {
        Set<String> missing = new TreeSet<>(all.getOrDefault(process, Set.of("(never started)")));
        missing.removeAll(taken.getOrDefault(process, Set.of()));
        return missing;
    }

    public void forget(String process) {
        taken.remove(process);
    }

    private final class Walks extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            String flow = transition.getId();
            all.computeIfAbsent(process, key -> new ConcurrentSkipListSet<>()).add(flow);
            transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> taken.computeIfAbsent(process, key -> new ConcurrentSkipListSet<>())
                            .add(flow));
        }
    }
}
