package io.gengyun.rest.internal;

import io.gengyun.rest.internal.StoredAnswers.Answer;
import io.gengyun.rest.internal.StoredAnswers.Key;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.TokenUse;
import io.gengyun.shared.BusinessRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST with an {@code Idempotency-Key} once: the same key and body get the stored answer for
 * 24 hours, another body is refused, a call still running is a conflict. Answers of 500 and above
 * are forgotten, so that the call can be tried again. Comes after the login.
 */
@Component
@Order(0)
class IdempotencyKeys extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 10_000_000;

    private final StoredAnswers answers;
    private final Access access;
    private final PasswordEncoder passwords;
    private final HandlerExceptionResolver problems;

    IdempotencyKeys(
            StoredAnswers answers,
            Access access,
            PasswordEncoder passwords,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answers = answers;
        this.access = access;
        this.passwords = passwords;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentUser> user = access.present();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Key key = new Key(user.get().account(), request.getRequestURI(), given(request));
            once(key, request, response, chain);
        } catch (BusinessRefusal refusal) {
            problems.resolveException(request, response, null, refusal);
        }
    }

    private static String given(HttpServletRequest request) {
        String key = request.getHeader(HEADER).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "rest.badKey", LONGEST_KEY);
        }
        return key;
    }

    private void once(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest call = request;
        RequestPrint print;
        if (multipart(request)) {
            print = parts(request, rights());
        } else {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new BusinessRefusal(BusinessRefusal.Kind.TOO_LARGE, "rest.tooLarge");
            }
            print = RequestPrint.ofBody(request, rights(), body);
            call = new RereadRequest(request, body);
        }
        if (answers.begin(key, print.kept(passwords))) {
            run(key, call, response, chain);
        } else {
            Answer stored = answers.find(key).orElseThrow(() -> BusinessRefusal.conflict("rest.running"));
            repeat(stored, print, response);
        }
    }

    /** What tells a token of some of the roles from the account itself; empty for the others. */
    private String rights() {
        return access.token().filter(TokenUse::limited).isPresent()
                ? " " + new TreeSet<>(access.user().roles())
                : "";
    }

    private static RequestPrint parts(HttpServletRequest request, String rights) throws IOException {
        try {
            return RequestPrint.ofParts(request, rights);
        } catch (IllegalStateException tooLarge) {
            throw new BusinessRefusal(BusinessRefusal.Kind.TOO_LARGE, "rest.tooLarge");
        } catch (ServletException malformed) {
            throw new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "rest.notUnderstood");
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void run(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean failed = true;
        try {
            chain.doFilter(request, kept);
            failed = kept.getStatus() >= 500;
        } finally {
            if (failed) {
                answers.forget(key);
            }
        }
        if (!failed) {
            answers.finish(key, kept.getStatus(), headers(kept), kept.getContentAsByteArray());
        }
        kept.copyBodyToResponse();
    }

    private static Map<String, String> headers(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new HashMap<>();
        put(headers, "Content-Type", response.getContentType());
        put(headers, "Location", response.getHeader("Location"));
        put(headers, "Content-Language", response.getHeader("Content-Language"));
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private void repeat(Answer stored, RequestPrint print, HttpServletResponse response) throws IOException {
        if (!print.is(stored.request(), passwords)) {
            throw BusinessRefusal.refused("rest.otherBody");
        }
        Integer status = stored.status();
        if (status == null) {
            throw BusinessRefusal.conflict("rest.running");
        }
        response.setStatus(status);
        stored.headers().forEach(response::setHeader);
        response.setContentLength(stored.body().length);
        response.getOutputStream().write(stored.body());
    }
}
