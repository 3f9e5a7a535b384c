package io.gengyun.shell.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands out of Vaadin's 636 icons only those that pages show: they are named in {@code
 * META-INF/gengyun/icons.txt}. The whole set would be a tenth of all that the first page loads.
 */
@Component
class UsedIcons extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("/VAADIN/build/vaadin-iconset-[\\w-]+\\.js");
    private static final Pattern ICON = Pattern.compile("<g id=\"vaadin:([a-z0-9-]+)\">.*?</g>\\n?", Pattern.DOTALL);

    private record Icons(byte[] script, String print) {}

    private final Map<String, Icons> known = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ADDRESS.matcher(request.getServletPath() + pathInfo(request)).matches();
    }

    private static String pathInfo(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getServletPath() + pathInfo(request);
        Icons icons = known.computeIfAbsent(address, UsedIcons::read);
        if (icons == null) {
            chain.doFilter(request, response);
            return;
        }
        // the name tells Vaadin's version, not which icons are used: browsers ask again
        response.setHeader("Cache-Control", "no-cache");
        if (!new ServletWebRequest(request, response).checkNotModified(icons.print())) {
            response.setContentType("text/javascript;charset=utf-8");
            response.setContentLength(icons.script().length);
            response.getOutputStream().write(icons.script());
        }
    }

    /** Null for an address that nobody has, which is not remembered: there are any number. */
    private static @Nullable Icons read(String address) {
        ClassPathResource whole = new ClassPathResource("META-INF/VAADIN/webapp" + address);
        if (!whole.exists()) {
            return null;
        }
        byte[] script = only(text(whole), used()).getBytes(StandardCharsets.UTF_8);
        return new Icons(script, "W/\"" + DigestUtils.md5DigestAsHex(script) + "\"");
    }

    private static String only(String script, Set<String> used) {
        Matcher icons = ICON.matcher(script);
        return icons.replaceAll(icon -> used.contains(icon.group(1)) ? Matcher.quoteReplacement(icon.group()) : "");
    }

    private static Set<String> used() {
        return text(new ClassPathResource("META-INF/gengyun/icons.txt")).lines().collect(Collectors.toSet());
    }

    private static String text(ClassPathResource file) {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
