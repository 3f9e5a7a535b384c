package io.gengyun.database.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** A process that starts the embedded database, commits a row and then waits to be killed. */
final class ServerInAnotherProcess {

    static final String COMMITTED = "committed";

    private ServerInAnotherProcess() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('acknowledged')");
        }
        System.out.println(COMMITTED);
        System.in.read();
    }
}
