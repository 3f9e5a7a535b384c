package io.gengyun.indicators;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Every delivered indicator as SQL that somebody wrote by hand over the tables themselves: employee
 * and value in a period from {@code :from} to {@code :to}. Who is not among the rows, or has no
 * value, has no data.
 */
final class HandWritten {

    private static final String DEALS = " from customers.deal where closed_on between :from and :to";
    private static final String ORDERS = " from customers.sales_order o where o.ordered_on between :from and :to";
    private static final String VISITS = " from customers.visit v where v.visited_on between :from and :to";
    private static final String NEEDS = " from customers.need where found_on between :from and :to";
    private static final String ANSWERS = """
             from (select coalesce(a.employee_id, c.owner_id) as employee_id, a.score
                   from customers.survey_answer a join customers.customer c on c.id = a.customer_id
                   where a.answered_on between :from and :to) answer
            where employee_id is not null\
            """;
    private static final String COMPLAINTS = """
             from (select coalesce(f.employee_id, c.owner_id) as employee_id
                   from customers.complaint f join customers.customer c on c.id = f.customer_id
                   where f.raised_on between :from and :to) complaint
            where employee_id is not null\
            """;
    private static final String LEADS = """
             from (select coalesce(l.employee_id, c.owner_id) as employee_id, created_on,
                       converted_on
                   from customers.lead l left join customers.customer c on c.id = l.customer_id
            ) lead
            where employee_id is not null and %s between :from and :to\
            """;
    private static final String ACTIVITIES =
            " from customers.campaign_activity where occurred_on between :from and :to";

    /** Work records, of visits only where the visit itself is not kept, and the visits. */
    private static final String WORK = """
             from (
                select w.employee_id, w.kind, w.minutes from worklog.work_record w
                where w.worked_on between :from and :to
                  and (w.kind <> 'VISIT' or w.customer_id is null or not exists (
                      select from customers.visit v
                      where v.employee_id = w.employee_id and v.customer_id = w.customer_id
                        and v.visited_on = w.worked_on))
                union all
                select v.employee_id, 'VISIT', v.minutes from customers.visit v
                where v.visited_on between :from and :to) work where true\
            """;

    /** A one that makes a division exact to forty places. */
    private static final String ONE = "1." + "0".repeat(40);

