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
    public record Template(
            String key, LocalizedText name, LocalizedText purpose, List<Line> lines) {

        public Template {
            lines = List.copyOf(lines);
        }
    }

    private static final List<Template> ALL =
            List.of(
                    new Template(
                            "industrial-seller",
                            new LocalizedText("工业品销售", "Industrial sales"),
                            new LocalizedText(
                                    "客户量稳定的工业品企业：销售额只占三成，客户经营与开拓占七成。",
                                    "For industrial sellers with steady volumes: sales count for"
                                            + " less than a third, the work on customers for the"
                                            + " rest."),
                            List.of(
                                    line("won-value", "30", null, "300000", "450000"),
                                    line("customers-won", "20", null, "6", "9"),
                                    line("deals-opened", "25", null, "15", "20"),
                                    line("win-rate", "25", "20", "60", "80"))),
                    new Template(
                            "service-company",
                            new LocalizedText("服务型公司", "Service company"),
                            new LocalizedText(
                                    "转向大客户的服务公司：新客、复购与成交速度并重。",
                                    "For service companies on their way to large customers: new"
                                            + " customers, repeat business and speed side by"
                                            + " side."),
                            List.of(
                                    line("new-customer-share", "30", null, "30", "45"),
                                    line("repurchase-rate", "25", null, "25", "40"),
                                    line("won-value", "25", null, "200000", "300000"),
                                    line("mean-days-to-close", "20", "60", "30", "20"))),
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
            String indicator,
            String weight,
            @Nullable String baseline,
            String target,
            String stretch) {
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
