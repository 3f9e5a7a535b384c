package io.gengyun.uikit;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** A field that searches a list while one types and keeps the search in the page's address. */
public final class SearchField extends TextField {

    private static final int PAUSE_MILLIS = 300;

    /**
     * @param label what is searched by; also shown in the empty field
     * @param route address of the page
     */
    public SearchField(String label, String route, Runnable changed) {
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setWidth("min(100%, 22rem)");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        keep(route);
                        changed.run();
                    }
                });
    }

    private void keep(String route) {
        getUI().ifPresent(
                        page -> {
                            QueryParameters query =
                                    getValue().isBlank()
                                            ? QueryParameters.empty()
                                            : QueryParameters.simple(Map.of("q", getValue()));
                            page.getPage()
                                    .getHistory()
                                    .replaceState(null, new Location(route, query));
                        });
    }

    /** Takes the search from the address. */
    public void take(QueryParameters query) {
        setValue(query.getSingleParameter("q").orElse(""));
    }
}
