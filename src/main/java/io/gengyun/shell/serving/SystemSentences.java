package io.gengyun.shell.serving;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import io.gengyun.shared.Texts;
import java.util.Locale;

/** What the framework says when nothing of the product can speak any more, in both languages. */
final class SystemSentences implements SystemMessagesProvider {

    private final transient Texts texts;

    SystemSentences(Texts texts) {
        this.texts = texts;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo about) {
        Locale language = about.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.text(language, "shell.unexpected"));
        messages.setInternalErrorMessage(texts.text(language, "shell.system.loadAgain"));
        messages.setCookiesDisabledCaption(texts.text(language, "shell.system.noCookies"));
        messages.setCookiesDisabledMessage(texts.text(language, "shell.system.noCookies.how"));
        return messages;
    }
}
