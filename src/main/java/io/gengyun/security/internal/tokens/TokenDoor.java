package io.gengyun.security.internal.tokens;

import io.gengyun.security.TokenUse;
import io.gengyun.shared.BusinessRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets a call in by {@code Authorization: Bearer}, for this call alone, and keeps a read-only token
 * from whatever changes something.
 */
public final class TokenDoor extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenLogin tokens;
    private final AuthenticationEntryPoint refusal;
    private final HandlerExceptionResolver problems;

    public TokenDoor(TokenLogin tokens, AuthenticationEntryPoint refusal, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.refusal = refusal;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        return given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token =
                request.getHeader("Authorization").substring(SCHEME.length()).strip();
        Authentication caller;
        try {
            caller = tokens.authenticate(token, request.getRemoteAddr());
        } catch (AuthenticationException failure) {
            refusal.commence(request, response, failure);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
        if (caller.getDetails() instanceof TokenUse use && use.readOnly() && !Reading.only(request)) {
            problems.resolveException(
                    request, response, null, BusinessRefusal.forbidden("security.token.readsOnly", use.name()));
            return;
        }
        chain.doFilter(request, response);
    }
}
