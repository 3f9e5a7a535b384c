package io.gengyun.imports.rest;

import io.gengyun.imports.spi.ImportTarget;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The addresses that take files to import, which may be far larger than whatever else is sent: how
 * much of an upload the server takes in is settled for each servlet. Only who may import gets so
 * far.
 */
@Configuration(proxyBeanMethods = false)
class LargeFiles {

    private static final DataSize MAPPING = DataSize.ofMegabytes(1);

    @Bean
    ServletRegistrationBean<HttpServlet> importAddresses(
            DispatcherServlet calls,
            List<ImportTarget> targets,
            @Value("${gengyun.imports.largest:2GB}") DataSize largest) {
        ServletRegistrationBean<HttpServlet> addresses = new ServletRegistrationBean<>(
                new Door(calls),
                targets.stream()
                        .map(target -> "/api/v1/imports/" + target.key())
                        .toArray(String[]::new));
        addresses.setName("imports");
        addresses.setMultipartConfig(
                new MultipartConfigElement("", largest.toBytes(), largest.toBytes() + MAPPING.toBytes(), 0));
        return addresses;
    }

    /** Hands every call on to where all calls are answered. */
    private static final class Door extends HttpServlet {

        private final transient DispatcherServlet calls;

        Door(DispatcherServlet calls) {
            this.calls = calls;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            calls.service(request, response);
        }
    }
}
