package io.gengyun.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that somebody else runs, found reachable and new enough. */
record ExternalDatabase(String url, String user, String password) implements ProductDatabase {

    /** Oldest major version on which the product is tested. */
    static final int OLDEST = 14;

    private static final String REMEDY = "Check GENGYUN_DATABASE_URL (jdbc:postgresql://host:5432/database),"
            + " GENGYUN_DATABASE_USER and GENGYUN_DATABASE_PASSWORD,"
            + " or leave them out to use the embedded database.";

    static ExternalDatabase reach(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused(
                    "The address of the database must begin with jdbc:postgresql:, but is " + withoutSecrets(url) + ".",
                    REMEDY);
        }
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "10");
        login.setProperty("loginTimeout", "15");
        try (Connection connection = DriverManager.getConnection(url, login)) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion(), url);
        } catch (SQLException problem) {
            throw new StartRefused(
                    "The database at %s cannot be used: %s".formatted(withoutSecrets(url), problem.getMessage()),
                    REMEDY,
                    problem);
        }
        return new ExternalDatabase(url, user, password);
    }

    static void requireVersion(int major, String url) {
        if (major < OLDEST) {
            throw new StartRefused(
                    "The database at %s is PostgreSQL %d, but at least %d is needed."
                            .formatted(withoutSecrets(url), major, OLDEST),
                    "Upgrade that server, or leave GENGYUN_DATABASE_URL out to use the embedded" + " database.");
        }
    }

    /** The address without its parameters and user part, where a password may stand. */
    private static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        String address = parameters < 0 ? url : url.substring(0, parameters);
        return address.replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public void close() {
        // it is somebody else's to stop
    }

    @Override
    public String toString() {
        return "ExternalDatabase[" + withoutSecrets(url) + "]";
    }
}
