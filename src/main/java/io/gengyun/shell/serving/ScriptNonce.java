package io.gengyun.shell.serving;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets a page run only the scripts that the server put into it: each carries a number used once,
 * which the content security policy names. Vaadin's client needs {@code unsafe-eval}, its
 * components inline styles.
 */
final class ScriptNonce implements IndexHtmlRequestListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().select("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        response.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'nonce-"
                                + nonce
                                + "' 'unsafe-eval';"
                                + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                                + " font-src 'self' data:; connect-src 'self'; worker-src 'self';"
                                + " object-src 'none'; base-uri 'self'; form-action 'self';"
                                + " frame-ancestors 'none'");
    }
}
