package io.gengyun.customers.internal;

import io.gengyun.imports.spi.ImportTarget.Check;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens with customers, as it is imported and measured. */
@Configuration(proxyBeanMethods = false)
class FactTables {

    private static final int MONEY = 4;
    private static final Field NUMBER = new Field("number", "number", new Kind.Text(100), true);

    @Bean
    static FactTable dealFacts() {
        return new FactTable(
                "deals",
                30,
                "customers.deal",
                "closedOn",
                List.of(
                        NUMBER,
                        employee(true),
                        customer(false),
                        text("product"),
                        new Field("stage", "stage", new Kind.Choice(Set.of("OPEN", "WON", "LOST")), true),
                        date("openedOn", false),
                        date("closedOn", false),
                        number("amount", MONEY, false),
                        flag("newCustomer")),
                List.of(new Check("closedOn", "closed_on < opened_on", "import.reason.closedBeforeOpened")),
                List.of(derived("daysOpen", Type.NUMBER)));
    }

    @Bean
    static FactTable orderFacts() {
        return new FactTable(
                "orders",
                40,
                "customers.sales_order",
                "orderedOn",
                List.of(
                        NUMBER,
                        employee(true),
                        customer(true),
                        date("orderedOn", true),
                        number("amount", MONEY, true),
                        text("channel"),
                        flag("newCustomer")),
                List.of(),
                List.of(
                        derived("repeat", Type.FLAG),
                        derived("renewalDueOn", Type.DATE),
                        derived("renewed", Type.FLAG)));
    }

    @Bean
    static FactTable visitFacts() {
        return new FactTable(
                "visits",
                50,
                "customers.visit",
                "visitedOn",
                List.of(
                        NUMBER,
                        employee(true),
                        customer(true),
                        date("visitedOn", true),
                        number("minutes", 0, false),
                        text("purpose"),
                        flag("needFound"),
                        new Field("nextStep", "next_step", new Kind.Text(1000), false)),
                List.of(negative("minutes"), new Check("minutes", "minutes > 1440", "import.reason.longerThanADay")),
                List.of(derived("followedByOrder", Type.FLAG)));
    }

    @Bean
    static FactTable needFacts() {
        return new FactTable(
                "needs",
                60,
                "customers.need",
                "foundOn",
                List.of(
                        NUMBER,
                        employee(true),
                        customer(true),
                        date("foundOn", true),
                        text("kind"),
                        number("amount", MONEY, false)),
                List.of(negative("amount")),
                List.of());
    }

    @Bean
    static FactTable surveyAnswerFacts() {
        return new FactTable(
                "survey-answers",
                70,
                "customers.survey_answer",
                "answeredOn",
                List.of(
                        NUMBER,
                        customer(true),
                        employee(false),
                        date("answeredOn", true),
                        number("score", MONEY, true)),
                List.of(negative("score")),
                List.of());
    }

    @Bean
    static FactTable complaintFacts() {
        return new FactTable(
                "complaints",
                80,
                "customers.complaint",
                "raisedOn",
                List.of(NUMBER, customer(true), employee(false), date("raisedOn", true), text("kind")),
                List.of(),
                List.of());
    }

    @Bean
    static FactTable leadFacts() {
        return new FactTable(
                "leads",
                85,
                "customers.lead",
                "createdOn",
                List.of(NUMBER, text("campaign"), employee(false), date("createdOn", true), date("convertedOn", false)),
                List.of(new Check("convertedOn", "converted_on < created_on", "import.reason.convertedBeforeCreated")),
                List.of(derived("converted", Type.FLAG), derived("daysToConvert", Type.NUMBER)));
    }

    @Bean
    static FactTable campaignActivityFacts() {
        return new FactTable(
                "campaign-activities",
                90,
                "customers.campaign_activity",
                "occurredOn",
                List.of(
                        NUMBER,
                        new Field("campaign", "campaign", new Kind.Text(200), true),
                        employee(true),
                        date("occurredOn", true),
                        number("participants", 0, false),
                        number("reads", 0, false)),
                List.of(negative("participants"), negative("reads")),
                List.of());
    }

    private static Field employee(boolean required) {
        Kind kind = new Kind.Reference("organization.employee", "number");
        return new Field("employee", "employee_id", kind, required);
    }

    private static Field customer(boolean required) {
        Kind kind = new Kind.Reference("customers.customer", "number");
        return new Field("customer", "customer_id", kind, required);
    }

    private static Field text(String name) {
        return new Field(name, column(name), new Kind.Text(200), false);
    }

    private static Field date(String name, boolean required) {
        return new Field(name, column(name), new Kind.Date(), required);
    }

    private static Field number(String name, int scale, boolean required) {
        return new Field(name, column(name), new Kind.Number(scale), required);
    }

    private static Field flag(String name) {
        return new Field(name, column(name), new Kind.Flag(), false);
    }

    private static Column derived(String name, Type type) {
        return new Column(name, column(name), type);
    }

    private static Check negative(String name) {
        return new Check(name, column(name) + " < 0", "import.reason.negative");
    }

    /** {@code visitedOn} is kept in {@code visited_on}. */
    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
