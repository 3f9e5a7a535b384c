package io.gengyun.workflow.spi;

import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskView;
import java.io.InputStream;
import java.util.Set;

/** Files that belong to the case behind a task, implemented by the module that owns the case. */
public interface TaskAttachments {

    /** The processes whose tasks take files this way. */
    Set<ProcessKey> processes();

    /** Adds a file to the case; the caller has checked that the task is the user's own and open. */
    void add(TaskView task, String name, InputStream content);
}
