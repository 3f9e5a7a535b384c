package io.gengyun.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks visitors for patience until the start is complete: the server listens before the first
 * account and the demo company are there, and whoever came in between would be turned away for no
 * reason of his own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpeningGate extends OncePerRequestFilter {

    private static final String PAGE =
            """
            <!doctype html><html lang="zh"><meta charset="utf-8">
            <meta http-equiv="refresh" content="2"><title>耕耘 Gengyun</title>
            <p>系统正在启动，马上就好……</p>
            <p lang="en">Gengyun is starting; one moment…</p></html>
            """;

    private volatile boolean open;

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        open = true;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
