package io.gengyun.imports.internal.templates;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gengyun.imports.FileFormat;
import io.gengyun.imports.ImportTemplates;
import io.gengyun.imports.internal.mapping.Examples;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Templates made from the descriptions of the targets. */
@Component
class GeneratedTemplates implements ImportTemplates {

    private final Access access;
    private final List<ImportTarget> targets;
    private final Texts texts;

    GeneratedTemplates(Access access, List<ImportTarget> targets, Texts texts) {
        this.access = access;
        this.targets = targets;
        this.texts = texts;
    }

    @Override
    public void write(String key, FileFormat format, @Nullable Locale asked, OutputStream out) {
        CurrentUser user = access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
        Locale language = asked == null ? user.language() : asked;
        ImportTarget target = targets.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.notFound(
                        "import.unknownTarget",
                        key,
                        String.join(
                                ", ", targets.stream().map(ImportTarget::key).toList())));
        try {
            switch (format) {
                case CSV -> writeText(target, language, out);
                case XLSX -> new TemplateWorkbook(target, texts, language).write(out);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the template was not sent whole", problem);
        }
    }

    private void writeText(ImportTarget target, Locale language, OutputStream out) throws IOException {
        Map<String, String> example = Examples.of(target, texts, language);
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(target.fields().stream()
                .map(field -> TemplateWorkbook.heading(target, field, texts, language))
                .toList());
        csv.writeRecord(target.fields().stream()
                .map(field -> example.getOrDefault(field.name(), ""))
                .toList());
        csv.flush();
    }
}
