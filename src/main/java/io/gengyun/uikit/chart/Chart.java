package io.gengyun.uikit.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import io.gengyun.uikit.page.WebModules;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart with the same figures as a table beside it, for those who read rather than look and for
 * browsers in which the drawing does not come. The options are those of Apache ECharts as plain
 * maps and lists; a colour may be a property of the theme, {@code var(--name)}.
 */
public final class Chart extends Composite<Div> {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Loads the drawing module once the page has been painted and the chart comes into sight. */
    private static final String DRAW = """
            const drawing = this;
            drawing.wanted = JSON.parse($1);
            if (drawing.watched) {
                return;
            }
            drawing.watched = new IntersectionObserver((seen) => {
                if (!seen.some((one) => one.isIntersecting)) {
                    return;
                }
                drawing.watched.disconnect();
                drawing.watched = null;
                requestAnimationFrame(() => setTimeout(() =>
                    import(new URL($0, document.baseURI).href)
                        .then((charts) => charts.show(drawing, drawing.wanted))));
            }, { rootMargin: '200px' });
            drawing.watched.observe(drawing);
            """;

    private final Div drawing = new Div();
    private Map<String, Object> options = Map.of();

    /**
     * An empty chart.
     *
     * @param title what the chart shows, said to screen readers
     * @param figures the same figures as a table, folded away while the drawing is there; null when
     *     the page shows them anyway
     */
    public Chart(String title, String showFigures, @org.jspecify.annotations.Nullable NativeTable figures) {
        addClassNames("gy-chart");
        drawing.addClassName("gy-chart-drawing");
        drawing.getElement().setAttribute("role", "img");
        drawing.getElement().setAttribute("aria-label", title);
        getContent().add(drawing);
        if (figures != null) {
            Details table = new Details(showFigures, (Component) figures);
            table.addClassName("gy-chart-figures");
            table.setOpened(WebModules.charts().isEmpty());
            getContent().add(table);
        }
    }

    private void addClassNames(String name) {
        getContent().addClassName(name);
    }

    /** Draws these options instead of what is shown. */
    public void show(Map<String, Object> newOptions) {
        options = newOptions;
        if (isAttached()) {
            draw();
        }
    }

    /** Says above the drawing which colour is which series. */
    public Chart naming(Map<String, String> colours) {
        Div names = new Div();
        names.addClassName("gy-chart-names");
        colours.forEach((name, colour) -> {
            Span swatch = new Span();
            swatch.addClassName("gy-chart-swatch");
            swatch.getStyle().setBackgroundColor(colour);
            names.add(new Span(swatch, new Span(name)));
        });
        getContent().addComponentAsFirst(names);
        return this;
    }

    /** High enough for this many lying bars. */
    public Chart tall(int bars) {
        drawing.getStyle().setHeight(Math.max(5, 2.1 * bars + 1.8) + "rem");
        return this;
    }

    /** Tells the series and the index of the point that was clicked. */
    public void onPick(BiConsumer<Integer, Integer> listener) {
        drawing.addClassName("gy-chart-leads");
        drawing.getElement()
                .addEventListener(
                        "chart-pick",
                        event -> listener.accept(
                                event.getEventData().get("event.detail.row").asInt(),
                                event.getEventData().get("event.detail.index").asInt()))
                .addEventData("event.detail.row")
                .addEventData("event.detail.index");
    }

    /** Tells the index of the point that was clicked. */
    public void onPick(Consumer<Integer> listener) {
        onPick((series, point) -> listener.accept(point));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private void draw() {
        WebModules.charts()
                .ifPresent(module -> drawing.getElement().executeJs(DRAW, module, JSON.writeValueAsString(options)));
    }
}
