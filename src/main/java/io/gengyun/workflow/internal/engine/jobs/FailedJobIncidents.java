package io.gengyun.workflow.internal.engine.jobs;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * Incidents of jobs that have no tries left. A job that has some has no incident, and none is looked
 * for when it goes, as every reminder and deadline does whose task is done in time.
 */
public final class FailedJobIncidents extends DefaultIncidentHandler {

    public FailedJobIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        JobEntity job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        if (job == null || job.getRetries() <= 0) {
            super.removeIncident(context, resolved);
        }
    }
}
