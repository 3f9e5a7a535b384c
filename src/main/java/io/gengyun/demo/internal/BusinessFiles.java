package io.gengyun.demo.internal;

import io.gengyun.demo.internal.Business.Customer;
import io.gengyun.demo.internal.Business.Deal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo company's business as the files that a company would import. */
final class BusinessFiles {

    private BusinessFiles() {}

    static String customers(List<Customer> customers) {
        return file(
                "number,name,industry,tier,region,owner",
                customers.stream()
                        .map(
                                row ->
                                        line(
                                                row.number(),
                                                row.name(),
                                                row.industry(),
                                                row.tier(),
                                                row.region(),
                                                row.owner().number())));
    }

    static String deals(List<Deal> deals) {
        return file(
                "number,employee,customer,product,stage,openedOn,closedOn,amount,newCustomer",
                deals.stream()
                        .map(
                                row ->
                                        line(
                                                row.number(),
                                                row.seller().number(),
                                                row.customer().number(),
                                                row.product(),
                                                row.stage(),
                                                row.openedOn(),
                                                row.closedOn() == null ? "" : row.closedOn(),
                                                row.amount(),
                                                row.newCustomer())));
    }

    private static String line(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(Collectors.joining(","));
    }

    private static String file(String headings, Stream<String> lines) {
        return Stream.concat(Stream.of(headings), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
