package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ActiveProfiles;

/**
 * A newcomer comes with files of their own to an installation in which there is nothing, not even an
 * account, and goes on until the first score is approved: in one window, on a product and a
 * database of its own.
 */
@ExtendWith({OutputCaptureExtension.class, Browsers.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gengyun.jobs.enabled=true", "gengyun.test.database=newcomer"})
@ActiveProfiles("test")
class NewcomerJourneyTests {

    private static final Pattern ADDRESS = Pattern.compile("/set-up/([\\w-]+)");
    private static final String PASSWORD = "the first password";
    private static final String CYCLE = "第一个季度考核";

    @TempDir
    Path folder;

    @Test
    void comesFromNothingToTheFirstApprovedScore(Visitors visitors, CapturedOutput output) throws IOException {
        Visitor newcomer = new Visitor(visitors.stranger("zh-CN"));

        makesTheFirstAccount(newcomer, output);
        namesTheCompany(newcomer);
        List<String> passwords = bringsThePeopleAndLetsThemIn(newcomer);
        bringsTheData(newcomer);
        takesAScorecard(newcomer);
        opensTheFirstCycle(newcomer);

        newcomer.leaveAndLogIn("E1", passwords.getFirst());
        newcomer.open("/inbox").follow(CYCLE).sees("成交金额").sees("100,000").meetsNoBarrier();
        newcomer.press("提交申报").sees("已完成“提交申报”");

        newcomer.leaveAndLogIn("M1", passwords.getLast());
        newcomer.open("/inbox?q=E1").follow("王芳").sees("90.00").meetsNoBarrier();
        newcomer.press("通过").sees("已完成“通过”");

        newcomer.leaveAndLogIn("E1", passwords.getFirst());
        newcomer.open("/results").sees(CYCLE).sees("90.00").meetsNoBarrier();
    }

    private static void makesTheFirstAccount(Visitor newcomer, CapturedOutput output) {
        Matcher address = ADDRESS.matcher(output.getAll());
        assertThat(address.find())
                .as("the address that is printed at the start")
                .isTrue();
        newcomer.open("/set-up/" + address.group(1)).sees("初始化耕耘").meetsNoBarrier();
        namesTheEye(newcomer);
        newcomer.write("密码", PASSWORD).press("创建账户").sees("账户已创建");
        namesTheEye(newcomer);
        newcomer.logIn("admin", PASSWORD);
        newcomer.sees("已完成 0 / 5 步").meetsNoBarrier();
    }

    /** Which would else be called by the English words of the component. */
    private static void namesTheEye(Visitor newcomer) {
        newcomer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示密码"))
                .waitFor();
    }

    private static void namesTheCompany(Visitor newcomer) {
        newcomer.write("公司名称", "江河阀门有限公司").press("保存");
        newcomer.sees("已完成 1 / 5 步").sees("上传员工名册").meetsNoBarrier();
    }

    private List<String> bringsThePeopleAndLetsThemIn(Visitor newcomer) throws IOException {
        Path staff = folder.resolve("employees.csv");
        Files.writeString(staff, """
                工号,姓名,组织单元,岗位,上级工号
                M1,李敏,华东区,销售经理,
                E1,王芳,华东区,销售代表,M1
                E2,赵磊,华东区,销售代表,M1
                """, Charset.forName("GB18030"));
        newcomer.press("上传员工名册");
        imports(newcomer, staff, "李敏");
        newcomer.sees("3 名员工");
        newcomer.press("批量开通账户").sees("仅有下属的主管（1 人）").meetsNoBarrier();
        newcomer.press("开通").sees("初始密码只在这里显示一次").meetsNoBarrier();
        List<String> passwords = newcomer.page().locator(".gy-mono").allInnerTexts();
        assertThat(passwords).hasSize(3);
        newcomer.press("完成").sees("3 人有账户").sees("已完成 2 / 5 步");
        return passwords;
    }

    private void bringsTheData(Visitor newcomer) throws IOException {
        Path customers = folder.resolve("customers.csv");
        Files.writeString(customers, """
                客户编号,客户名称,负责人工号
                C1,宝山钢厂,E1
                C2,金陵石化,E1
                """);
        newcomer.open("/first-run?step=data").meetsNoBarrier().follow("上传客户");
        imports(newcomer, customers, "宝山钢厂");
        newcomer.sees("客户 2");
        newcomer.open("/first-run?step=data").follow("上传商机");
        imports(newcomer, deals(), "赢单");
        newcomer.sees("已完成 3 / 5 步");
    }

    /** Two deals won with two customers for 100,000 together, two lost. */
    private Path deals() throws IOException {
        Path file = folder.resolve("deals.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "crm", "1.0")) {
            Worksheet sheet = book.newWorksheet("商机");
            row(sheet, 0, "商机编号", "销售工号", "客户编号", "阶段", "开始日期", "结束日期", "金额");
            row(sheet, 1, "D1", "E1", "C1", "赢单", "2025-09-01", "2025-10-20", "60000");
            row(sheet, 2, "D2", "E1", "C2", "赢单", "2025-09-11", "2025-12-30", "40000");
            row(sheet, 3, "D3", "E1", "C1", "输单", "2025-10-01", "2025-11-05", "80000");
            row(sheet, 4, "D4", "E1", "C2", "输单", "2025-10-09", "2025-12-01", "20000");
        }
        return file;
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(number, column, cells[column]);
        }
    }

    /** Uploads, looks at what was understood, imports, and comes back. */
    private static void imports(Visitor newcomer, Path file, String seen) {
        newcomer.sees("选择文件").meetsNoBarrier();
        newcomer.attach(file).sees(seen).meetsNoBarrier();
        newcomer.press("导入").sees("导入完成").meetsNoBarrier();
        newcomer.follow("返回首次设置");
    }

    private static void takesAScorecard(Visitor newcomer) {
        newcomer.open("/first-run?step=scorecard").sees("轻量版").meetsNoBarrier();
        newcomer.follow("以“轻量版”为起点").sees("100.00").meetsNoBarrier();
        newcomer.press("保存").sees("已保存");
        newcomer.follow("返回首次设置").sees("已完成 4 / 5 步");
    }

    private static void opensTheFirstCycle(Visitor newcomer) {
        newcomer.open("/first-run?step=cycle").press("新建周期");
        newcomer.sees("各阶段期限").meetsNoBarrier();
        newcomer.write("名称", CYCLE).press("预览人员").sees("不参加");
        newcomer.press("保存计划").sees("周期已计划，尚未开启").meetsNoBarrier();
        newcomer.press("开启");
        newcomer.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        newcomer.sees("各阶段人数").sees("王芳").meetsNoBarrier();
        newcomer.follow("返回首次设置").sees("已完成 5 / 5 步").meetsNoBarrier();
        newcomer.press("收起首次设置").sees("您好，admin");
        Locator again = newcomer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("继续设置").setExact(true));
        assertThat(again.count()).isZero();
    }
}
