package io.gengyun.shell.errors;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gengyun.rest.ErrorIds;
import io.gengyun.rest.Statuses;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shell.frame.MainLayout;
import io.gengyun.uikit.page.Notices;

/**
 * A page that could not be shown: refused with a sentence, or broken with an id that is in the log.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Throwable cause = Causes.telling(parameter.getCaughtException());
        if (cause instanceof BusinessRefusal refusal) {
            say(translate("shell.refused"), Notices.sentence(refusal));
            return Statuses.of(refusal.kind());
        }
        String id = ErrorIds.log(parameter.getCaughtException());
        say(translate("shell.unexpected"), translate("shell.unexpected.how", id));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
