package io.gengyun.build;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Licence under which a third party may be passed on with the product, by its SPDX name. */
enum Licence {
    APACHE("Apache-2.0", "(the )?apache( software)?( license)?,?( version)?[ -]2(\\.0)?"),
    MIT("MIT", "(the )?mit( license)?"),
    BSD_2("BSD-2-Clause", "(the )?bsd[ -]2-clause( license)?"),
    BSD_3("BSD-3-Clause", "bsd-3-clause|edl 1\\.0|eclipse distribution license( -)? v\\.? ?1\\.0"),
    ZERO_BSD("0BSD", "0bsd"),
    ISC("ISC", "isc"),
    CC0("CC0-1.0", "public domain, per creative commons cc0"),
    EPL("EPL-2.0", "epl[ -]2\\.0|eclipse public license( -)? v\\.? ?2\\.0"),
    LGPL("LGPL-2.1-only", "lgpl-2\\.1-only"),
    GPL_WITH_CLASSPATH("GPL-2.0-only WITH Classpath-exception-2.0", "gpl2 w/ cpe"),
    CDDL("CDDL-1.0", "cddl");

    private final String spdx;
    private final String namesInTheWild;

    Licence(String spdx, String namesInTheWild) {
        this.spdx = spdx;
        this.namesInTheWild = namesInTheWild;
    }

    /** The choice between several licences as an SPDX expression, the freest first. */
    static String choiceOf(List<String> names) {
        return String.join(
                " OR ",
                names.stream()
                        .map(Licence::named)
                        .sorted(Comparator.naturalOrder())
                        .map(licence -> licence.spdx)
                        .toList());
    }

    private static Licence named(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(licence -> text.matches(licence.namesInTheWild))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("Nobody has judged yet whether the product may carry what is under \""
                                + name + "\"; if it may, name it in Licence."));
    }
}
