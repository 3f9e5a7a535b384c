package io.gengyun.support;

import io.gengyun.forms.FormSchema;
import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The models and forms on the class path, read as plain XML and JSON, for tests. */
public final class Models {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+Steps)\\s*\\.\\s*(\\w+)\\s*\\(([^)]*)\\)\\s*}");

    private Models() {}

    /** A user task with what a person meets of it. */
    public record UserTask(
            String id,
            String name,
            Map<String, String> properties,
            @Nullable String form) {

        public String property(String name) {
            return properties.getOrDefault(name, "");
        }
    }

    /** A process file. */
    public record Process(String module, String fileName, Element root) {

        public String key() {
            return process().getAttribute("id");
        }

        public String name() {
            return process().getAttribute("name");
        }

        public String attribute(String name) {
            return process().getAttributeNS(CAMUNDA, name);
        }

        private Element process() {
            return elements(root, "process").getFirst();
        }

        /** Ids of everything that other things point at: flow elements, errors, messages. */
        public List<String> ids() {
            List<String> ids = new ArrayList<>();
            for (Element element : elements(root, "*")) {
                String name = element.getLocalName();
                boolean named = name.matches(".*(Task|Event|Gateway)|task|sequenceFlow|error|message|signal"
                        + "|escalation|subProcess|callActivity|participant|lane|collaboration");
                if (named && "http://www.omg.org/spec/BPMN/20100524/MODEL".equals(element.getNamespaceURI())) {
                    ids.add(element.getAttribute("id"));
                }
            }
            return ids;
        }

        /** Ids of what a reader of the diagram sees: nodes and the arrows between them. */
        public List<String> flowIds() {
            return ids().stream()
                    .filter(id -> !id.matches("(Error|Message|Signal|Escalation)_.*"))
                    .toList();
        }

        /** Ids of what has a place in a diagram. */
        public List<String> drawn() {
            return Stream.of("BPMNShape", "BPMNEdge")
                    .flatMap(kind -> elements(root, kind).stream())
                    .map(shape -> shape.getAttribute("bpmnElement"))
                    .toList();
        }

        public List<UserTask> userTasks() {
            return elements(root, "userTask").stream().map(Process::userTask).toList();
        }

        private static UserTask userTask(Element task) {
            Map<String, String> properties = new TreeMap<>();
            elements(task, "property")
                    .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
            String form = task.getAttributeNS(CAMUNDA, "formRef");
            return new UserTask(
                    task.getAttribute("id"), task.getAttribute("name"), properties, form.isEmpty() ? null : form);
        }

        /** Calls of Steps as {@code bean.method/arity}. */
        public Set<String> calls() {
            Set<String> calls = new TreeSet<>();
            for (Element element : elements(root, "*")) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    collect(element.getAttributes().item(i).getNodeValue(), calls);
                }
                if (elements(element, "*").isEmpty()) {
                    collect(element.getTextContent(), calls);
                }
            }
            return calls;
        }

        private static void collect(String text, Set<String> calls) {
            Matcher call = CALL.matcher(text);
            while (call.find()) {
                int arity = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
                calls.add(call.group(1) + "." + call.group(2) + "/" + arity);
            }
        }

        public List<String> decisionRefs() {
            return elements(root, "businessRuleTask").stream()
                    .map(task -> task.getAttributeNS(CAMUNDA, "decisionRef"))
                    .filter(reference -> !reference.isEmpty())
                    .toList();
        }

        @Override
        public String toString() {
            return module + "/" + fileName;
        }
    }

    /** A decision file. */
    public record Decision(String module, String fileName, Element root) {

        public String key() {
            return decision().getAttribute("id");
        }

        public String name() {
            return decision().getAttribute("name");
        }

        public String attribute(String name) {
            return decision().getAttributeNS(CAMUNDA_DMN, name);
        }

        private Element decision() {
            return elements(root, "decision").getFirst();
        }

        @Override
        public String toString() {
            return module + "/" + fileName;
        }
    }

    public static Stream<Process> processes() {
        return resources("processes", "bpmn").entrySet().stream()
                .map(file ->
                        new Process(file.getKey().split("/")[0], file.getKey().split("/")[1], parse(file.getValue())));
    }

    public static Stream<Decision> decisions() {
        return resources("processes", "dmn").entrySet().stream()
                .map(file ->
                        new Decision(file.getKey().split("/")[0], file.getKey().split("/")[1], parse(file.getValue())));
    }

    /** Forms by {@code module/key}. */
    public static Map<String, FormSchema> forms() {
        Map<String, FormSchema> forms = new TreeMap<>();
        resources("forms", "form").forEach((name, resource) -> forms.put(name, FormSchema.parse(text(resource))));
        return forms;
    }

    /** Methods of all Steps interfaces as {@code bean.method/arity}. */
    public static Set<String> steps(ApplicationContext context) {
        Set<String> methods = new TreeSet<>();
        for (String bean : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(bean);
            if (type != null) {
                for (Class<?> implemented : ClassUtils.getAllInterfacesForClass(type)) {
                    if (implemented.getSimpleName().endsWith("Steps")
                            && implemented.getName().startsWith("io.gengyun.")) {
                        for (Method method : implemented.getMethods()) {
                            methods.add(Introspector.decapitalize(implemented.getSimpleName())
                                    + "."
                                    + method.getName()
                                    + "/"
                                    + method.getParameterCount());
                        }
                    }
                }
            }
        }
        return methods;
    }

    /** Resources by {@code module/name} without their ending. */
    private static Map<String, Resource> resources(String folder, String ending) {
        Map<String, Resource> found = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + folder + "/**/*." + ending)) {
                String address = resource.getURL().toString();
                String path = address.substring(address.lastIndexOf("/" + folder + "/") + folder.length() + 2);
                found.put(path.substring(0, path.lastIndexOf('.')), resource);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return found;
    }

    private static String text(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A model that a test has written. */
    public static Element parse(String model) {
        return parse(new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element parse(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(content).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException problem) {
            throw new IllegalStateException(resource.toString(), problem);
        }
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
