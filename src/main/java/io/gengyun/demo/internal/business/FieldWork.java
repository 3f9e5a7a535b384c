package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Visits and the needs found on them. Everybody visits more from month to month; in the south ever
 * fewer needs are found.
 */
final class FieldWork {

    /** Needs found on a hundred visits elsewhere. */
    private static final double USUAL_FINDS = 0.32;

    private static final List<String> PURPOSES = List.of("例行回访", "技术交流", "新需求挖掘", "合同洽谈", "现场勘查", "售后跟进");
    private static final List<String> FOUND_NEXT = List.of("提交选型方案", "安排技术交流", "一周内报价", "约生产部门现场勘查");
    private static final List<String> NEXT = List.of("下月回访", "发送产品资料", "保持联系", "节后再约");
    private static final List<String> KINDS = List.of("技改项目", "备件更换", "产能扩建", "选型升级", "国产替代");

    /** A visit that has been paid. */
    record Visit(
            Person seller, Client client, LocalDate day, int minutes, String purpose, boolean found, String next) {}

    private final Timeline timeline;
    private final Clientele clientele;
    private final List<Visit> visits;
    private final Map<Client, List<LocalDate>> finds = new HashMap<>();

    FieldWork(Timeline timeline, People people, Clientele clientele) {
        this.timeline = timeline;
        this.clientele = clientele;
        this.visits = pay(people);
        visits.stream()
                .filter(Visit::found)
                .forEach(visit -> finds.computeIfAbsent(visit.client(), one -> new ArrayList<>())
                        .add(visit.day()));
    }

    List<Visit> visits() {
        return visits;
    }

    /** Needs found at a customer within the days before a day. */
    long finds(Client client, LocalDate before, int days) {
        return finds.getOrDefault(client, List.of()).stream()
                .filter(day -> day.isBefore(before) && !day.isBefore(before.minusDays(days)))
                .count();
    }

    /** Share of visits on which a need is found. */
    double findRate(Region region, LocalDate day) {
        return region == Region.SOUTH ? 0.30 - 0.23 * timeline.over(day) : USUAL_FINDS;
    }

    private List<Visit> pay(People people) {
        Chance chance = new Chance(4);
        List<Visit> paid = new ArrayList<>();
        for (Person seller : people.all()) {
            if (seller.sells()) {
                List<Client> round = round(seller, people);
                for (LocalDate month : timeline.months()) {
                    visitsOf(seller, round, month, chance, paid);
                }
            }
        }
        return List.copyOf(paid);
    }

    /** The customers a seller visits, the bigger ones several times; a leaver's are others' now. */
    private List<Client> round(Person seller, People people) {
        List<Client> own = seller.hasLeft()
                ? people.sellers(seller.region().orElseThrow()).stream()
                        .filter(Person::isNewcomer)
                        .flatMap(newcomer -> clientele.of(newcomer).stream())
                        .toList()
                : clientele.of(seller);
        List<Client> round = new ArrayList<>();
        own.forEach(client -> {
            for (int i = 0; i < client.attention(); i++) {
                round.add(client);
            }
        });
        return round;
    }

    private void visitsOf(Person seller, List<Client> round, LocalDate month, Chance chance, List<Visit> paid) {
        double usual = seller.isNewcomer() ? 7 : 9;
        long count = Math.round(usual * (0.85 + 0.55 * timeline.over(month)) + chance.normal());
        for (int i = 0; i < count; i++) {
            Client client = chance.any(round);
            LocalDate day = chance.dayIn(month);
            boolean found = chance.happens(findRate(client.region(), day));
            int minutes = 10 * chance.whole(3, 15);
            String purpose = chance.any(PURPOSES);
            String next = chance.any(found ? FOUND_NEXT : NEXT);
            if (timeline.tells(day) && seller.worksOn(day, timeline.today())) {
                paid.add(new Visit(seller, client, day, minutes, purpose, found, next));
            }
        }
    }

    Table visitTable() {
        List<List<Object>> rows = new ArrayList<>();
        for (Visit visit : visits) {
            rows.add(Table.row(
                    "BF%05d".formatted(rows.size() + 1),
                    visit.seller().number(),
                    visit.client().number(),
                    visit.day(),
                    visit.minutes(),
                    visit.purpose(),
                    visit.found(),
                    visit.next()));
        }
        return new Table(
                "visits",
                "拜访.csv",
                List.of("number", "employee", "customer", "visitedOn", "minutes", "purpose", "needFound", "nextStep"),
                rows);
    }

    Table needTable() {
        Chance chance = new Chance(5);
        List<List<Object>> rows = new ArrayList<>();
        for (Visit visit : visits) {
            if (visit.found()) {
                rows.add(Table.row(
                        "XQ%05d".formatted(rows.size() + 1),
                        visit.seller().number(),
                        visit.client().number(),
                        visit.day(),
                        chance.any(KINDS),
                        Math.round(visit.client().monthly() * chance.between(0.5, 3) / 100) * 100));
            }
        }
        return new Table(
                "needs", "客户需求.csv", List.of("number", "employee", "customer", "foundOn", "kind", "amount"), rows);
    }
}
