package io.gengyun.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Newer lines of Vaadin are sold under a licence; this product is built from free ones only. */
class LicenceTest {

    @Test
    void everyVaadinPartIsFree() throws IOException {
        List<String> judged = new ArrayList<>();
        for (URL place : manifests()) {
            if (place.toString().contains("/com/vaadin/")) {
                judged.add(place.toString());
                assertThat(isFree(licenceIn(place))).as(place.toString()).isTrue();
            }
        }
        assertThat(judged).as("parts that were judged").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "http://www.apache.org/licenses/LICENSE-2.0#true",
                "\"Apache License Version 2.0\";link=\"http://www.apache.org/licenses\"#true",
                "https://vaadin.com/commercial-license-and-service-terms#false",
                "\"Vaadin Commercial License and Service Terms\"#false",
                "https://vaadin.com/license/cvdl-4.0#false",
            })
    void tellsFreeFromCommercial(String licence, boolean free) {
        assertThat(isFree(licence)).isEqualTo(free);
    }

    /** A manifest without a licence belongs to a library that Vaadin only passes on. */
    private static boolean isFree(@Nullable String licence) {
        if (licence == null) {
            return true;
        }
        String text = licence.toLowerCase(Locale.ROOT);
        return text.contains("apache") && !text.contains("commercial") && !text.contains("vaadin.com");
    }

    private static @Nullable String licenceIn(URL place) throws IOException {
        try (InputStream in = place.openStream()) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            return attributes.getValue("Bundle-License");
        }
    }

    private static List<URL> manifests() throws IOException {
        return Collections.list(LicenceTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"));
    }
}
