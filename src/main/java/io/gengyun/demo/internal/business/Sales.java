package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders and deals. A customer orders offline what they always orders; what grows is what they order
 * online besides. A deal followed for more than thirty days is won somewhat more often.
 */
final class Sales {

    private static final double WOBBLE = 0.06;
    private static final int NEW_FOR_MONTHS = 3;
    private static final int DEEP = 30;
    private static final double DEALS_A_MONTH = 1.3;
    private static final List<String> PRODUCTS =
            List.of("高温闸阀", "V型球阀", "三偏心蝶阀", "气动调节阀", "安全阀", "止回阀", "衬氟隔膜阀", "盲板阀");

    private final Timeline timeline;
    private final Clientele clientele;

    Sales(Timeline timeline, Clientele clientele) {
        this.timeline = timeline;
        this.clientele = clientele;
    }

    Table orders() {
        Chance chance = new Chance(2);
        List<List<Object>> rows = new ArrayList<>();
        for (Client client : clientele.clients()) {
            List<LocalDate> months = timeline.months().stream()
                    .filter(month -> !month.isBefore(client.since()))
                    .toList();
            for (int i = 0; i < months.size(); i++) {
                boolean fresh = !client.since().equals(timeline.start()) && i < NEW_FOR_MONTHS;
                if (i % client.rhythm() == 0) {
                    offline(rows, chance, client, months.get(i), fresh);
                }
                if (chance.happens(0.06 + 0.44 * timeline.over(months.get(i)))) {
                    double amount = client.monthly() * chance.between(0.16, 0.30);
                    order(rows, client, chance.dayIn(months.get(i)), amount, "online", fresh);
                }
            }
        }
        return new Table(
                "orders",
                "订单.csv",
                List.of("number", "employee", "customer", "orderedOn", "amount", "channel", "newCustomer"),
                rows);
    }

    private void offline(List<List<Object>> rows, Chance chance, Client client, LocalDate month, boolean fresh) {
        double each = client.monthly() * client.rhythm() / client.orders();
        for (int i = 0; i < client.orders(); i++) {
            double amount = each * (1 + WOBBLE * chance.normal());
            order(rows, client, chance.dayIn(month), amount, "offline", fresh);
        }
    }

    private void order(
            List<List<Object>> rows, Client client, LocalDate day, double amount, String channel, boolean fresh) {
        if (timeline.tells(day)) {
            rows.add(Table.row(
                    "DD%05d".formatted(rows.size() + 1),
                    clientele.sellerOn(client, day).number(),
                    client.number(),
                    day,
                    rounded(amount),
                    channel,
                    fresh));
        }
    }

    Table deals(People people) {
        Chance chance = new Chance(3);
        List<List<Object>> rows = new ArrayList<>();
        for (Person seller : people.holding(Person.SELLER)) {
            settled(rows, chance, seller, timeline.appraised());
            settled(rows, chance, seller, timeline.finished());
            for (LocalDate month : timeline.months()) {
                if (chance.happens(DEALS_A_MONTH / 2)) {
                    any(rows, chance, seller, chance.dayIn(month));
                    any(rows, chance, seller, chance.dayIn(month));
                }
            }
        }
        return new Table(
                "deals",
                "商机.csv",
                List.of(
                        "number",
                        "employee",
                        "customer",
                        "product",
                        "stage",
                        "openedOn",
                        "closedOn",
                        "amount",
                        "newCustomer"),
                rows);
    }

    /** Two deals opened and decided in an appraised quarter for certain, at least one won. */
    private void settled(List<List<Object>> rows, Chance chance, Person seller, Quarter quarter) {
        LocalDate there = quarter.period().from();
        LocalDate joined = seller.joinedOn(timeline.today());
        LocalDate from = joined.isAfter(there) ? joined : there;
        if (quarter.period().to().minusDays(30).isBefore(from)) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            LocalDate opened = Timeline.workday(from.plusDays(chance.whole(3, 12)));
            LocalDate decided = opened.plusDays(chance.whole(8, 15));
            deal(rows, chance, seller, opened, decided, i == 0 || chance.happens(0.4));
        }
    }

    private void any(List<List<Object>> rows, Chance chance, Person seller, LocalDate opened) {
        if (!seller.worksOn(opened, timeline.today()) || !timeline.tells(opened)) {
            return;
        }
        int days = chance.whole(8, 110);
        double skill = seller.isVeteran() ? 0.05 : seller.isNewcomer() ? -0.06 : 0;
        boolean won = chance.happens((days > DEEP ? 0.53 : 0.38) + skill);
        deal(rows, chance, seller, opened, Timeline.workday(opened.plusDays(days)), won);
    }

    private void deal(
            List<List<Object>> rows, Chance chance, Person seller, LocalDate opened, LocalDate decided, boolean won) {
        Client client = chance.any(clientele.of(seller));
        @Nullable LocalDate closed = decided.isAfter(timeline.today()) ? null : decided;
        double amount = client.monthly() * chance.between(1.2, 4.5) + chance.between(15_000, 60_000);
        rows.add(Table.row(
                "SJ%05d".formatted(rows.size() + 1),
                seller.number(),
                client.number(),
                chance.any(PRODUCTS),
                closed == null ? "OPEN" : won ? "WON" : "LOST",
                opened,
                closed == null ? "" : closed,
                rounded(amount),
                seller.isNewcomer() ? chance.happens(0.45) : chance.happens(0.2)));
    }

    private static long rounded(double amount) {
        return Math.round(amount / 10) * 10;
    }
}
