package io.gengyun.demo.internal;

import io.gengyun.workflow.Completion;
import io.gengyun.workflow.Completion.LineOpinion;
import java.util.List;
import java.util.Map;

/** What somebody of the demo company has done in the running cycle so far. */
record Story(Person about, List<Step> steps) {

    /** One task finished by one person. */
    record Step(Person by, String task, Completion completion) {}

    private static final String DECLARE = "Task_Declare";
    private static final String REVIEW = "Task_Review";
    private static final String RESPOND = "Task_Respond";

    /**
     * Everybody is in a different place: done, answering, appealing, waiting, sent back, not begun.
     */
    static List<Story> all() {
        return List.of(
                of(
                        Person.LIU_YANG,
                        declares(Person.LIU_YANG, "本季度集中推进供热改造项目，回款已全部到账。"),
                        approves(Person.LIU_YANG, "重点客户推进扎实，保持下去。"),
                        step(Person.LIU_YANG, RESPOND, Completion.of("acknowledge"))),
                of(
                        Person.ZHOU_TING,
                        declares(Person.ZHOU_TING, "新开发两家水务客户，正在跟进二期订单。"),
                        approves(Person.ZHOU_TING, "新客户开发有成效，下季度注意缩短成交周期。")),
                of(Person.SUN_HAO, declares(Person.SUN_HAO, "有两单因客户预算推迟到下季度签约。")),
                of(
                        Person.ZHENG_KAI,
                        declares(Person.ZHENG_KAI, "热力项目招标周期较长，影响了本季度成交。"),
                        approves(Person.ZHENG_KAI, "丢单偏多，投标前要做好技术交流。"),
                        step(
                                Person.ZHENG_KAI,
                                RESPOND,
                                new Completion(
                                        "appeal",
                                        null,
                                        List.of(),
                                        Map.of(
                                                "line", "mean-days-to-close",
                                                "ground", "其中两单由业主方推迟开标，等待时间不应计入成交周期。")))),
                of(Person.HE_JING, declares(Person.HE_JING, "石化客户复购稳定，本季度新增三个商机。")),
                of(
                        Person.GAO_XUE,
                        declares(Person.GAO_XUE, "本季度主要精力在老客户维护。"),
                        step(
                                Person.WANG_FANG,
                                REVIEW,
                                new Completion(
                                        "return", "请补充两单丢单的原因说明后再提交。", List.of(), Map.of()))));
    }

    private static Story of(Person about, Step... steps) {
        return new Story(about, List.of(steps));
    }

    private static Step step(Person by, String task, Completion completion) {
        return new Step(by, task, completion);
    }

    private static Step declares(Person person, String note) {
        return step(
                person, DECLARE, new Completion("submit", null, List.of(), Map.of("note", note)));
    }

    private static Step approves(Person about, String opinion) {
        return step(
                about.supervisor().orElseThrow(),
                REVIEW,
                new Completion(
                        "approve",
                        opinion,
                        List.of(new LineOpinion("won-value", "成交金额与合同台账核对无误。")),
                        Map.of()));
    }
}
