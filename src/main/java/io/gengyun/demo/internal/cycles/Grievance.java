package io.gengyun.demo.internal.cycles;

import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.workflow.Completion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An appeal of somebody in the demo company: against the line that cost them most. */
final class Grievance {

    /** What is said about a line: by the appellant, and by HR when it decides. */
    private record Said(String ground, String upheld, String dismissed) {}

    private static final Said OTHERWISE =
            new Said("有两笔业务数据没有导入，明细附后，请核对后重新计算。", "明细与业务系统核对一致，予以补计。", "明细中的业务不在本季度，维持原结果。");

    private static final Map<String, Said> SAID = Map.of(
            "order-value",
            new Said("有一笔季末订单合同已签，因客户系统延后才入账，请核对后计入本季度。", "合同与入账函件核对无误，补计该笔订单。", "该笔订单的下单日期在下一季度，维持原结果。"),
            "won-value",
            new Said("有一个商机季内已中标，合同用印晚于季末，请按中标日计入。", "中标通知书的日期在季度内，予以计入。", "合同签订日期在季度之后，维持原结果。"),
            "mean-days-to-close",
            new Said("有商机由业主方推迟开标，等待的时间不应计入成交周期。", "业主方推迟开标有函件为证，等待的天数予以扣除。", "等待时间在合同约定的招标周期之内，维持原结果。"),
            "visits",
            new Said("有几次拜访在厂区内没有信号，未能及时登记，请按签到记录补计。", "签到记录与客户确认一致，予以补计。", "补报的拜访没有客户确认，维持原结果。"),
            "needs-found",
            new Said("有两条需求由技术部代为登记，应计在我名下。", "技术部确认需求由本人发现，予以补计。", "这两条需求由技术部在现场发现，维持原结果。"),
            "satisfaction-score",
            new Said("有一份问卷针对的是物流延误，与本人的服务无关，请剔除。", "问卷内容只涉及物流，予以剔除。", "问卷对服务本身也打了低分，维持原结果。"));

    private final ScoredLine line;
    private final Said said;

    private Grievance(ScoredLine line) {
        this.line = line;
        this.said = SAID.getOrDefault(line.indicator(), OTHERWISE);
    }

    static Grievance over(List<ScoredLine> lines) {
        return new Grievance(lines.stream()
                .filter(line -> line.lost() != null && line.actual() != null)
                .max(Comparator.comparing(line -> Objects.requireNonNull(line.lost())))
                .orElseThrow());
    }

    Completion appeals() {
        return Phrases.with("appeal", null, Map.of("line", line.indicator(), "ground", said.ground()));
    }

    /** Upheld half of the way to the target. */
    Completion decided(boolean upheld) {
        return upheld
                ? Phrases.with("uphold", null, Map.of("actual", corrected(), "reason", said.upheld()))
                : Phrases.with("dismiss", said.dismissed(), Map.of());
    }

    private BigDecimal corrected() {
        BigDecimal actual = Objects.requireNonNull(line.actual());
        int places = line.target().abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return actual.add(line.target()).divide(BigDecimal.TWO, places, RoundingMode.HALF_UP);
    }
}
