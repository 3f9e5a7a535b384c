package io.gengyun.shell.errors;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gengyun.shell.frame.MainLayout;

/** There is no page at this address. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(translate("shell.notFound"), translate("shell.notFound.how"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
