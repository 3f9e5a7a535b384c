package io.gengyun.customers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.organization.Employees;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.form.FigureField;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class CustomerPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Imports imports;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    As ann;

    @BeforeEach
    void aSmallCompany() {
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name", "A,Ann", "B,Bob");
        file("customers", "number,name,owner,region", "C/1,远大钢铁,A,华北", "C2,恒通化工,B,");
        file(
                "orders",
                "number,employee,customer,orderedOn,amount",
                "O1,A,C/1,2024-01-05,120000",
                "O2,B,C2,2024-01-06,5");
        As.logOut();
        ann = As.employee(id("A"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void leadsFromTheListToTheCustomerAndHisHistory() {
        pages.open(ann, "customers");
        assertThat(_get(RouterLink.class, spec -> spec.withText("远大钢铁")).getHref())
                .isEqualTo("customers/C/1");

        pages.go("customers/C/1");

        assertThat(pages.text()).contains("远大钢铁", "C/1 · 华北", "往来记录", "订单", "120,000.00", "O1", "记拜访");
    }

    @Test
    void showsOneKindOfHistory() {
        pages.open(ann, "customers/C/1?kind=visit");

        assertThat(pages.text()).contains("没有这一类记录").doesNotContain("120,000.00");
    }

    @Test
    void saysNothingOfACustomerWhomTheReaderMayNotSee() {
        pages.open(ann, "customers/C2");

        assertThat(pages.text()).contains("不在您的数据范围内").doesNotContain("恒通化工");
    }

    @Test
    void savesAVisitWithItsNeedOnceAndShowsItWithTheCustomer() {
        pages.open(ann, "visits/new");
        _click(_get(Button.class, spec -> spec.withText("远大钢铁")));
        this.<String>chips("拜访目的").setValue("技术交流");
        this.<Boolean>chips("是否发现需求").setValue(true);
        this.<String>chips("需求类型").setValue("备件更换");
        _get(FigureField.class).setValue(new BigDecimal("80000"));
        _get(TextField.class, spec -> spec.withLabel("下一步")).setValue("周五报价");
        this.<Integer>chips("时长").setValue(60);
        Button save = _get(Button.class, spec -> spec.withText("保存拜访"));
        _click(save);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("customers/C/1");
        assertThat(pages.text()).contains("技术交流", "发现需求", "60 分钟", "下一步：周五报价", "备件更换", "80,000.00");
        assertThat(count("customers.visit")).isEqualTo(1);
        assertThat(count("customers.need")).isEqualTo(1);
    }

    @Test
    void marksTheFieldThatIsMissing() {
        pages.open(ann, "visits/new");
        _click(_get(Button.class, spec -> spec.withText("保存拜访")));

        ComboBox<?> customer = _get(ComboBox.class, spec -> spec.withLabel("客户"));
        assertThat(customer.isInvalid()).isTrue();
        assertThat(customer.getErrorMessage()).isEqualTo("请选择客户。");
        assertThat(count("customers.visit")).isZero();
    }

    @Test
    void saysWhoseCustomerItIsWhenItIsNotTheVisitors() {
        pages.open(ann, "visits/new?customer=C2");

        assertThat(_get(ComboBox.class, spec -> spec.withLabel("客户")).getHelperText())
                .contains("Bob");
    }

    @Test
    void letsTheAuthorCorrectAndRemoveWhatHeEnteredToday() {
        savesAVisitWithItsNeedOnceAndShowsItWithTheCustomer();
        _click(_get(Button.class, spec -> spec.withText("更正")));
        assertThat(this.<String>chips("拜访目的").getValue()).isEqualTo("技术交流");
        this.<Boolean>chips("是否发现需求").setValue(false);
        _click(_get(Button.class, spec -> spec.withText("保存拜访")));
        assertThat(count("customers.need")).isZero();

        _click(_get(Button.class, spec -> spec.withText("删除")));
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));
        assertThat(count("customers.visit")).isZero();
    }

    @Test
    void tellsWhoIsNoEmployeeWhyHeCannot() {
        pages.open(As.user(Role.SUPERVISOR), "visits/new");

        assertThat(pages.text()).contains("您的账号没有对应的员工");
        assertThat(_find(ComboBox.class)).isEmpty();
    }

    @Test
    void listsWhatHappenedKindByKind() {
        pages.open(As.user(Role.HR), "business?kind=order&q=恒通");

        assertThat(pages.text()).contains("业务记录", "O2", "恒通化工").doesNotContain("O1");

        pages.go("business?kind=complaint");
        assertThat(pages.text()).contains("没有投诉记录", "导入");
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> chips(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }

    private EmployeeId id(String number) {
        return employees.withNumber(number).orElseThrow().id();
    }
}
