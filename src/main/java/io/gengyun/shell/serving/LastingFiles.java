package io.gengyun.shell.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep for ever what carries a hash of its content in its name, so that they do not
 * ask for each of these files again and again.
 */
@Component
class LastingFiles extends OncePerRequestFilter {

    private static final Pattern HASHED =
            Pattern.compile("/(VAADIN/build|web)/[\\w.-]+-[\\w-]{8}(\\.cache)?\\.(js|css)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !HASHED.matcher(path).matches() || path.contains("/vaadin-iconset-");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Lasting(response));
    }

    private static final class Lasting extends HttpServletResponseWrapper {

        private static final String FOR_EVER = "public, max-age=31536000, immutable";

        Lasting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, of(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            if (isCaching(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        /** An error is not for ever. */
        private String of(String name, String value) {
            return isCaching(name) && getStatus() < SC_MULTIPLE_CHOICES ? FOR_EVER : value;
        }

        private static boolean isCaching(String name) {
            return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
        }
    }
}
