package io.gengyun.indicators;

import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards to begin with, delivered with the product: each over the delivered library, its
 * weights 100.00, its targets usual ones that a company makes its own.
 */
public final class ScorecardTemplates {

    /**
     * A scorecard to begin with.
     *
     * @param purpose for whom it is meant
     */
    public record Template(String key, LocalizedText name, LocalizedText purpose, List<Line> lines) {

        public Template {
            lines = List.copyOf(lines);
        }
    }

    private static final List<Template> ALL = List.of(
            new Template(
                    "industrial-seller",
                    new LocalizedText("工业品销售", "Industrial sales"),
                    new LocalizedText(
                            "客户量稳定的工业品企业：销售额只占三成，拜访、发现需求和客户满意占七成。" + "需要订单、拜访、需求和满意度数据。",
                            "For industrial sellers with steady volumes: sales count for"
                                    + " less than a third; visits, needs found and satisfied"
                                    + " customers for the rest. Needs orders, visits, needs"
                                    + " and survey answers."),
                    List.of(
                            line("order-value", "30", null, "300000", "450000"),
                            line("visits", "20", null, "20", "30"),
                            line("needs-found", "25", null, "6", "9"),
                            line("satisfaction-score", "25", "3", "4.5", "5"))),
            new Template(
                    "service-company",
                    new LocalizedText("服务型公司", "Service company"),
                    new LocalizedText(
                            "转向大客户的服务公司：大客户签约、客户留存、满意度与小单并重。" + "需要商机、订单和满意度数据。",
                            "For service companies on their way to large customers: signing"
                                    + " and keeping them, their satisfaction, and small deals"
                                    + " side by side. Needs deals, orders and survey"
                                    + " answers."),
                    List.of(
                            line("big-customer-signings", "30", null, "1", "2"),
                            line("customer-retention-rate", "25", "50", "80", "95"),
                            line("satisfaction-score", "20", "3", "4.5", "5"),
                            line("small-deals", "25", null, "3", "5"))),
            new Template(
                    "field-sales",
                    new LocalizedText("外勤销售", "Field sales"),
                    new LocalizedText(
                            "以开拓新客户为主的外勤团队：新客户占四成，复购、成交周期和活动参与占六成。" + "需要商机和活动参与数据。",
                            "For teams in the field that win new customers: these count for"
                                    + " four tenths; repeat business, speed and campaigns"
                                    + " joined for the rest. Needs deals and campaign"
                                    + " participation."),
                    List.of(
                            line("new-customer-share", "40", null, "30", "45"),
                            line("repurchase-rate", "30", null, "25", "40"),
                            line("mean-days-to-close", "20", "90", "45", "30"),
                            line("campaign-participation", "10", null, "2", "3"))),
            new Template(
                    "light",
                    new LocalizedText("轻量版", "Light"),
                    new LocalizedText(
                            "二十人以下的小团队：三个一看就懂的指标，只需要商机数据。",
                            "For teams of under twenty: three indicators that explain"
                                    + " themselves and need nothing but deals."),
                    List.of(
                            line("won-value", "50", null, "100000", "150000"),
                            line("customers-won", "30", null, "3", "5"),
                            line("win-rate", "20", "20", "50", "70"))));

    private ScorecardTemplates() {}

    /** The templates, the one for most first. */
    public static List<Template> all() {
        return ALL;
    }

    public static Optional<Template> find(String key) {
        return ALL.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    private static Line line(
            String indicator, String weight, @Nullable String baseline, String target, String stretch) {
        return new Line(
                indicator,
                new BigDecimal(weight),
                new ScoreCurve(
                        baseline == null ? null : new BigDecimal(baseline),
                        new BigDecimal(target),
                        new BigDecimal(stretch),
                        ScoreCurve.USUAL_CAP,
                        null),
                null);
    }
}
