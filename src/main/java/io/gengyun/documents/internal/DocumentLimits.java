package io.gengyun.documents.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much evidence a case may hold.
 *
 * @param largest size of one file at most
 * @param number files of one case at most
 * @param total size of all files of one case at most
 */
@ConfigurationProperties("gengyun.documents")
record DocumentLimits(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("20") int number,
        @DefaultValue("100MB") DataSize total) {

    DocumentLimits {
        if (largest.toBytes() < 1 || number < 1 || total.compareTo(largest) < 0) {
            throw new IllegalArgumentException(
                    "gengyun.documents: largest "
                            + largest
                            + ", number "
                            + number
                            + ", total "
                            + total
                            + " do not go together.");
        }
    }
}
