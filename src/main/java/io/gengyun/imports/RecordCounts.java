package io.gengyun.imports;

import java.util.Map;

/** How much there is of what can be imported, wherever it came from. */
public interface RecordCounts {

    /** Rows by the key of the target, in the order of the targets; HR, ADMIN and CONSULTANT. */
    Map<String, Long> rows();
}
