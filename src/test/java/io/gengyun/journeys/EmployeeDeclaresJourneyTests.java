package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** 张伟 declares their quarter on the phone, in Chinese. */
@JourneyTest
class EmployeeDeclaresJourneyTests {

    private static final String CYCLE = "手机申报";

    @Autowired
    SalesOffice office;

    @TempDir
    Path files;

    @BeforeEach
    void openCycle() {
        office.settle();
    }

    @Test
    void submitsThePrefilledDeclarationWithANoteAndEvidence(Visitors visitors) throws IOException {
        office.salesperson("zhang.wei", "E1001", "张伟");
        office.opened(CYCLE, "E1001");
        Path contract = Files.writeString(files.resolve("客户确认.txt"), "华东机械确认十二月订单顺延。");

        Visitor zhang = visitors.onPhone("zhang.wei", "zh-CN").open("/inbox").sees(CYCLE);
        zhang.meetsNoBarrier().follow(CYCLE);
        zhang.sees("已预填的业绩").sees("签约额").sees("82,000").meetsNoBarrier();
        assertThat(zhang.page().url()).contains("/tasks/");
        zhang.write("申报说明", "十二月两单因客户预算顺延到一月。");
        zhang.attach(contract).sees("客户确认.txt");
        zhang.press("提交申报").sees("已完成“提交申报”");

        zhang.page().waitForURL(url -> url.contains("/inbox"));
        zhang.open("/inbox?box=done").sees(CYCLE);
    }

    @Test
    void isAskedBeforeEnteredWordsAreLost(Visitors visitors) {
        office.salesperson("gao.yuan", "E1011", "高远");
        office.opened("未提交", "E1011");

        Visitor gao = visitors.onPhone("gao.yuan", "zh-CN").open("/inbox");
        gao.follow("未提交").write("申报说明", "写了一半");
        gao.page().locator("a.gy-back").click();
        gao.sees("不保存就离开？").press("留在这里").sees("已预填的业绩");
        gao.page().locator("a.gy-back").click();
        gao.press("离开").sees("未提交");
    }
}
