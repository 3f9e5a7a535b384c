package io.gengyun.workflow.internal.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.ProductTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ModelDeployerTests {

    @Autowired
    ModelDeployer deployer;

    @Autowired
    RepositoryService repository;

    @Test
    void namesResourcesByTheirPathInTheRepository() {
        Deployment testing =
                repository.createDeploymentQuery().deploymentName("testing").singleResult();
        assertThat(repository.getDeploymentResourceNames(testing.getId()))
                .contains("processes/testing/contract-review.bpmn", "forms/testing/contract-draft.form");
    }

    @Test
    void deploysNothingWhenNothingHasChanged() {
        long before = repository.createDeploymentQuery().count();
        deployer.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
