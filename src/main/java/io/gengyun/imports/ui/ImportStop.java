package io.gengyun.imports.ui;

import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.TourStop;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: where files come in. */
@Component
class ImportStop implements TourStop {

    private final Access access;

    ImportStop(Access access) {
        this.access = access;
    }

    @Override
    public String key() {
        return "import";
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<String> address() {
        CurrentUser user = access.user();
        boolean imports = user.has(Role.HR) || user.has(Role.ADMIN) || user.has(Role.CONSULTANT);
        return imports ? Optional.of("imports/new") : Optional.empty();
    }
}
