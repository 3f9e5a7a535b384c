package io.gengyun.security.internal.web;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests for scripts and styles that are there. Whatever else comes below the same addresses is
 * answered by the servlet of the pages, which tells its requests by a parameter and not by their
 * path, and belongs to the door of the pages.
 */
final class PageFiles implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> BUNDLES = List.of("/VAADIN/build/");
    private static final List<String> OTHERS = List.of("/web/", "/gengyun/", "/lumo/");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())
                || request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null) {
            return false;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return isThere(path, BUNDLES, "/META-INF/VAADIN/webapp") || isThere(path, OTHERS, "/META-INF/resources");
    }

    private static boolean isThere(String path, List<String> folders, String root) {
        return folders.stream().anyMatch(path::startsWith)
                && path.indexOf('.', path.lastIndexOf('/')) > 0
                && !path.contains("..")
                && PageFiles.class.getResource(root + path) != null;
    }
}
