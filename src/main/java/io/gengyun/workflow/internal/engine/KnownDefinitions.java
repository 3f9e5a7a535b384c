package io.gengyun.workflow.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * What has been deployed, as this process has read it: a version of a process, and a decision beside
 * it in the same deployment, never change, so they are not asked for again at every command. (All
 * that can change of one is whether it is suspended and how long history lives; the product changes
 * neither.) Which version is the latest is asked every time, for another node may have deployed it.
 */
final class KnownDefinitions extends DeploymentCache {

    private static final int MOST = 1_000;

    private record Place(String deployment, String key) {}

    private final Map<Place, String> decisions = new ConcurrentHashMap<>();

    private KnownDefinitions() {
        super(new DefaultCacheFactory(), MOST);
    }

    /** Puts it in the place of the engine's own, with the same deployers. */
    static final class Plugin extends AbstractProcessEnginePlugin {

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            KnownDefinitions known = new KnownDefinitions();
            known.setDeployers(engine.getDeployers());
            engine.setDeploymentCache(known);
        }
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = id == null ? null : findProcessDefinitionFromCache(id);
        return known != null ? known : super.findDeployedProcessDefinitionById(id);
    }

    @Override
    public DecisionDefinition findDeployedDecisionDefinitionByDeploymentAndKey(String deployment, String key) {
        String id = decisions.get(new Place(deployment, key));
        DecisionDefinition known = id == null ? null : findDecisionDefinitionFromCache(id);
        if (known != null) {
            return known;
        }
        DecisionDefinition found = super.findDeployedDecisionDefinitionByDeploymentAndKey(deployment, key);
        decisions.put(new Place(deployment, key), found.getId());
        return found;
    }
}
