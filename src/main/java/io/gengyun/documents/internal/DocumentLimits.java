package io.gengyun.documents.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much evidence a case may hold, and one account may store on one day.
 *
 * @param largest size of one file at most
 * @param number files of one case at most
 * @param total size of all files of one case at most
 * @param dailyNumber files of one account on one day at most, over all cases
 * @param dailyTotal their size at most
 */
@ConfigurationProperties("gengyun.documents")
record DocumentLimits(
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("20") int number,
        @DefaultValue("100MB") DataSize total,
        @DefaultValue("200") int dailyNumber,
        @DefaultValue("500MB") DataSize dailyTotal) {

    DocumentLimits {
        if (largest.toBytes() < 1
                || number < 1
                || total.compareTo(largest) < 0
                || dailyNumber < 1
                || dailyTotal.compareTo(largest) < 0) {
            throw new IllegalArgumentException("gengyun.documents: largest "
                    + largest
                    + ", number "
                    + number
                    + ", total "
                    + total
                    + ", daily-number "
                    + dailyNumber
                    + ", daily-total "
                    + dailyTotal
                    + " do not go together.");
        }
    }
}
