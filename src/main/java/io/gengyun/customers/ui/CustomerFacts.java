package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import io.gengyun.customers.Customers.CustomerFile;
import org.jspecify.annotations.Nullable;

/** Who a customer is. */
final class CustomerFacts {

    private CustomerFacts() {}

    static Component of(CustomerFile file) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-facts");
        fact(facts, "customers.industry", words(file.industry()));
        fact(facts, "customers.tier", words(file.tier()));
        fact(facts, "customers.region", words(file.region()));
        fact(facts, "customers.owner", words(file.owner()));
        fact(
                facts,
                "customers.parent",
                file.parentNumber() == null || file.parent() == null
                        ? words(null)
                        : CustomerView.link(file.parentNumber(), file.parent()));
        return facts;
    }

    private static Component words(@Nullable String words) {
        return new Span(words == null ? "–" : words);
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new Term(translate(key)));
        facts.add(new Description(value));
    }
}
