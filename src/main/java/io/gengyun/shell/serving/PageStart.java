package io.gengyun.shell.serving;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.gengyun.rest.ErrorIds;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import io.gengyun.shell.errors.Causes;
import io.gengyun.shell.language.Languages;
import io.gengyun.uikit.page.Notices;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Prepares every session and page: the language, and that a refusal thrown in a listener becomes a
 * sentence over the page instead of an error page.
 */
@Component
class PageStart implements VaadinServiceInitListener {

    private final transient Languages languages;

    private final transient Clock clock;

    private final transient Texts texts;

    PageStart(Languages languages, Clock clock, Texts texts) {
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(new SystemSentences(texts));
        event.getSource().addSessionInitListener(start -> {
            start.getSession().setErrorHandler(new RefusalsAsNotices());
            start.getSession().setAttribute(ZoneId.class, clock.getZone());
        });
        event.getSource().addUIInitListener(start -> {
            languages.begin(start.getUI());
            ConnectionLabels.give(start.getUI());
        });
        event.addIndexHtmlRequestListener(new ScriptNonce());
    }

    private static final class RefusalsAsNotices extends DefaultErrorHandler {

        @Override
        public void error(ErrorEvent event) {
            if (!shouldHandle(event.getThrowable())) {
                return;
            }
            Throwable cause = Causes.telling(event.getThrowable());
            UI page = UI.getCurrent();
            if (cause instanceof BusinessRefusal refusal && page != null) {
                Notices.refused(refusal);
            } else {
                String id = ErrorIds.log(event.getThrowable());
                if (page != null) {
                    Notices.refused("shell.unexpected.how", id);
                }
            }
        }
    }
}
