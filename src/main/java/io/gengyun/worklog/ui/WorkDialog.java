package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.gengyun.customers.Customers;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.Notices;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords;
import io.gengyun.worklog.WorkRecords.WorkRow;
import java.time.Clock;

/** Corrects one record of the reader's own. */
class WorkDialog extends Dialog {

    WorkDialog(WorkRecords records, Customers customers, Clock clock, WorkRecordId id, WorkRow record, Runnable saved) {
        setHeaderTitle(translate("worklog.amend"));
        setWidth("min(40rem, 100vw)");
        setCloseOnOutsideClick(false);
        WorkFields fields = new WorkFields(customers, clock);
        fields.show(record);
        add(fields);
        Button save = new Button(translate("worklog.save"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            try {
                records.amend(id, record.version(), fields.draft());
                close();
                Notices.done("worklog.amended");
                saved.run();
            } catch (BusinessRefusal refusal) {
                fields.tell(refusal);
            }
        });
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }
}
