package io.gengyun.workflow.internal.engine.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deployment of the models that the product brings, when it starts: one deployment for each
 * module's folder, with resources named by their path in the repository, wherever the class path
 * lies. A folder is deployed as a whole when any file of it has changed, because forms and
 * decisions bind to the deployment of their process.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private static final String[] PATTERNS = {
        "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"
    };

    private final RepositoryService repository;

    ModelDeployer(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            resources().forEach(this::deploy);
        } catch (IOException problem) {
            throw new IllegalStateException("the product's models cannot be read", problem);
        }
    }

    private void deploy(String module, Map<String, Resource> resources) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(module).enableDuplicateFiltering(false);
        resources.forEach((name, resource) -> {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException problem) {
                throw new IllegalStateException(name + " cannot be read", problem);
            }
        });
        deployment.deploy();
    }

    /** Resources by their path, by module. */
    private static Map<String, Map<String, Resource>> resources() throws IOException {
        PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();
        Map<String, Map<String, Resource>> modules = new TreeMap<>();
        for (String pattern : PATTERNS) {
            for (Resource resource : classPath.getResources(pattern)) {
                String name = path(resource);
                modules.computeIfAbsent(name.split("/")[1], module -> new TreeMap<>())
                        .put(name, resource);
            }
        }
        return modules;
    }

    private static String path(Resource resource) throws IOException {
        String address = resource.getURL().toString();
        int start = Math.max(address.lastIndexOf("/processes/"), address.lastIndexOf("/forms/"));
        return address.substring(start + 1);
    }
}
