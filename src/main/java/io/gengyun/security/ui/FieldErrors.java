package io.gengyun.security.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.Notices;
import java.util.Map;

/** Puts the sentences of a refusal below the fields they are about; the others over the page. */
final class FieldErrors {

    private FieldErrors() {}

    static void show(BusinessRefusal refusal, Map<String, HasValidation> fields) {
        fields.values().forEach(field -> field.setInvalid(false));
        boolean placed = false;
        for (BusinessRefusal.FieldError error : refusal.fields()) {
            HasValidation field = fields.get(error.field());
            if (field != null) {
                field.setErrorMessage(
                        I18NProvider.translate(error.key(), error.arguments().toArray()));
                field.setInvalid(true);
                placed = true;
            }
        }
        if (!placed) {
            Notices.refused(refusal);
        }
    }
}
