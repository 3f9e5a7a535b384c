package io.gengyun.database.internal;

/** A PostgreSQL that stands ready for the product. */
interface ProductDatabase extends AutoCloseable {

    String url();

    String user();

    String password();

    @Override
    void close();
}
