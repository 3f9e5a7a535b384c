package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.gengyun.security.Tokens.MadeToken;
import io.gengyun.uikit.form.PageDialog;
import io.gengyun.uikit.page.Notices;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the secret of a new token, this once. */
final class MadeTokenDialog extends PageDialog {

    /** Where the clipboard is closed to pages that came over plain HTTP, the field is selected. */
    private static final String COPY = """
            const field = this.inputElement;
            field.select();
            if (navigator.clipboard) {
                navigator.clipboard.writeText($0);
            } else {
                document.execCommand('copy');
            }""";

    private final TextField secret = new TextField(translate("security.token.secret"));

    MadeTokenDialog(MadeToken made) {
        super(translate("security.token.made", made.token().name()));
        setWidth("min(44rem, 96vw)");
        setCloseOnEsc(false);
        Div once = new Div(translate("security.token.made.once"));
        once.addClassName("gy-hint");
        secret.setValue(made.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.addClassName("gy-mono");
        secret.setAutoselect(true);
        Button copy = new Button(translate("security.token.copy"), VaadinIcon.COPY.create());
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> copy(made.secret()));
        Paragraph how = new Paragraph(translate("security.token.example"));
        how.addClassNames("gy-soft", "gy-small");
        Pre call = new Pre(example(made.secret()));
        call.addClassNames("gy-mono", "gy-small");
        call.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        call.getElement().setAttribute("tabindex", "0");
        add(once, secret, new Span(copy), how, call);
        getFooter().add(new Button(translate("security.token.close"), click -> close()));
    }

    private void copy(String text) {
        secret.getElement().executeJs(COPY, text);
        Notices.done("security.token.copied");
    }

    private static String example(String secret) {
        return "curl -H 'Authorization: Bearer " + secret + "' " + address() + "api/v1/tasks";
    }

    /** Where the page itself was asked for, as the browser sees it. */
    private static String address() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString()
                : "…/";
    }
}