    static final Map<String, String> BY_KEY = Map.ofEntries(
            entry("won-value", each("coalesce(sum(amount) filter (where stage = 'WON'), 0)", DEALS)),
            entry("deals-won", each("count(*) filter (where stage = 'WON')", DEALS)),
            entry("deals-lost", each("count(*) filter (where stage = 'LOST')", DEALS)),
            entry("deals-opened", each("count(*)", " from customers.deal where opened_on between :from and :to")),
            entry(
                    "win-rate",
                    each(
                            share(
                                    "count(*) filter (where stage = 'WON')",
                                    "count(*) filter (where stage in ('WON', 'LOST'))"),
                            DEALS)),
            entry(
                    "mean-days-to-close",
                    each(
                            ratio(
                                    "sum(closed_on - opened_on) filter (where stage = 'WON')",
                                    "count(closed_on - opened_on) filter (where stage = 'WON')"),
                            DEALS)),
            entry("customers-won", each("count(distinct customer_id) filter (where stage = 'WON')", DEALS)),
            entry(
                    "new-customer-share",
                    each(
                            share(
                                    "coalesce(sum(amount) filter" + " (where stage = 'WON' and new_customer), 0)",
                                    "sum(amount) filter (where stage = 'WON')"),
                            DEALS)),
            entry(
                    "repurchase-rate",
                    each(
                            share(
                                    "count(*) filter (where stage = 'WON' and not new_customer)",
                                    "count(*) filter (where stage = 'WON')"),
                            DEALS)),
            entry("big-customer-signings", """
                            select d.employee_id,
                                count(*) filter (where d.stage = 'WON' and c.tier = 'A')
                            from customers.deal d left join customers.customer c on c.id = d.customer_id
                            where d.closed_on between :from and :to group by d.employee_id
                            """),
            entry("big-deals", each("count(*) filter (where stage = 'WON' and amount >= 100000)", DEALS)),
            entry("small-deals", each("count(*) filter (where stage = 'WON' and amount < 100000)", DEALS)),
            entry("order-value", each("sum(amount)", ORDERS)),
            entry("order-count", each("count(*)", ORDERS)),
            entry("mean-order-value", each(ratio("sum(amount)", "count(*)"), ORDERS)),
            entry("order-repurchase-rate", each(share("""
                                            count(*) filter (where exists (
                                                select from customers.sales_order before
                                                where before.customer_id = o.customer_id
                                                  and before.ordered_on < o.ordered_on))
                                            """, "count(*)"), ORDERS)),
            entry("online-order-share", each(share("count(*) filter (where channel = 'online')", "count(*)"), ORDERS)),
            entry("customers-served", each("count(distinct customer_id)", ORDERS)),
            entry(
                    "customer-retention-rate",
                    each(
                            share("""
                                            count(distinct customer_id) filter (where exists (
                                                select from customers.sales_order again
                                                where again.customer_id = o.customer_id
                                                  and again.ordered_on - o.ordered_on
                                                      between 1 and 180))
                                            """, "count(distinct customer_id)"),
                            " from customers.sales_order o" + " where o.ordered_on + 180 between :from and :to")),
            entry("upgrade-rate", """
                            select o.employee_id, 100 * %s * coalesce(n.customers, 0) / o.customers
                            from (%s) as o (employee_id, customers)
                            left join (
                                select employee_id, count(distinct customer_id) as customers
                                from customers.need
                                where kind in ('升级', '选型升级', '产能扩建', '扩容', 'upgrade')
                                  and found_on between :from and :to group by employee_id) n
                                using (employee_id)
                            """.formatted(ONE, each("count(distinct customer_id)", ORDERS))),
            entry("visits", each("count(*)", VISITS)),
            entry("visited-customers", each("count(distinct customer_id)", VISITS)),
            entry("follow-up-depth", each(ratio("count(*)", "count(distinct customer_id)"), VISITS)),
            entry("need-finding-rate", each(share("count(*) filter (where need_found)", "count(*)"), VISITS)),
            entry("effective-work-rate", each(share("""
                                            count(*) filter (where exists (
                                                select from customers.sales_order after
                                                where after.customer_id = v.customer_id
                                                  and after.ordered_on - v.visited_on
                                                      between 0 and 90))
                                            """, "count(*)"), VISITS)),
            entry("visits-per-order", """
                            select v.employee_id, v.n * %s / o.n
                            from (%s) as v (employee_id, n) join (%s) as o (employee_id, n)
                                using (employee_id)
                            """.formatted(ONE, each("count(*)", VISITS), each("count(*)", ORDERS))),
            entry("needs-found", each("count(*)", NEEDS)),
            entry("need-value", each("coalesce(sum(amount), 0)", NEEDS)),
            entry("leads", each("count(*)", LEADS.formatted("created_on"))),
            entry("leads-converted", each("count(*)", LEADS.formatted("converted_on"))),
            entry(
                    "lead-conversion-rate",
                    each(share("count(converted_on)", "count(*)"), LEADS.formatted("created_on"))),
            entry(
                    "mean-days-to-convert",
                    each(ratio("sum(converted_on - created_on)", "count(*)"), LEADS.formatted("converted_on"))),
            entry("campaign-activities", each("count(*)", ACTIVITIES)),
            entry("campaign-participants", each("coalesce(sum(participants), 0)", ACTIVITIES)),
            entry("campaign-reads", each("coalesce(sum(reads), 0)", ACTIVITIES)),
            entry("participants-per-activity", each(ratio("sum(participants)", "count(participants)"), ACTIVITIES)),
            entry(
                    "campaign-participation",
                    each(
                            "count(*)",
                            " from customers.external_fact"
                                    + " where source = 'campaign-participation'"
                                    + " and occurred_on between :from and :to")),
            entry("satisfaction-score", each(ratio("sum(score)", "count(*)"), ANSWERS)),
            entry("satisfied-share", each(share("count(*) filter (where score >= 4)", "count(*)"), ANSWERS)),
            entry("survey-answers", each("count(*)", ANSWERS)),
            entry("complaints", each("count(*)", COMPLAINTS)),
            entry("complaint-rate", """
                            select o.employee_id, 100 * %s * coalesce(f.n, 0) / o.n
                            from (%s) as o (employee_id, n)
                            left join (%s) as f (employee_id, n) using (employee_id)
                            """.formatted(ONE, each("count(*)", ORDERS), each("count(*)", COMPLAINTS))),
            entry("logged-hours", each(ratio("sum(minutes)", "60"), WORK)),
            entry(
                    "customer-time-share",
                    each(
                            share(
                                    "coalesce(sum(minutes) filter" + " (where kind in ('VISIT', 'CUSTOMER_TALK')), 0)",
                                    "sum(minutes)"),
                            WORK)),
            entry(
                    "campaign-time-share",
                    each(
                            share("coalesce(sum(minutes) filter" + " (where kind = 'CAMPAIGN'), 0)", "sum(minutes)"),
                            WORK)));

    private HandWritten() {}

    private static String each(String value, String facts) {
        return "select employee_id, " + value + facts + " group by employee_id";
    }

    private static String ratio(String part, String whole) {
        return "%s * %s / nullif(%s, 0)".formatted(part, ONE, whole);
    }

    private static String share(String part, String whole) {
        return "100 * " + ratio(part, whole);
    }
}
