package io.gengyun.demo.internal.cycles;

import io.gengyun.demo.internal.business.Person;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.Completion.LineOpinion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people write when they declare, review, answer and decide. */
final class Phrases {

    private static final Map<String, List<String>> NOTES = Map.of(
            Person.SELLER,
            List.of(
                    "本季度集中推进老客户年度检修备件，回款按计划到账。",
                    "新开发两家化工客户，正在跟进二期选型。",
                    "有两单因客户预算推迟到下季度签约。",
                    "拜访量比上季度增加，需求转化还在跟进。",
                    "钢厂技改项目招标周期较长，影响了本季度成交。"),
            Person.MARKETER,
            List.of("完成行业巡展和两场直播，线索已全部移交销售。", "本季度重点打磨技术内容，阅读量提升明显。"),
            Person.CARER,
            List.of("完成重点客户季度回访，问题清单已闭环。", "投诉处理时效保持在两天以内。"));
    private static final List<String> APPROVALS = List.of(
            "数据与台账一致，同意。", "重点客户推进扎实，保持下去。", "新客户开发有成效，下季度注意缩短成交周期。", "拜访要更有针对性，先想清楚客户缺什么。", "丢单偏多，投标前要做好技术交流。");
    private static final List<String> LINE_OPINIONS = List.of("成交金额与合同台账核对无误。", "其中一单为跨季度回款，按合同日期计入。");

    private Phrases() {}

    static Completion declares(Person person, int place) {
        List<String> notes = NOTES.getOrDefault(person.position(), List.of("本季度工作按计划完成。"));
        return with("submit", null, Map.of("note", notes.get(place % notes.size())));
    }

    static Completion approves(Person person, int place) {
        boolean inDetail = person.sells() && place % 4 == 0;
        List<LineOpinion> lines =
                inDetail ? List.of(new LineOpinion(Scorecarding.VALUE_LINE, of(LINE_OPINIONS, place / 4))) : List.of();
        return new Completion("approve", of(APPROVALS, place), lines, Map.of());
    }

    static Completion returns() {
        return with("return", "请补充两单丢单的原因说明后再提交。", Map.of());
    }

    static Completion countersigns() {
        return with("approve", "分数偏离较大，已核对原始记录，数据属实，同意。", Map.of());
    }

    static Completion answers(Part.Until until) {
        return until == Part.Until.IMPROVING
                ? with("improve", null, Map.of("plan", "每周至少两次带着问题清单拜访重点客户，月底与主管复盘需求挖掘情况。"))
                : Completion.of("acknowledge");
    }

    static Completion with(String outcome, @Nullable String opinion, Map<String, Object> fields) {
        return new Completion(outcome, opinion, List.of(), fields);
    }

    private static String of(List<String> words, int place) {
        return words.get(place % words.size());
    }
}
