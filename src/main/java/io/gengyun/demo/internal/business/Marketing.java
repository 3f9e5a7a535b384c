package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Campaigns, what people did for them, and the leads that came of them. */
final class Marketing {

    private static final List<String> THEMES = List.of("钢铁行业技术巡展", "化工密封技术直播课", "备件商城节", "老客户走访月", "节能改造研讨会", "新品发布会");

    /** A campaign, one for each month. */
    private record Campaign(String name, LocalDate month) {}

    private final Timeline timeline;
    private final People people;
    private final List<Campaign> campaigns = new ArrayList<>();

    Marketing(Timeline timeline, People people) {
        this.timeline = timeline;
        this.people = people;
        for (LocalDate month : timeline.months()) {
            String theme = THEMES.get(campaigns.size() % THEMES.size());
            String name = "%d年%d月%s".formatted(month.getYear(), month.getMonthValue(), theme);
            campaigns.add(new Campaign(name, month));
        }
    }

    Table activities() {
        Chance chance = new Chance(8);
        List<List<Object>> rows = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            for (Person marketer : people.holding(Person.MARKETER)) {
                for (int i = chance.whole(2, 4); i > 0; i--) {
                    activity(rows, campaign, marketer, chance, 18, 75);
                }
            }
            for (Person seller : people.holding(Person.SELLER)) {
                if (chance.happens(0.3)) {
                    activity(rows, campaign, seller, chance, 5, 25);
                }
            }
        }
        return new Table(
                "campaign-activities",
                "营销活动.csv",
                List.of("number", "campaign", "employee", "occurredOn", "participants", "reads"),
                rows);
    }

    private void activity(
            List<List<Object>> rows, Campaign campaign, Person person, Chance chance, int least, int most) {
        LocalDate day = chance.dayIn(campaign.month());
        int participants = chance.whole(least, most);
        int reads = participants * chance.whole(90, 320);
        if (timeline.tells(day) && person.worksOn(day, timeline.today())) {
            rows.add(Table.row(
                    "HD%05d".formatted(rows.size() + 1), campaign.name(), person.number(), day, participants, reads));
        }
    }

    Table leads() {
        Chance chance = new Chance(9);
        List<List<Object>> rows = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            for (Person marketer : people.holding(Person.MARKETER)) {
                for (int i = chance.whole(12, 24); i > 0; i--) {
                    LocalDate day = chance.dayIn(campaign.month());
                    LocalDate later = Timeline.workday(day.plusDays(chance.whole(5, 60)));
                    boolean converted =
                            chance.happens(0.12) && !later.isBefore(day) && !later.isAfter(timeline.today());
                    if (timeline.tells(day) && marketer.worksOn(day, timeline.today())) {
                        rows.add(Table.row(
                                "XS%05d".formatted(rows.size() + 1),
                                campaign.name(),
                                marketer.number(),
                                day,
                                converted ? later : ""));
                    }
                }
            }
        }
        return new Table(
                "leads", "线索.csv", List.of("number", "campaign", "employee", "createdOn", "convertedOn"), rows);
    }
}
