package io.gengyun.rest.internal;

import io.gengyun.shared.BusinessRefusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers calls that nobody serves, which would else reach the pages: there is nothing at the
 * address, or what is there takes another method or another kind of content.
 */
@Hidden
@RestController
class UnknownPaths {

    private final RequestMappingHandlerMapping served;

    UnknownPaths(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping served) {
        this.served = served;
    }

    @RequestMapping("/api/**")
    void nothingHere(HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        List<RequestMappingInfo> here = here(request);
        Set<String> methods = new TreeSet<>();
        here.forEach(one -> one.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name())));
        if (methods.isEmpty()) {
            throw BusinessRefusal.notFound("rest.noSuchPath");
        }
        if (!methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        List<MediaType> kinds = here.stream()
                .flatMap(one -> one.getConsumesCondition().getConsumableMediaTypes().stream())
                .toList();
        throw new HttpMediaTypeNotSupportedException(request.getContentType(), kinds);
    }

    private List<RequestMappingInfo> here(HttpServletRequest request) {
        return served.getHandlerMethods().entrySet().stream()
                .filter(one -> !UnknownPaths.class.equals(one.getValue().getBeanType()))
                .map(Map.Entry::getKey)
                .filter(one -> isAt(one.getPathPatternsCondition(), request))
                .toList();
    }

    private static boolean isAt(@Nullable PathPatternsRequestCondition paths, HttpServletRequest request) {
        return paths != null && paths.getMatchingCondition(request) != null;
    }
}
