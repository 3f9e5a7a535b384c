package io.gengyun.security.internal.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.gengyun.security.AccountEvents.LoggedIn;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.security.UnusableTokenException;
import io.gengyun.security.internal.accounts.LoginThrottledException;
import io.gengyun.security.internal.tokens.TokenDoor;
import io.gengyun.security.internal.tokens.TokenLogin;
import io.gengyun.shared.BusinessRefusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who comes in at which door: REST by HTTP Basic or a token without any session, pages by the login
 * form with a session of their own.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String NOTHING_FROM_ANYWHERE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Asked here already, before a large file is taken in. */
    private static final String[] IMPORTING = {Role.HR.name(), Role.ADMIN.name(), Role.CONSULTANT.name()};

    /** Pages are forwarded to their own servlet, after which nothing more could be added. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    @Order(1)
    SecurityFilterChain restDoor(
            HttpSecurity http,
            TokenLogin tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        AuthenticationEntryPoint refusal = (request, response, failure) -> refuse(problems, request, response, failure);
        http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/v3/**")
                                .hasAnyRole(Role.ADMIN.name(), Role.CONSULTANT.name())
                                .requestMatchers(HttpMethod.POST, "/api/v1/imports/**")
                                .hasAnyRole(IMPORTING)
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new ForeignSites(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new TokenDoor(tokens, refusal, problems), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.resolveException(request, response, null, denied)));
        headers(http, NOTHING_FROM_ANYWHERE);
        return http.build();
    }

    private static void refuse(
            HandlerExceptionResolver problems,
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        if (failure instanceof LoginThrottledException throttled) {
            long seconds = throttled.await().toSeconds() + 1;
            response.setHeader("Retry-After", Long.toString(seconds));
            problems.resolveException(
                    request,
                    response,
                    null,
                    new BusinessRefusal(BusinessRefusal.Kind.TOO_OFTEN, "security.tooOften", seconds));
        } else if (failure instanceof UnusableTokenException) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Gengyun\", error=\"invalid_token\"");
            problems.resolveException(request, response, null, failure);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Gengyun\", charset=\"UTF-8\"");
            response.addHeader("WWW-Authenticate", "Bearer realm=\"Gengyun\"");
            problems.resolveException(request, response, null, failure);
        }
    }

    /**
     * Scripts and styles hold no business data and are asked for without a session. Browsers keep
     * them as long as their own headers say.
     */
    @Bean
    @Order(2)
    SecurityFilterChain filesOfThePages(HttpSecurity http) {
        http.securityMatcher(new PageFiles())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageDoor(
            HttpSecurity http,
            SessionStamps stamps,
            RequestUtil vaadin,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/favicon.ico", "/actuator/health")
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                pages -> pages.loginView("/login")
                        .enableCsrfConfiguration(false)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest));
        http.formLogin(form -> form.successHandler(welcome(events, transaction))
                .failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
                        + (failure instanceof LoginThrottledException ? "/login?wait" : "/login?error"))));
        http.sessionManagement(sessions -> sessions.sessionFixation(fixed -> fixed.changeSessionId()));
        http.addFilterAfter(new SessionEnd(stamps), SecurityContextHolderFilter.class);
        headers(
                http,
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; object-src 'none'; base-uri 'self';"
                        + " form-action 'self'; frame-ancestors 'none'");
        return http.build();
    }

    private static SavedRequestAwareAuthenticationSuccessHandler welcome(
            ApplicationEventPublisher events, TransactionTemplate transaction) {
        SavedRequestAwareAuthenticationSuccessHandler back =
                new com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler() {
                    @Override
                    public void onAuthenticationSuccess(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            org.springframework.security.core.Authentication authentication)
                            throws jakarta.servlet.ServletException, java.io.IOException {
                        if (authentication.getPrincipal() instanceof CurrentUser user) {
                            LoggedIn loggedIn = new LoggedIn(user.account(), request.getRemoteAddr());
                            transaction.executeWithoutResult(begun -> events.publishEvent(loggedIn));
                        }
                        super.onAuthenticationSuccess(request, response, authentication);
                    }
                };
        return back;
    }

    private static void headers(HttpSecurity http, String contentPolicy) {
        http.headers(headers -> headers.withObjectPostProcessor(EAGERLY)
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("geolocation=(), microphone=(), payment=()")));
    }
}
