package io.gengyun.journeys;

import io.gengyun.workflow.Completion;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Employees read how their score comes about, and object to a line; HR decides. */
@JourneyTest
class EmployeeAppealsJourneyTests {

    @Autowired
    SalesOffice office;

    @BeforeEach
    void settle() {
        office.settle();
    }

    private void confirmed(String username, String number, String name, String cycle) {
        office.salesperson(username, number, name);
        office.opened(cycle, number);
        office.finishes(username, name, Completion.of("submit"));
        office.finishes("li.min", name, Completion.of("approve"));
    }

    @Test
    void explainsAndAppealsOnThePhoneInChinese(Visitors visitors) {
        confirmed("xu.qiang", "E4001", "徐强", "手机申诉");

        Visitor xu = visitors.onPhone("xu.qiang", "zh-CN").open("/results").sees("手机申诉");
        xu.meetsNoBarrier().follow("手机申诉");
        xu.sees("徐强的绩效结果").press("查看计算：“客户拜访”");
        xu.sees("E4001-V1").sees("共 15 行，合计 15").meetsNoBarrier();

        xu.open("/inbox").follow("手机申诉").sees("各项得分");
        xu.press("提出申诉").choose("申诉的指标", "客户拜访");
        xu.write("申诉理由", "十月五次拜访登记在同事名下。").meetsNoBarrier();
        xu.press("提出申诉").sees("已完成“提出申诉”");

        Visitor hr = visitors.atDesk("sun.hao", "zh-CN")
                .open("/inbox?box=to-claim&q=E4001")
                .follow("徐强");
        hr.sees("十月五次拜访登记在同事名下。").sees("E4001-V1").meetsNoBarrier();
        hr.press("支持申诉并更正").write("更正后的实际值", "20").write("更正理由", "核对拜访记录，补记五次。");
        hr.press("支持申诉并更正").sees("已完成“支持申诉并更正”");

        xu.open("/results").follow("手机申诉").sees("已支持").sees("15 次 → 20 次");
    }

    @Test
    void explainsAndAcknowledgesAtTheDeskInEnglish(Visitors visitors) {
        confirmed("tang.wei", "E4011", "唐薇", "Desk appeal");
        office.speaks("tang.wei", Locale.ENGLISH);

        Visitor tang = visitors.atDesk("tang.wei", "en").open("/results").follow("Desk appeal");
        tang.sees("Result of 唐薇").press("Explain Delivery time");
        tang.sees("on average").sees("With numbers").meetsNoBarrier();
        tang.open("/inbox").follow("Desk appeal").press("Appeal");
        tang.press("Back").press("Acknowledge").sees("Done: Acknowledge");
    }
}
