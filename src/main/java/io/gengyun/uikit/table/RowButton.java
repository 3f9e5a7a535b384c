package io.gengyun.uikit.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A button of one row of a {@link RecordTable}: a symbol on a desk, with its word on a phone. */
public final class RowButton extends Button {

    /**
     * @param saidAs the word with the name of the row, for who does not see the row around it
     */
    public RowButton(VaadinIcon symbol, String word, String saidAs, Runnable pressed) {
        super(symbol.create(), click -> pressed.run());
        Span said = new Span(word);
        said.addClassName("gy-row-word");
        getElement().appendChild(said.getElement());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        setAriaLabel(saidAs);
    }
}
