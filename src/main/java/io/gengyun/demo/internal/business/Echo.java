package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers say: survey answers and complaints. Where needs are found they are content; where
 * hardly any are found, satisfaction falls and complaints come.
 */
final class Echo {

    private static final int HALF_YEAR = 180;
    private static final int MONTHS_BETWEEN_SURVEYS = 4;
    private static final List<String> COMPLAINTS = List.of("交期延误", "密封泄漏", "选型不符", "随货资料缺失", "服务响应慢");

    private final Timeline timeline;
    private final People people;
    private final Clientele clientele;
    private final FieldWork work;

    Echo(Timeline timeline, People people, Clientele clientele, FieldWork work) {
        this.timeline = timeline;
        this.people = people;
        this.clientele = clientele;
        this.work = work;
    }

    Table answers() {
        Chance chance = new Chance(6);
        List<List<Object>> rows = new ArrayList<>();
        List<Client> clients = clientele.clients();
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            List<LocalDate> months = timeline.months();
            for (int m = i % MONTHS_BETWEEN_SURVEYS; m < months.size(); m += MONTHS_BETWEEN_SURVEYS) {
                LocalDate day = chance.dayIn(months.get(m));
                double score = score(client, day, chance.normal());
                boolean afterService = chance.happens(0.4);
                if (timeline.tells(day) && !day.isBefore(client.since())) {
                    rows.add(Table.row(
                            "DC%05d".formatted(rows.size() + 1),
                            client.number(),
                            concerned(client, day, afterService).number(),
                            day,
                            score));
                }
            }
        }
        return new Table(
                "survey-answers", "满意度调查.csv", List.of("number", "customer", "employee", "answeredOn", "score"), rows);
    }

    /** From 1 to 5, with half points. */
    private double score(Client client, LocalDate day, double luck) {
        double attended = work.findRate(client.region(), day) / 0.32;
        double own = Math.min(1, work.finds(client, day, HALF_YEAR) / 2.0);
        double felt = 3.15 + 0.95 * attended + 0.4 * own + 0.35 * luck;
        return Math.clamp(Math.round(felt * 2) / 2.0, 1, 5);
    }

    Table complaints() {
        Chance chance = new Chance(7);
        List<List<Object>> rows = new ArrayList<>();
        for (Client client : clientele.clients()) {
            for (LocalDate month : timeline.months()) {
                double trouble = 0.05 - 0.03 * work.findRate(client.region(), month) / 0.32;
                LocalDate day = chance.dayIn(month);
                boolean afterService = chance.happens(0.5);
                String kind = chance.any(COMPLAINTS);
                if (chance.happens(trouble) && timeline.tells(day) && !day.isBefore(client.since())) {
                    rows.add(Table.row(
                            "TS%05d".formatted(rows.size() + 1),
                            client.number(),
                            concerned(client, day, afterService).number(),
                            day,
                            kind));
                }
            }
        }
        return new Table("complaints", "投诉.csv", List.of("number", "customer", "employee", "raisedOn", "kind"), rows);
    }

    /** Whom it is about: the customer success manager of the region, or the seller. */
    private Person concerned(Client client, LocalDate day, boolean afterService) {
        @Nullable Person carer = carer(client.region());
        return afterService && carer != null && carer.worksOn(day, timeline.today())
                ? carer
                : clientele.sellerOn(client, day);
    }

    private @Nullable Person carer(Region region) {
        List<Person> carers = people.holding(Person.CARER);
        return region.ordinal() < carers.size() ? carers.get(region.ordinal()) : null;
    }
}
