package io.gengyun.shell.errors;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gengyun.shell.frame.MainLayout;

/** The page is there, but not for this user's roles. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(translate("shell.forbidden"), translate("shell.forbidden.how"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
