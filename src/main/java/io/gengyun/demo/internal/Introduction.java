package io.gengyun.demo.internal;

import io.gengyun.demo.internal.business.Person;
import io.gengyun.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the login page introduces an account: whom it stands for, and for one of each role what there
 * is to try with it.
 */
record Introduction(LocalizedText label, @Nullable LocalizedText explanation) {

    private record Example(String username, LocalizedText called, LocalizedText explanation) {}

    static final String ADMINISTRATOR = "admin";

    private static final List<Example> EXAMPLES = List.of(
            example(
                    "maxiaodong",
                    "员工（新人）",
                    "employee (newcomer)",
                    "入职不到一年，手里多是小客户：申报业绩、看得分、记录拜访",
                    "less than a year here, small customers: declares, reads the score, logs visits"),
            example(
                    "liuyang",
                    "员工（资深）",
                    "employee (veteran)",
                    "守着大客户的老销售：得分怎么来的，一行行可以追到订单",
                    "a veteran on the big customers: follow each point of the score down to the order"),
            example(
                    "huangzhiqiang",
                    "主管",
                    "supervisor",
                    "华南区主管，满意度在下滑：审核下属申报、看团队",
                    "supervisor in the south, where satisfaction falls: reviews, follows the team"),
            example(
                    "zhaomin",
                    "人力资源",
                    "HR",
                    "推进绩效周期、裁定申诉、维护指标和计分卡",
                    "runs the cycle, decides appeals, keeps indicators and scorecards"),
            example(
                    "shenguodong",
                    "高管",
                    "executive",
                    "看全公司的结果：哪里不对劲，为什么",
                    "sees the whole company's results: what is off, and why"),
            example(
                    "tangrui",
                    "实施顾问",
                    "consultant",
                    "改指标、计分卡，导入数据，不写程序",
                    "changes indicators and scorecards and imports data, without a programmer"),
            example(
                    ADMINISTRATOR,
                    "系统管理员",
                    "administrator",
                    "管理账户和审计日志，试用完移除演示公司",
                    "accounts, the trail, and removing the demo company"));

    private static Example example(String username, String zh, String en, String tryZh, String tryEn) {
        return new Example(username, new LocalizedText(zh, en), new LocalizedText(tryZh, tryEn));
    }

    /** Place on the login page: those who stand for a role first. */
    static int rank(String username, int otherwise) {
        for (int i = 0; i < EXAMPLES.size(); i++) {
            if (EXAMPLES.get(i).username().equals(username)) {
                return i;
            }
        }
        return EXAMPLES.size() + otherwise;
    }

    static Introduction of(Person person) {
        return of(person.username(), person.label());
    }

    static Introduction ofAdministrator() {
        return EXAMPLES.stream()
                .filter(one -> one.username().equals(ADMINISTRATOR))
                .map(one -> new Introduction(one.called(), one.explanation()))
                .findFirst()
                .orElseThrow();
    }

    private static Introduction of(String username, LocalizedText who) {
        return EXAMPLES.stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .map(one -> new Introduction(
                        new LocalizedText(
                                one.called().zh() + " · " + who.zh(),
                                one.called().en() + " · " + who.en()),
                        one.explanation()))
                .orElseGet(() -> new Introduction(who, null));
    }
}
