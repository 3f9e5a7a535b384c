package io.gengyun.security.rest;

import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes accounts for administrators and their scripts. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {

    /** What the call brings. */
    record Body(
            @Nullable String username,
            @Nullable String password,
            @Nullable String employeeNumber,
            @Nullable Set<Role> roles) {}

    /** What it answers; never the password. */
    record Made(String id, String username, @Nullable String employeeNumber, Set<Role> roles) {}

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    ResponseEntity<Made> create(@RequestBody Body body) {
        List<FieldError> missing = new ArrayList<>();
        String username = given("username", body.username(), "security.username.rule", missing);
        String password = given("password", body.password(), "security.password.rule", missing);
        Set<Role> roles = body.roles();
        if (roles == null) {
            missing.add(new FieldError("roles", "security.roles.rule"));
        }
        if (username == null || password == null || roles == null) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "security.invalidAccount", missing);
        }
        AccountId id = accounts.create(new Accounts.NewAccount(username, password, body.employeeNumber(), roles));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Made(id.toString(), username.strip(), body.employeeNumber(), new TreeSet<>(roles)));
    }

    private static @Nullable String given(String field, @Nullable String value, String rule, List<FieldError> missing) {
        if (value == null) {
            missing.add(new FieldError(field, rule));
        }
        return value;
    }
}
