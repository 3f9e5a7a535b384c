package io.gengyun.demo.internal.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people noted of their work in the last quarters. */
final class Diary {

    private static final Map<String, List<String>> KINDS = Map.of(
            Person.SELLER,
            List.of("CUSTOMER_TALK", "CUSTOMER_TALK", "ORDER_HANDLING", "ORDER_HANDLING", "OTHER"),
            Person.MARKETER,
            List.of("CAMPAIGN", "CAMPAIGN", "CAMPAIGN", "CUSTOMER_TALK", "OTHER"),
            Person.CARER,
            List.of("CUSTOMER_TALK", "CUSTOMER_TALK", "ORDER_HANDLING", "OTHER"),
            Person.ENGINEER,
            List.of("CUSTOMER_TALK", "ORDER_HANDLING", "OTHER"));
    private static final Map<String, List<String>> NOTES = Map.of(
            "CUSTOMER_TALK", List.of("电话沟通供货进度", "微信确认选型参数", "远程答疑", "沟通年度检修计划"),
            "ORDER_HANDLING", List.of("合同评审", "催办发货", "开票对账", "处理变更单"),
            "CAMPAIGN", List.of("活动物料准备", "直播脚本", "展位协调", "活动复盘"),
            "OTHER", List.of("部门例会", "周报整理", "产品培训", "差旅报销"));

    private final Timeline timeline;
    private final People people;
    private final Clientele clientele;
    private final FieldWork work;

    Diary(Timeline timeline, People people, Clientele clientele, FieldWork work) {
        this.timeline = timeline;
        this.people = people;
        this.clientele = clientele;
        this.work = work;
    }

    Table table() {
        Chance chance = new Chance(10);
        List<List<Object>> rows = new ArrayList<>();
        ways(rows);
        LocalDate first = timeline.recent().from();
        for (Person person : people.present()) {
            List<String> kinds = KINDS.get(person.position());
            if (kinds != null) {
                for (LocalDate day = first; !day.isAfter(timeline.today()); day = day.plusDays(1)) {
                    if (Timeline.workday(day).equals(day)
                            && person.worksOn(day, timeline.today())
                            && chance.happens(0.75)) {
                        note(rows, person, day, chance.any(kinds), chance);
                    }
                }
            }
        }
        return new Table(
                "work-records",
                "工作记录.csv",
                List.of("number", "employee", "workedOn", "kind", "minutes", "customer", "note"),
                rows);
    }

    /** The ways to the customers; the visits themselves count as work without being noted here. */
    private void ways(List<List<Object>> rows) {
        for (FieldWork.Visit visit : work.visits()) {
            if (timeline.recent().contains(visit.day())) {
                record(
                        rows,
                        visit.seller(),
                        visit.day(),
                        "OTHER",
                        60,
                        visit.client().number(),
                        "拜访往返路途");
            }
        }
    }

    private void note(List<List<Object>> rows, Person person, LocalDate day, String kind, Chance chance) {
        List<Client> clients = clientele.of(person).isEmpty() ? clientele.clients() : clientele.of(person);
        boolean aboutSomebody = !kind.equals("OTHER") && !kind.equals("CAMPAIGN");
        Client client = chance.any(clients);
        record(
                rows,
                person,
                day,
                kind,
                15 * chance.whole(2, 10),
                aboutSomebody ? client.number() : "",
                chance.any(NOTES.getOrDefault(kind, List.of(""))));
    }

    private static void record(
            List<List<Object>> rows,
            Person person,
            LocalDate day,
            String kind,
            int minutes,
            String customer,
            String note) {
        rows.add(Table.row("GS%05d".formatted(rows.size() + 1), person.number(), day, kind, minutes, customer, note));
    }
}
