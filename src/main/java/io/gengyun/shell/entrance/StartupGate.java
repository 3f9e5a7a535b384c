package io.gengyun.shell.entrance;

import io.gengyun.uikit.home.StartupProgress;
import io.gengyun.uikit.home.StartupProgress.News;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks visitors for patience until the start is complete: the server listens before the first
 * account and the demo company are there, and whoever came in between would be turned away for no
 * reason of their own. The page tells how far it is and goes on by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupGate extends OncePerRequestFilter {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>耕耘 Gengyun</title>
            <noscript><meta http-equiv="refresh" content="3"></noscript>
            <style>
            body { margin: 0; min-height: 100vh; display: grid; place-items: center;
              background: #f6f4ee; color: #1f2a24;
              font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
            main { width: min(28rem, calc(100vw - 3rem)) }
            h1 { font-size: 1.6rem; margin: 0 0 1.5rem; color: #1c5c41; font-weight: 600 }
            p { margin: 0.25rem 0 } p[lang=en] { color: #56615a; font-size: 0.9rem }
            progress { width: 100%%; height: 0.6rem; margin: 1rem 0 0.5rem; accent-color: #1c5c41 }
            </style>
            </head>
            <body><main id="news" role="status">
            <h1>耕耘 <span lang="en">Gengyun</span></h1>
            %s
            </main>
            <script>
            setInterval(async () => {
              try {
                const answer = await fetch(location.href, { cache: "no-store" });
                if (answer.status !== 503) { location.reload(); return; }
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                const news = document.getElementById("news");
                const next = page.getElementById("news");
                if (next && next.innerHTML !== news.innerHTML) { news.innerHTML = next.innerHTML; }
              } catch (unreachable) { /* it is being started again */ }
            }, 1000);
            </script>
            </body>
            </html>
            """;
    private static final String STARTING = """
            <p>系统正在启动，马上就好……</p>
            <p lang="en">Gengyun is starting; one moment…</p>
            """;
    private static final String BUSY = """
            <p>%s</p>
            <progress max="100" value="%d" aria-label="%s"></progress>
            <p>已完成 %d%%，完成后自动进入登录页。</p>
            <p lang="en">%s. %d%% done; the login page follows by itself.</p>
            """;

    private final ObjectProvider<StartupProgress> news;
    private volatile boolean open;

    StartupGate(ObjectProvider<StartupProgress> news) {
        this.news = news;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        open = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        Optional<News> told = news.stream()
                .map(StartupProgress::news)
                .flatMap(Optional::stream)
                .findFirst();
        return PAGE.formatted(told.map(StartupGate::busy).orElse(STARTING));
    }

    private static String busy(News told) {
        String zh = told.sentence().zh();
        int percent = told.percent();
        return BUSY.formatted(zh, percent, zh, percent, told.sentence().en(), percent);
    }
}
