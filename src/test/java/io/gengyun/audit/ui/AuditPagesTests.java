package io.gengyun.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.audit.AuditTrail;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class AuditPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    TestAccounts people;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate database;

    private As root;

    @BeforeEach
    void begin() {
        database.update("delete from security.account");
        root = people.make("root", null, Role.ADMIN);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void listsWhatHappenedInWords() {
        pages.open(root, "audit");
        assertThat(pages.text()).contains("新建账户", "账户 root", "系统管理员");

        pages.open(root, "audit", Locale.ENGLISH);
        assertThat(_find(RouterLink.class)).isNotEmpty();
    }

    @Test
    void namesTheDemoCompanyThatActsByItself() {
        database.update("insert into audit.entry (at, actor_name, type, subject, facts)"
                + " values (now(), 'demo', 'ImportFinished', 'import-batch:1', '{}')");

        pages.open(root, "audit?kind=ImportFinished");
        assertThat(pages.text()).contains("演示公司 (demo)");
    }

    @Test
    void takesTheSearchFromTheAddress() {
        pages.open(root, "audit?object=root&kind=AccountCreated&from=2000-01-01");
        assertThat(_get(TextField.class, search -> search.withLabel("对象")).getValue())
                .isEqualTo("root");
        assertThat(pages.text()).contains("账户 root");

        pages.open(root, "audit?person=nobody");
        assertThat(pages.text()).contains("没有符合条件的记录");
        pages.open(root, "audit?kind=NoSuchKind&from=nonsense&to=2000-01-01");
        assertThat(pages.text()).contains("没有符合条件的记录");
    }

    @Test
    void opensAnEntryWithALinkToItsObject() {
        long id = database.queryForObject("select max(id) from audit.entry where type = 'AccountCreated'", Long.class);
        pages.open(root, "audit/entry/" + id);
        assertThat(pages.text()).contains("新建账户", "用户名", "root", "等待封存");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().equals("accounts?q=root"));

        root.run(trail::seal);
        pages.open(As.user(Role.EXECUTIVE), "audit/entry/" + id);
        assertThat(pages.text()).contains("号封签封存");
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("accounts"));

        pages.open(root, "audit/entry/0");
        assertThat(pages.text()).contains("该记录不存在");
        pages.open(root, "audit/entry/nonsense");
        assertThat(pages.text()).contains("该记录不存在");
    }

    @Test
    void verifiesAndNamesWhatIsWrong() {
        root.run(trail::seal);
        pages.open(root, "audit/verify");
        _click(_get(Button.class, search -> search.withText("开始校验")));
        assertThat(pages.text()).contains("日志完整");

        long id = database.queryForObject("select max(entry) from audit.link", Long.class);
        database.execute("alter table audit.entry disable trigger append_only");
        database.update("update audit.entry set actor_name = 'x' where id = ?", id);
        _click(_get(Button.class, search -> search.withText("开始校验")));
        assertThat(pages.text()).contains("发现异常", "第 " + id + " 条记录", "audit.entry.append_only");
        database.execute("alter table audit.entry enable always trigger append_only");
    }

    @Test
    void refusesASealThatIsNone() {
        pages.open(root, "audit/verify");
        TextField kept = _get(TextField.class, search -> search.withLabel("留存的封签（可选）"));
        kept.setValue("seal number 7");
        _click(_get(Button.class, search -> search.withText("开始校验")));
        assertThat(kept.getErrorMessage()).startsWith("没有识别到封签");

        kept.setValue("999999:" + "0".repeat(64));
        _click(_get(Button.class, search -> search.withText("开始校验")));
        assertThat(pages.text()).contains("您留存的第 999999 号封签不存在");
    }

    @Test
    void isClosedToOthers() {
        for (String page : new String[] {"audit", "audit/entry/1", "audit/verify"}) {
            pages.open(As.user(Role.HR), page);
            assertThat(pages.text()).contains("您无权访问此页面");
        }
    }
}
