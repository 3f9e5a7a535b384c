package io.gengyun.workflow;

import io.gengyun.support.Models;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The shape of a stage with a deadline, described in docs/processes.md: a step that answers the
 * deadline, a user task that is due then, its reminder as a timeout listener, one timer at the
 * deadline, and one step behind it that escalates, or acts for whoever did not.
 */
final class StageShape {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String DUE = "${due}";
    private static final Pattern REMINDER = Pattern.compile("\\$\\{(\\w+Steps)\\.reminder\\((\\w+)\\)}");

    private final Element root;
    private final List<String> complaints = new ArrayList<>();

    private StageShape(Element root) {
        this.root = root;
    }

    /** What is wrong with the stages of a process; every user task with a due date is one. */
    static List<String> complaints(Models.Process process) {
        return complaints(process.root());
    }

    static List<String> complaints(Element root) {
        StageShape shape = new StageShape(root);
        elements(root, "userTask").stream()
                .filter(task -> !camunda(task, "dueDate").isEmpty())
                .forEach(shape::check);
        return shape.complaints;
    }

    private void check(Element task) {
        String id = task.getAttribute("id");
        require(id, camunda(task, "dueDate").equals(DUE), "is due at something else than ${due}");
        List<Element> before = before(id, new HashSet<>());
        require(
                id,
                !before.isEmpty()
                        && before.stream()
                                .allMatch(
                                        step -> camunda(step, "resultVariable").equals("due")),
                "is reached by a step that does not answer 'due'");
        List<Element> reminders = elements(task, "taskListener").stream()
                .filter(listener -> listener.getAttribute("event").equals("timeout"))
                .toList();
        List<Element> timers = elements(root, "boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(id))
                .filter(event -> !elements(event, "timerEventDefinition").isEmpty())
                .toList();
        require(id, reminders.size() == 1, "has not one reminder");
        require(id, timers.size() == 1, "has not one timer");
        if (reminders.size() == 1 && timers.size() == 1) {
            Matcher reminder = REMINDER.matcher(time(reminders.getFirst()));
            require(id, reminder.matches(), "is reminded at something else than Steps.reminder(id)");
            if (reminder.matches()) {
                String about = "(" + reminder.group(2) + ", '" + id + "')}";
                String remind = "${" + reminder.group(1) + ".remind" + about;
                require(
                        id,
                        reminders.getFirst().getAttribute("expression").equals(remind),
                        "does not remind by " + remind);
                checkDeadline(id, timers.getFirst(), "${" + reminder.group(1) + ".escalate" + about);
            }
        }
    }

    private void checkDeadline(String id, Element timer, String escalate) {
        require(id, !timer.getAttribute("cancelActivity").equals("false"), "goes on after its deadline");
        require(id, time(timer).equals(DUE), "has a timer at something else than ${due}");
        List<Element> behind = targets(timer.getAttribute("id"));
        require(
                id,
                behind.size() == 1 && behind.getFirst().getLocalName().equals("serviceTask"),
                "has not one step behind its deadline");
        if (behind.size() == 1) {
            Element step = behind.getFirst();
            boolean back = before(id, new HashSet<>()).contains(step);
            boolean escalates = camunda(step, "expression").equals(escalate);
            require(id, back == escalates, "is escalated by " + escalate + " and back, or goes on");
        }
    }

    /** The steps that lead to an element, through joins. */
    private List<Element> before(String id, Set<String> seen) {
        List<Element> before = new ArrayList<>();
        for (Element flow : elements(root, "sequenceFlow")) {
            if (flow.getAttribute("targetRef").equals(id) && seen.add(flow.getAttribute("id"))) {
                Element source = element(flow.getAttribute("sourceRef"));
                if (source.getLocalName().endsWith("Gateway")) {
                    before.addAll(before(source.getAttribute("id"), seen));
                } else {
                    before.add(source);
                }
            }
        }
        return before;
    }

    private List<Element> targets(String id) {
        return elements(root, "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id))
                .map(flow -> element(flow.getAttribute("targetRef")))
                .toList();
    }

    private Element element(String id) {
        return elements(root, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    private static String time(Element timed) {
        List<Element> times = elements(timed, "timeDate");
        return times.isEmpty() ? "" : times.getFirst().getTextContent().strip();
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    private void require(String task, boolean kept, String otherwise) {
        if (!kept) {
            complaints.add(task + " " + otherwise);
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
