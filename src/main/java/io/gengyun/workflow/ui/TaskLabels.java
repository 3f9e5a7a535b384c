package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.ProcessKey;

/** Names of processes that have a translation key by rule. */
final class TaskLabels {

    private TaskLabels() {}

    /** What the button of an outcome says. */
    static String outcome(ProcessKey process, String task, String outcome) {
        return translate("workflow.outcome." + process + "." + task + "." + outcome);
    }

    static String act(ApprovalRecord.Act act) {
        return translate("workflow.act." + act.name());
    }
}
