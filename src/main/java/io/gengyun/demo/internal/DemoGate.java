package io.gengyun.demo.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks visitors for patience while the demo company is being generated. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoGate extends OncePerRequestFilter {

    private static final String PAGE =
            """
            <!doctype html><html lang="zh"><meta charset="utf-8">
            <meta http-equiv="refresh" content="2"><title>耕耘 Gengyun</title>
            <p>正在准备演示公司，马上就好……</p>
            <p lang="en">The demo company is being prepared; one moment…</p></html>
            """;

    private final DemoStart start;

    DemoGate(DemoStart start) {
        this.start = start;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (start.open()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}
