package io.gengyun.workflow.spi;

import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskView;
import java.io.InputStream;

/** Files that belong to the case behind a task, implemented by the module that owns the case. */
public interface TaskAttachments {

    ProcessKey process();

    /** Adds a file to the case; the caller has checked that the task is the user's own and open. */
    void add(TaskView task, String name, InputStream content);
}
