package io.gengyun.support;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockInstantiator;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinHelper;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinSession;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.SpringVaadinServletService;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The product's pages without a browser: {@code pages.open(As.user(Role.HR), "appraisal/cycles")},
 * then Karibu's {@link LocatorJ} finds fields by caption. {@link #close()} after each test.
 */
public final class Pages {

    private final ApplicationContext product;

    Pages(ApplicationContext product) {
        this.product = product;
    }

    /** Opens a page as somebody, in Chinese. */
    public void open(As who, String path) {
        open(who, path, Locale.CHINESE);
    }

    /** Opens a page as somebody whose browser prefers a language. */
    public void open(As who, String path, Locale language) {
        close();
        who.logIn();
        MockVaadin.setMockRequestFactory(session -> request(session, who, language));
        MockVaadin.setup(MockedUI::new, new Servlet(product));
        show(path);
    }

    /** Goes on to another page of the same session. */
    public void go(String path) {
        show(path);
    }

    private static void show(String path) {
        Location address = new Location(path);
        UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    }

    /** Ends the session. */
    public void close() {
        if (VaadinSession.getCurrent() != null) {
            MockVaadin.tearDown();
        }
        As.logOut();
    }

    /** All visible texts of the page, for what a person reads somewhere on it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        collect(UI.getCurrent(), text);
        return text.toString();
    }

    private static void collect(Component component, StringBuilder text) {
        if (component instanceof com.vaadin.flow.component.Text || component.isVisible()) {
            String own = component.getElement().getText();
            if (own != null && !own.isBlank()) {
                text.append(own).append('\n');
            }
            component.getChildren().forEach(child -> collect(child, text));
        }
    }

    private static FakeRequest request(jakarta.servlet.http.HttpSession session, As who, Locale language) {
        FakeRequest request = new FakeRequest(session);
        request.setLocaleInt(language);
        if (who.user() != null) {
            request.setUserPrincipalInt(who.authentication());
            request.setUserInRole((principal, role) -> who.user().roles().stream()
                    .anyMatch(held -> role.equals(held.name()) || role.equals("ROLE_" + held)));
        }
        return request;
    }

    private static final class Servlet extends SpringServlet {

        private final ApplicationContext product;

        Servlet(ApplicationContext product) {
            super(product, false);
            this.product = product;
        }

        @Override
        protected DeploymentConfiguration createDeploymentConfiguration() throws jakarta.servlet.ServletException {
            MockVaadinHelper.mockFlowBuildInfo(this);
            return super.createDeploymentConfiguration();
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            VaadinServletService service = new Service(this, configuration, product);
            service.init();
            VaadinServletContext context = (VaadinServletContext) service.getContext();
            ROUTES.register(context);
            ApplicationRouteRegistry registry = ApplicationRouteRegistry.getInstance(context);
            LAYOUTS.forEach(layout -> registry.setLayout(layout.asSubclass(RouterLayout.class)));
            return service;
        }
    }

    private static final class Service extends SpringVaadinServletService {

        Service(SpringServlet servlet, DeploymentConfiguration configuration, ApplicationContext product) {
            super(servlet, configuration, product);
        }

        @Override
        protected boolean isAtmosphereAvailable() {
            return false;
        }

        @Override
        public String getMainDivId(VaadinSession session, VaadinRequest request) {
            return "ROOT-1";
        }

        @Override
        protected VaadinSession createVaadinSession(VaadinRequest request) {
            return new MockVaadinSession(this, MockedUI::new);
        }

        @Override
        public Instantiator getInstantiator() {
            return MockInstantiator.create(super.getInstantiator());
        }
    }

    private static final Set<Class<? extends Component>> LAYOUTS = found(new AnnotationTypeFilter(Layout.class));
    private static final Routes ROUTES = new Routes(found(new AnnotationTypeFilter(Route.class)), errorPages(), true);

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
        Set<Class<? extends HasErrorParameter<?>>> pages = new HashSet<>();
        found(new AssignableTypeFilter(HasErrorParameter.class))
                .forEach(page -> pages.add((Class<? extends HasErrorParameter<?>>) (Class<?>) page));
        return pages;
    }

    private static Set<Class<? extends Component>> found(org.springframework.core.type.filter.TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scan.addIncludeFilter(filter);
        Set<Class<? extends Component>> classes = new HashSet<>();
        scan.findCandidateComponents("io.gengyun").forEach(definition -> {
            try {
                classes.add(Class.forName(definition.getBeanClassName()).asSubclass(Component.class));
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return Collections.unmodifiableSet(classes);
    }
}
