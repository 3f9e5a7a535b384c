package io.gengyun.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ImportPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void listsBatchesAndOpensOneWithItsRefusedRows() {
        BatchRecord batch = As.user(Role.HR)
                .get(() -> ImportedFile.of(imports, "employees", "number,name", "E1,", "E2,B")
                        .named("花名册.csv")
                        .run());
        pages.open(As.user(Role.HR), "imports");
        assertThat(pages.text()).contains("花名册.csv", "员工", "已完成");

        pages.go("imports/batch/" + batch.id());

        assertThat(pages.text()).contains("共 2 行，其中 1 行被拒绝", "此项必填", "下载被拒绝的行", "上传改正后的文件");
    }

    @Test
    void offersEveryTargetWithItsColumnsAndTemplates() {
        pages.open(As.user(Role.CONSULTANT), "imports/new");

        assertThat(pages.text()).contains("员工", "工号*、姓名*", "商机", "下载模板");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getHref).contains("imports/new?target=deals");

        pages.go("imports/new?target=deals");

        assertThat(pages.text()).contains("导入：商机", "换一个导入对象");
    }

    @Test
    void saysThatAFileHoldsHeadingsOnly() {
        BatchRecord batch = imported("number,name");
        pages.open(As.user(Role.HR), "imports/batch/" + batch.id());

        assertThat(pages.text()).contains("文件里只有列名，没有数据行。");
    }

    @Test
    void undoesABatchAfterAsking() {
        BatchRecord batch = imported("number,name", "U1,甲", "U2,乙");
        pages.open(As.user(Role.HR), "imports/batch/" + batch.id());

        _click(_get(Button.class, spec -> spec.withText("撤销导入")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message")).contains("2 行");
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(pages.text()).contains("正在撤销导入", "可以离开此页");

        waitsFor("已由");
        assertThat(As.user(Role.HR).get(() -> imports.get(batch.id())).state()).isEqualTo(Imports.State.UNDONE);
    }

    @Test
    void saysWhenSomebodyElseWasFaster() {
        BatchRecord batch = imported("number,name", "U3,丙");
        pages.open(As.user(Role.HR), "imports/batch/" + batch.id());
        _click(_get(Button.class, spec -> spec.withText("撤销导入")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        undos.undo(batch.id());
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));

        waitsFor("已由");
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("此批次已经撤销过了。");
    }

    private void waitsFor(String words) {
        await().pollInSameThread().untilAsserted(() -> {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            assertThat(pages.text()).contains(words);
        });
    }

    @Test
    void listsWhatStandsAgainstAnUndo() {
        BatchRecord first = imported("number,name", "V1,甲");
        imported("number,name", "V1,改名");
        pages.open(As.user(Role.HR), "imports/batch/" + first.id());

        _click(_get(Button.class, spec -> spec.withText("撤销导入")));

        assertThat(pages.text()).contains("此批次不能撤销", "请先撤销那次导入");
    }

    private BatchRecord imported(String... lines) {
        return As.user(Role.HR)
                .get(() -> ImportedFile.of(imports, "employees", lines).run());
    }

    @Test
    void saysWhatAFileIsReadAsWhenItsNameBeliesIt() {
        pages.open(As.user(Role.HR), "imports/new");
        FilePanel named = new FilePanel("员工.XLSX", () -> {});
        FilePanel honest = new FilePanel("员工.csv", () -> {});
        Preview text =
                new Preview("UTF-8", ",", null, List.of(), List.of("number"), List.of(), Map.of(), Map.of(), List.of());
        named.show(text);
        honest.show(text);

        assertThat(named.getElement().getTextRecursively()).contains("内容却是纯文本，已按 CSV 读取");
        assertThat(honest.getElement().getTextRecursively()).contains("按文本（CSV）读取");
    }

    @Test
    void asksForTheOrderOfDatesOnlyWhereTheFileDoesNotTellIt() {
        pages.open(As.user(Role.HR), "imports/new");
        FilePanel panel = new FilePanel("a.csv", () -> {});
        UI.getCurrent().add(panel);

        panel.propose(List.of("M/d/yyyy", "d/M/yyyy"));
        assertThat(panel.mapping().dateFormat()).isNull();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> order = _get(RadioButtonGroup.class, spec -> spec.withLabel("日期的顺序"));
        order.setValue("d/M/yyyy");
        assertThat(panel.mapping().dateFormat()).isEqualTo("d/M/yyyy");
    }

    @Test
    void writesTheOneFormatDownThatFits() {
        pages.open(As.user(Role.HR), "imports/new");
        FilePanel panel = new FilePanel("a.csv", () -> {});
        UI.getCurrent().add(panel);

        panel.propose(List.of("M/d/yyyy"));
        assertThat(panel.mapping().dateFormat()).isEqualTo("M/d/yyyy");
        assertThat(_find(RadioButtonGroup.class)).isEmpty();
    }

    @Test
    void replacesARememberedFormatThatDoesNotFitTheFile() {
        FilePanel panel = panelThatRemembers("M/d/yyyy");

        panel.propose(List.of("d/M/yyyy"));
        assertThat(panel.mapping().dateFormat()).isEqualTo("d/M/yyyy");
        assertThat(pages.text()).contains("格式 M/d/yyyy 与此文件中的日期不符，已改为 d/M/yyyy。");

        panel.propose(List.of("d/M/yyyy"));
        assertThat(pages.text()).doesNotContain("不符");
    }

    @Test
    void asksAnewWhereARememberedFormatDoesNotFitAndTwoDo() {
        FilePanel panel = panelThatRemembers("yyyyMMdd");

        panel.propose(List.of("M/d/yyyy", "d/M/yyyy"));
        assertThat(panel.mapping().dateFormat()).isNull();
        assertThat(pages.text()).contains("格式 yyyyMMdd 与此文件中的日期不符，已清除，请选择日期的顺序。");
    }

    @Test
    void keepsARememberedFormatThatFitsOrThatNothingSpeaksAgainst() {
        FilePanel panel = panelThatRemembers("M/d/yyyy");

        panel.propose(List.of("M/d/yyyy", "d/M/yyyy"));
        panel.propose(List.of());
        assertThat(panel.mapping().dateFormat()).isEqualTo("M/d/yyyy");
        assertThat(pages.text()).doesNotContain("不符");
    }

    private FilePanel panelThatRemembers(String format) {
        pages.open(As.user(Role.HR), "imports/new");
        FilePanel panel = new FilePanel("a.csv", () -> {});
        UI.getCurrent().add(panel);
        panel.propose(new ImportMapping(Map.of(), Map.of(), null, null, format, null));
        return panel;
    }

    @Test
    void makesAMappingOfColumnsAndWordsFromWhatIsChosen() {
        pages.open(As.user(Role.HR), "imports/new");
        Preview preview = preview(
                List.of("id", "agent", "state"),
                Map.of("number", "id", "stage", "state"),
                Map.of("stage", List.of("Engaging", "Won")));
        AtomicInteger pressed = new AtomicInteger();
        Button press = new Button("试", click -> pressed.incrementAndGet());
        MappingPanel panel = new MappingPanel(deals(), preview, ImportMapping.NONE, fields -> preview, press);
        UI.getCurrent().add(panel);

        assertThat(pages.text()).contains("不会导入：agent");
        this.<String>select("销售工号").setValue("agent");
        assertThat(pages.text()).doesNotContain("不会导入");
        this.<String>select("“Engaging”").setValue("OPEN");
        this.<String>select("阶段").setValue("agent");
        this.<String>select("阶段").setValue("state");
        _click(press);

        ImportMapping mapping = panel.mapping(ImportMapping.NONE);
        assertThat(mapping.fields())
                .containsEntry("number", "id")
                .containsEntry("employee", "agent")
                .containsEntry("product", null);
        assertThat(mapping.values()).containsEntry("stage", Map.of("Engaging", "OPEN", "Won", "WON"));
        assertThat(pressed).hasValue(1);
    }

    @Test
    void looksAtTheFileAnewWhenAColumnOfDatesIsChosen() {
        pages.open(As.user(Role.HR), "imports/new");
        Preview preview = preview(List.of("id", "begun"), Map.of("number", "id"), Map.of());
        List<ImportMapping> asked = new ArrayList<>();
        MappingPanel panel = new MappingPanel(deals(), preview, ImportMapping.NONE, fields -> {
            asked.add(fields);
            return preview;
        });
        UI.getCurrent().add(panel);
        this.<String>select("产品").setValue("begun");
        assertThat(asked).isEmpty();

        this.<String>select("开始日期").setValue("begun");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().fields()).containsEntry("openedOn", "begun");
    }

    @Test
    void followsABatchThatRuns() {
        As.user(Role.HR).logIn();
        ImportedFile file = ImportedFile.of(imports, "employees", "number,name", "R1,A");
        var batch = imports.start("employees", file.spooled(), file.mapping(), true);

        pages.open(As.user(Role.HR), "imports/batch/" + batch);

        waitsFor("试运行完成：1 行全部可以导入");
    }

    private static Preview preview(List<String> headings, Map<String, String> fields, Map<String, List<String>> words) {
        return new Preview("UTF-8", ",", null, List.of(), headings, List.of(), fields, words, List.of());
    }

    private ImportTarget deals() {
        return imports.targets().stream()
                .filter(one -> one.key().equals("deals"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}
