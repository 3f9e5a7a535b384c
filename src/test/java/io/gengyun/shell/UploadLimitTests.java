package io.gengyun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.support.ProductTest;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.util.unit.DataSize;

@ProductTest
class UploadLimitTests {

    @Autowired
    MultipartConfigElement everywhere;

    @Autowired
    List<ImportTarget> targets;

    @Autowired
    List<ServletRegistrationBean<?>> servlets;

    @Test
    void takesLittleSaveWhereFilesAreImported() {
        assertThat(everywhere.getMaxRequestSize())
                .isLessThan(DataSize.ofMegabytes(30).toBytes());
        assertThat(servlets)
                .filteredOn(servlet -> servlet.getMultipartConfig() != null)
                .filteredOn(servlet -> servlet.getMultipartConfig().getMaxRequestSize()
                        > DataSize.ofGigabytes(1).toBytes())
                .singleElement()
                .satisfies(imports -> assertThat(imports.getUrlMappings())
                        .hasSameSizeAs(targets)
                        .allMatch(path -> path.startsWith("/api/v1/imports/")));
    }
}
