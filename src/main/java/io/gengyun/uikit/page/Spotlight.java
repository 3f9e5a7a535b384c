package io.gengyun.uikit.page;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Points at one place of the page with a few words and the buttons to go on, back and away. Its
 * module is loaded with the first place that it shows; a build without modules shows nothing.
 */
public final class Spotlight extends Div {

    /** What was pressed. */
    public enum Pressed {
        NEXT,
        BACK,
        LEAVE
    }

    /**
     * What stands beside the place.
     *
     * @param back word of the button back; null at the first place
     */
    public record Words(
            String title,
            String text,
            String progress,
            String next,
            @Nullable String back,
            String leave) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Tells what is pressed at any place. */
    public Spotlight(Consumer<Pressed> listener) {
        addClassName("gy-spotlight");
        getElement()
                .addEventListener(
                        "spotlight",
                        event -> listener.accept(
                                switch (event.getEventData()
                                        .get("event.detail.pressed")
                                        .asString()) {
                                    case "next" -> Pressed.NEXT;
                                    case "back" -> Pressed.BACK;
                                    default -> Pressed.LEAVE;
                                }))
                .addEventData("event.detail.pressed");
    }

    /**
     * Shows a place.
     *
     * @param anchor CSS selector; empty for words in the middle of the page
     */
    public void point(String anchor, Words words) {
        Map<String, @Nullable String> stop = new LinkedHashMap<>();
        stop.put("anchor", anchor);
        stop.put("title", words.title());
        stop.put("text", words.text());
        stop.put("progress", words.progress());
        stop.put("next", words.next());
        stop.put("back", words.back());
        stop.put("leave", words.leave());
        call(
                "import(new URL($0, document.baseURI).href).then(m => m.point(this, JSON.parse($1)))",
                JSON.writeValueAsString(stop));
    }

    public void away() {
        call("import(new URL($0, document.baseURI).href).then(m => m.away(this))", "");
    }

    private void call(String script, String argument) {
        WebModules.tour().ifPresent(module -> getElement().executeJs(script, module, argument));
    }
}
