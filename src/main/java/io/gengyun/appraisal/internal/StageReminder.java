package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.workflow.UserTasks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A nudge for everybody who holds an open task of a stage. */
@Component
class StageReminder {

    private final JdbcClient database;
    private final UserTasks tasks;

    StageReminder(JdbcClient database, UserTasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /** How many were nudged; who was nudged within the hour is passed over. */
    int remind(CycleId cycle, Stage stage) {
        List<String> open =
                database.sql(
                                """
                                select task_id from appraisal.declaration
                                where cycle_id = :cycle and stage = :stage
                                  and task_id is not null
                                order by number""")
                        .param("cycle", cycle.value())
                        .param("stage", stage.name())
                        .query(String.class)
                        .list();
        return tasks.remindAll(open);
    }
}
