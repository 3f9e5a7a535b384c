package io.gengyun.workflow.internal;

import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.OpenTasks;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks as the inbox knows them. */
@Component
class InboxOpenTasks implements OpenTasks {

    private final JdbcClient database;

    InboxOpenTasks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<OpenTask> of(Collection<BusinessKey> about) {
        return database.sql("""
                        select task_id as id, business_key as about, task_key as task, assignee as holder,
                               candidate_role as candidates, created_at as since, due_at as due
                        from workflow.inbox_item
                        where business_key = any(:about) and state = 'OPEN'
                        order by created_at, task_id""").param("about", about).query(OpenTask.class).list();
    }
}
