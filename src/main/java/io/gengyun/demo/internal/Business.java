package io.gengyun.demo.internal;

import io.gengyun.shared.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Customers and deals of the demo company: invented, by a fixed seed, so that every demo company
 * has the same ones, only on other days.
 */
final class Business {

    /** A customer of the demo company. */
    record Customer(
            String number,
            String name,
            String industry,
            String tier,
            String region,
            Person owner) {}

    /** A deal of the demo company; amount in 元. */
    record Deal(
            String number,
            Person seller,
            Customer customer,
            String product,
            String stage,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int amount,
            boolean newCustomer) {}

    private record Trade(String ending, String industry) {}

    private static final int CUSTOMERS = 40;

    /** Deals of each seller that are decided in the appraised quarter for certain. */
    private static final int SETTLED = 2;

    private static final double DEALS_A_DAY = 14 / 91.0;
    private static final double USUAL_AMOUNT = 150_000;

    private static final List<String> NORTH = List.of("天津", "唐山", "石家庄", "保定", "太原", "济南");
    private static final List<String> NORTHEAST = List.of("沈阳", "大连", "鞍山", "长春", "吉林", "哈尔滨");
    private static final List<String> BRANDS =
            List.of("恒泰", "瑞丰", "华盛", "金泽", "远通", "博源", "鼎信", "安泰", "宏远", "中凯");
    private static final List<Trade> TRADES =
            List.of(
                    new Trade("石化有限公司", "石油化工"),
                    new Trade("热力有限公司", "供热"),
                    new Trade("水务有限公司", "水务"),
                    new Trade("制药有限公司", "医药"),
                    new Trade("特钢有限公司", "冶金"),
                    new Trade("电力工程有限公司", "电力"));
    private static final List<String> PRODUCTS = List.of("闸阀", "球阀", "蝶阀", "调节阀", "安全阀", "止回阀");

    private final Random chance = new Random(20_260_101);
    private final LocalDate today;
    private final List<Customer> customers;
    private final List<Deal> deals;

    Business(LocalDate today) {
        this.today = today;
        this.customers = inventCustomers();
        this.deals = inventDeals();
    }

    List<Customer> customers() {
        return customers;
    }

    List<Deal> deals() {
        return deals;
    }

    /** The quarter that is appraised. */
    Quarter appraised() {
        return Quarter.before(today);
    }

    /** The newcomer began in the middle of the appraised quarter; everybody else long before. */
    LocalDate joined(Person person) {
        Period period = appraised().period();
        return person == Person.MA_XIAODONG
                ? period.from().plusDays(period.days() / 3)
                : period.from().minusYears(2).minusDays(100L + 37L * person.ordinal());
    }

    private List<Customer> inventCustomers() {
        List<Person> sellers = Person.sellers();
        Set<String> names = new LinkedHashSet<>();
        List<Customer> made = new ArrayList<>();
        while (made.size() < CUSTOMERS) {
            Person owner = sellers.get(made.size() % sellers.size());
            String city = any(owner.unit().equals(Person.Place.NORTH) ? NORTH : NORTHEAST);
            Trade trade = any(TRADES);
            String name = city + any(BRANDS) + trade.ending();
            if (names.add(name)) {
                String number = "KH%04d".formatted(made.size() + 1);
                String tier = any(List.of("A", "B", "B", "C"));
                made.add(new Customer(number, name, trade.industry(), tier, city, owner));
            }
        }
        return List.copyOf(made);
    }

    private List<Deal> inventDeals() {
        LocalDate first = appraised().previous().period().from();
        List<Deal> made = new ArrayList<>();
        for (Person seller : Person.sellers()) {
            Person.Selling selling = seller.selling().orElseThrow();
            LocalDate from = joined(seller).isAfter(first) ? joined(seller) : first;
            long days = ChronoUnit.DAYS.between(from, today);
            long count = Math.round(days * DEALS_A_DAY * selling.pace());
            for (int i = 0; i < count; i++) {
                String number = "SJ%05d".formatted(made.size() + 1);
                made.add(
                        i < SETTLED
                                ? settled(number, seller, selling)
                                : any(
                                        number,
                                        seller,
                                        selling,
                                        from.plusDays(chance.nextLong(days))));
            }
        }
        return List.copyOf(made);
    }

    /** A deal opened and decided in the appraised quarter, whichever day it is today. */
    private Deal settled(String number, Person seller, Person.Selling selling) {
        Period period = appraised().period();
        LocalDate there = joined(seller).isAfter(period.from()) ? joined(seller) : period.from();
        long days = ChronoUnit.DAYS.between(there, period.to());
        LocalDate opened = there.plusDays(Math.round(days * chance.nextDouble() / 3));
        LocalDate decided = opened.plusDays(Math.round(days * (1 + chance.nextDouble()) / 3));
        return deal(number, seller, selling, opened, decided);
    }

    private Deal any(String number, Person seller, Person.Selling selling, LocalDate opened) {
        double days = selling.days() * (0.4 + 1.2 * chance.nextDouble());
        return deal(number, seller, selling, opened, opened.plusDays(Math.round(days)));
    }

    private Deal deal(
            String number,
            Person seller,
            Person.Selling selling,
            LocalDate opened,
            LocalDate decided) {
        boolean open = decided.isAfter(today);
        boolean won = chance.nextDouble() < selling.wins();
        double amount = USUAL_AMOUNT * selling.size() * Math.exp(0.45 * chance.nextGaussian());
        List<Customer> own =
                customers.stream().filter(customer -> customer.owner() == seller).toList();
        return new Deal(
                number,
                seller,
                any(own),
                any(PRODUCTS),
                open ? "OPEN" : won ? "WON" : "LOST",
                opened,
                open ? null : decided,
                (int) Math.round(amount / 100) * 100,
                chance.nextDouble() < 0.25);
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
