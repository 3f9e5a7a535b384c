package io.gengyun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.gengyun.workflow.Completion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 李敏 reviews what her people have declared, at the desk, in Chinese. */
@JourneyTest
class SupervisorReviewsJourneyTests {

    private static final String CYCLE = "主管审核";

    @Autowired
    SalesOffice office;

    @BeforeEach
    void settle() {
        office.settle();
    }

    @Test
    void opensALineDownToItsRowsThenReturnsOneAndApprovesTheOther(Visitors visitors) {
        office.salesperson("chen.jing", "E2001", "陈静");
        office.salesperson("liu.yang", "E2002", "刘洋");
        office.opened(CYCLE, "E2001", "E2002");
        declares("chen.jing", "陈静", "十一月新签华东机械。");
        declares("liu.yang", "刘洋", "本季度以续约为主。");

        Visitor li = visitors.atDesk("li.min", "zh-CN").open("/inbox?q=E2001").sees("陈静");
        li.follow("陈静").sees("十一月新签华东机械。").meetsNoBarrier();
        li.press("查看计算：“签约额”").sees("E2001-S1").sees("代入数字").meetsNoBarrier();
        li.press("退回修改").sees("请填写意见，说明理由。");
        li.write("意见", "请补充华东机械的合同。").press("退回修改").sees("已完成“退回修改”");

        li.open("/inbox?q=E2002").follow("刘洋");
        li.sees("本季度以续约为主。").press("写意见：“客户拜访”");
        li.write("对“客户拜访”的意见", "拜访偏少，一季度请补上。");
        li.press("数据属实，同意。").press("通过").sees("已完成“通过”");
        li.open("/inbox?box=done&q=E2002").sees("刘洋");

        Visitor chen = visitors.onPhone("chen.jing", "zh-CN").open("/inbox").follow(CYCLE);
        chen.sees("请补充华东机械的合同。");
        Visitor liu = visitors.atDesk("liu.yang", "zh-CN").open("/inbox").follow(CYCLE);
        liu.sees("拜访偏少，一季度请补上。");
    }

    @Test
    void movesThroughTheListByKeyboardAndHearsOfAConflict(Visitors visitors) {
        office.salesperson("ma.chao", "E2011", "马超");
        office.salesperson("guo.jing", "E2012", "郭静");
        office.opened("键盘与冲突", "E2011", "E2012");
        declares("ma.chao", "马超", "无");
        declares("guo.jing", "郭静", "无");

        Visitor li = visitors.atDesk("li.min", "zh-CN").open("/inbox?q=键盘与冲突").sees("马超");
        li.page().keyboard().press("j");
        li.sees("各项得分");
        String first = li.page().url();
        li.page().keyboard().press("j");
        li.page().waitForURL(url -> !url.equals(first));
        li.page().keyboard().press("?");
        li.sees("跳到第一个按钮").press("关闭");

        li.open("/inbox?q=E2012").sees("郭静");
        li.link("郭静").focus();
        li.page().keyboard().press("Enter");
        li.sees("各项得分");

        li.open("/inbox?q=E2011").follow("马超").sees("各项得分");
        office.finishes("li.min", "马超", Completion.of("approve"));
        li.press("通过").sees("该待办已办理或已转给他人").press("重新加载");
        assertThat(li.page().locator("[data-outcome]")).hasCount(0);
    }

    @Test
    void goesPastTheMenuByKeyboard(Visitors visitors) {
        Visitor li = visitors.atDesk("li.min", "zh-CN").open("/inbox").sees("待认领");
        li.page().keyboard().press("Tab");
        assertThat(li.page().getByText("跳到正文")).isFocused();
        li.page().keyboard().press("Enter");
        assertThat(li.page().locator("h1")).isFocused();

        li.page().locator("vaadin-side-nav-item[path=results] a").focus();
        li.page().keyboard().press("Enter");
        li.page().waitForURL(url -> url.contains("results"));
        assertThat(li.page().locator("h1")).isFocused();
    }

    private void declares(String username, String name, String note) {
        office.finishes(username, name, new Completion("submit", null, List.of(), Map.of("note", note)));
    }
}
