package io.gengyun.architecture.violations.tests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

class StartsAServerTest {
    Object go() throws IOException {
        return EmbeddedPostgres.start();
    }
}
