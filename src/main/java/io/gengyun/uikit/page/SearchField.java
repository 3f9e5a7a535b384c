package io.gengyun.uikit.page;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.TreeMap;

/** A field that searches a list while one types and keeps the search in the page's address. */
public final class SearchField extends TextField {

    private static final int PAUSE_MILLIS = 300;

    private final String route;
    private SerializableSupplier<Map<String, String>> others = Map::of;

    /**
     * @param label what is searched by; also shown in the empty field
     * @param route address of the page
     */
    public SearchField(String label, String route, SerializableRunnable changed) {
        this.route = route;
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setWidth("min(100%, 22rem)");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep();
                changed.run();
            }
        });
    }

    /** What else narrows the list and belongs into the address beside the search. */
    public SearchField beside(SerializableSupplier<Map<String, String>> others) {
        this.others = others;
        return this;
    }

    /** Writes the search, and what is beside it, into the page's address. */
    public void keep() {
        Map<String, String> kept = new TreeMap<>(others.get());
        if (!getValue().isBlank()) {
            kept.put("q", getValue());
        }
        QueryParameters query = kept.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(kept);
        getUI().ifPresent(page -> {
            page.getPage().getHistory().replaceState(null, new Location(route, query));
        });
    }

    /** Takes the search from the address. */
    public void take(QueryParameters query) {
        setValue(query.getSingleParameter("q").orElse(""));
    }
}
