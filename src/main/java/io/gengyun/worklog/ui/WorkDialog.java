package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.customers.Customers;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.page.Notices;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords;
import io.gengyun.worklog.WorkRecords.WorkRow;
import java.time.Clock;

/** Corrects one record of the reader's own. */
final class WorkDialog {

    private WorkDialog() {}

    static FormDialog of(
            WorkRecords records, Customers customers, Clock clock, WorkRecordId id, WorkRow record, Runnable saved) {
        WorkFields fields = new WorkFields(customers, clock);
        fields.show(record);
        FormDialog dialog = new FormDialog(translate("worklog.amend"), fields.fields())
                .withContent(fields)
                .withCommand(
                        translate("worklog.save"), () -> records.amend(id, record.version(), fields.draft()), () -> {
                            Notices.done("worklog.amended");
                            saved.run();
                        });
        dialog.setWidth("min(40rem, 100vw)");
        return dialog;
    }
}
