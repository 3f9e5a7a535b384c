package io.gengyun.demo.ui;

import io.gengyun.demo.DemoCompany;
import io.gengyun.uikit.home.LoginHints;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts of the demo company as the login page introduces them. */
@Component
class DemoLoginHints implements LoginHints {

    private final DemoCompany company;

    DemoLoginHints(DemoCompany company) {
        this.company = company;
    }

    @Override
    public List<Hint> hints() {
        return company.accounts().stream()
                .map(account ->
                        new Hint(account.username(), account.password(), account.label(), account.explanation()))
                .toList();
    }
}
