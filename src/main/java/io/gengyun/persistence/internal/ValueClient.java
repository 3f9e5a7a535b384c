package io.gengyun.persistence.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Spring's client, with {@link Parameters} on the way in and {@link RowTypes} on the way out. */
final class ValueClient implements JdbcClient {

    private final JdbcClient plain;
    private final RowTypes rows = new RowTypes();

    ValueClient(JdbcClient plain) {
        this.plain = plain;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(plain.sql(sql));
    }

    private final class Statement implements StatementSpec {

        private final StatementSpec statement;

        Statement(StatementSpec statement) {
            this.statement = statement;
        }

        @Override
        public StatementSpec withFetchSize(int fetchSize) {
            statement.withFetchSize(fetchSize);
            return this;
        }

        @Override
        public StatementSpec withMaxRows(int maxRows) {
            statement.withMaxRows(maxRows);
            return this;
        }

        @Override
        public StatementSpec withQueryTimeout(int queryTimeout) {
            statement.withQueryTimeout(queryTimeout);
            return this;
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            statement.param(Parameters.plain(value));
            return this;
        }

        @Override
        public StatementSpec param(int jdbcIndex, @Nullable Object value) {
            statement.param(jdbcIndex, Parameters.plain(value));
            return this;
        }

        @Override
        public StatementSpec param(int jdbcIndex, @Nullable Object value, int sqlType) {
            statement.param(jdbcIndex, Parameters.plain(value), sqlType);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            statement.param(name, Parameters.plain(value));
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int sqlType) {
            statement.param(name, Parameters.plain(value), sqlType);
            return this;
        }

        @Override
        public StatementSpec params(Object... values) {
            Arrays.stream(values).forEach(this::param);
            return this;
        }

        @Override
        public StatementSpec params(List<?> values) {
            values.forEach(this::param);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            values.forEach(this::param);
            return this;
        }

        @Override
        public StatementSpec paramSource(Object values) {
            return paramSource(
                    values instanceof Map<?, ?> map
                            ? new MapSqlParameterSource(texts(map))
                            : new SimplePropertySqlParameterSource(values));
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource values) {
            statement.paramSource(new PlainParameters(values));
            return this;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, ?> texts(Map<?, ?> map) {
            return (Map<String, ?>) map;
        }

        @Override
        public ResultQuerySpec query() {
            return statement.query();
        }

        @Override
        public <T> MappedQuerySpec<@Nullable T> query(Class<T> type) {
            return statement.query(rows.of(type));
        }

        @Override
        public <T extends @Nullable Object> MappedQuerySpec<T> query(RowMapper<T> rowMapper) {
            return statement.query(rowMapper);
        }

        @Override
        public void query(RowCallbackHandler rowHandler) {
            statement.query(rowHandler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return statement.query(extractor);
        }

        @Override
        public int update() {
            return statement.update();
        }

        @Override
        public int update(KeyHolder generatedKeyHolder) {
            return statement.update(generatedKeyHolder);
        }

        @Override
        public int update(KeyHolder generatedKeyHolder, String... keyColumnNames) {
            return statement.update(generatedKeyHolder, keyColumnNames);
        }
    }

    /** The values of another source, as plain ones. */
    private record PlainParameters(SqlParameterSource source) implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return source.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return Parameters.plain(source.getValue(name));
        }

        @Override
        public int getSqlType(String name) {
            return source.getSqlType(name);
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return source.getTypeName(name);
        }
    }
}
