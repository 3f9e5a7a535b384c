package io.gengyun.imports.spi;

import java.util.List;

/**
 * Tells what a module has built on imported rows without a foreign key, so that an import on which
 * something rests is not undone underneath it.
 */
public interface RowUses {

    /**
     * Name of the temporary table that holds the rows in question: {@code id}, {@code number}, and
     * whether the import {@code created} them, so that they would go.
     */
    String ROWS = "undone_row";

    /**
     * A use that stands against the undo.
     *
     * @param key translation key of a sentence that names it
     */
    record Use(String key, List<Object> arguments) {

        private static final int SHOWN = 5;

        /** The first few numbers of the rows concerned, as a sentence lists them. */
        public static String numbers(List<String> all) {
            String first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
            return all.size() > SHOWN ? first + ", …" : first;
        }
    }

    /**
     * Uses of the rows in the temporary table {@link #ROWS} of the current transaction, found in a
     * number of statements that does not depend on theirs.
     *
     * @param target key of the target whose rows they are
     */
    List<Use> of(String target);
}
