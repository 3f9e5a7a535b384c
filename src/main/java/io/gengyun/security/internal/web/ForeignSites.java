package io.gengyun.security.internal.web;

import io.gengyun.security.internal.tokens.Reading;
import io.gengyun.shared.BusinessRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses changes that a page of another site makes a browser ask for. A browser which once logged
 * in to REST sends its password along with whatever any page asks of this address; by {@code
 * Sec-Fetch-Site} it also says where that page is from. Programs send no such header.
 */
final class ForeignSites extends OncePerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final HandlerExceptionResolver problems;

    ForeignSites(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from == null || OWN.contains(from) || Reading.only(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        problems.resolveException(request, response, null, BusinessRefusal.forbidden("security.foreignSite"));
    }
}
