package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.Customers.CustomerFigures;
import io.gengyun.customers.Customers.CustomerFile;
import io.gengyun.customers.Customers.CustomerRecord;
import io.gengyun.customers.Customers.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Rows about customers as records. */
final class CustomerRows {

    private CustomerRows() {}

    static CustomerRecord customer(ResultSet row, int at) throws SQLException {
        return new CustomerRecord(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("tier"),
                row.getString("region"),
                row.getString("owner"),
                row.getString("parent"),
                row.getLong("open"),
                row.getLong("won"),
                row.getObject("last_visit", LocalDate.class));
    }

    static CustomerFile file(ResultSet row, int at) throws SQLException {
        return new CustomerFile(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("tier"),
                row.getString("region"),
                row.getString("owner"),
                row.getString("parent_number"),
                row.getString("parent"),
                row.getBoolean("whole"),
                new CustomerFigures(
                        row.getLong("orders"),
                        row.getBigDecimal("ordered"),
                        row.getBigDecimal("before"),
                        row.getLong("open_deals"),
                        row.getBigDecimal("open_amount"),
                        row.getLong("visits"),
                        row.getObject("last_visit", LocalDate.class),
                        row.getString("last_visitor"),
                        row.getLong("answers"),
                        row.getBigDecimal("satisfaction"),
                        row.getLong("complaints")));
    }

    static Quarter quarter(ResultSet row, int at) throws SQLException {
        return new Quarter(
                row.getObject("from_day", LocalDate.class),
                row.getLong("orders"),
                row.getBigDecimal("ordered"),
                row.getLong("answers"),
                row.getBigDecimal("satisfaction"));
    }
}
