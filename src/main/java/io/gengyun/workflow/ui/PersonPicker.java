package io.gengyun.workflow.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.gengyun.workflow.spi.People;
import io.gengyun.workflow.spi.People.Person;
import java.util.List;

/** A field to pick one person by a part of their name or number. */
final class PersonPicker extends ComboBox<Person> {

    private static final int MOST = 50;

    PersonPicker(String label, People people) {
        super(label);
        setItemLabelGenerator(person -> person.name() + " · " + person.number());
        setItems(query -> {
            List<Person> found = people.search(query.getFilter().orElse(""), MOST);
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        setWidthFull();
        setRequiredIndicatorVisible(true);
    }
}
