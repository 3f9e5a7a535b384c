package io.gengyun.imports.rest;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.FileFormat;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.ImportTemplates;
import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Imports for other systems and scripts. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Imports imports;
    private final ImportUndos undos;
    private final ImportTemplates templates;

    ImportController(Imports imports, ImportUndos undos, ImportTemplates templates) {
        this.imports = imports;
        this.undos = undos;
        this.templates = templates;
    }

    record Started(String id) {}

    /** How far a batch is; what was taken back later had been done all the same. */
    enum Progress {
        RUNNING,
        DONE,
        FAILED;

        static Progress of(State state) {
            return switch (state) {
                case RUNNING -> RUNNING;
                case DONE, UNDONE -> DONE;
                case FAILED -> FAILED;
            };
        }
    }

    record Batch(
            String id,
            String target,
            boolean dryRun,
            Progress state,
            long rows,
            long created,
            long updated,
            long unchanged,
            long rejected,
            @Nullable String message,
            @Nullable String corrects,
            @Nullable Instant undoneAt) {

        static Batch of(BatchRecord batch) {
            return new Batch(
                    batch.id().toString(),
                    batch.target(),
                    batch.dryRun(),
                    Progress.of(batch.state()),
                    batch.rows(),
                    batch.created(),
                    batch.updated(),
                    batch.unchanged(),
                    batch.rejected(),
                    batch.message(),
                    batch.corrects() == null ? null : batch.corrects().toString(),
                    batch.undoneAt());
        }
    }

    @PostMapping(path = "/{target}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(
            @PathVariable String target,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String corrects,
            @RequestPart MultipartFile file,
            @RequestPart(required = false) byte @Nullable [] mapping)
            throws IOException {
        ImportMapping understood = mapping(mapping);
        BatchId refused = corrects == null ? null : corrected(target, corrects, understood);
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            SpooledFile spooled = imports.spool(name == null ? "" : name, content, false);
            BatchId batch = refused == null
                    ? imports.start(target, spooled, understood, dryRun)
                    : imports.correct(refused, spooled, dryRun);
            return new Started(batch.toString());
        }
    }

    /** The batch whose refused rows are brought corrected; its mapping holds for them too. */
    private BatchId corrected(String target, String id, ImportMapping understood) {
        BatchRecord batch = imports.get(batch(id));
        if (!batch.target().equals(target)) {
            throw BusinessRefusal.refused("import.corrections.otherTarget", batch.target());
        }
        if (!understood.equals(ImportMapping.NONE)) {
            throw BusinessRefusal.refused("import.corrections.mapping");
        }
        return batch.id();
    }

    private static ImportMapping mapping(byte @Nullable [] json) {
        if (json == null || json.length == 0) {
            return ImportMapping.NONE;
        }
        try {
            ImportMapping given = JSON.readValue(json, ImportMapping.class);
            if (given == null) {
                return ImportMapping.NONE;
            }
            requireWords(given);
            return given;
        } catch (JacksonException problem) {
            throw notUnderstood(problem);
        }
    }

    private static BusinessRefusal notUnderstood(JacksonException problem) {
        if (problem.getPath().isEmpty()) {
            return new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "import.mapping.noJson");
        }
        String key = problem instanceof UnrecognizedPropertyException
                ? "import.mapping.unknownPart"
                : "import.mapping.wrongValue";
        return new BusinessRefusal(
                BusinessRefusal.Kind.NOT_UNDERSTOOD,
                "import.mapping.notUnderstood",
                List.of(new FieldError("mapping" + place(problem), key)));
    }

    private static String place(JacksonException problem) {
        return problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
    }

    private static void requireWords(ImportMapping given) {
        List<FieldError> missing = given.values().entrySet().stream()
                .filter(values -> values.getValue() == null)
                .map(values -> "mapping.values." + values.getKey())
                .map(field -> new FieldError(field, "import.mapping.words"))
                .toList();
        if (!missing.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "import.mapping.incomplete", missing);
        }
    }

    @GetMapping
    Slice<Batch> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return imports.list(limit, after).map(Batch::of);
    }

    @GetMapping("/{id}")
    Batch get(@PathVariable String id) {
        return Batch.of(imports.get(batch(id)));
    }

    @GetMapping("/{id}/rejections")
    void rejections(@PathVariable String id, HttpServletResponse response) throws IOException {
        BatchRecord batch = imports.get(batch(id));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"rejections-" + batch.id() + ".csv\"");
        imports.writeRejections(batch.id(), response.getOutputStream());
    }

    /** The refused rows as they stood in the file, to be corrected and imported again. */
    @GetMapping("/{id}/refused-rows")
    void refusedRows(
            @PathVariable String id, @RequestParam(defaultValue = "XLSX") String format, HttpServletResponse response)
            throws IOException {
        FileFormat wanted = format(format);
        BatchRecord batch = imports.get(batch(id));
        if (batch.correctable() == 0) {
            throw BusinessRefusal.refused("import.corrections.none");
        }
        attach(response, "refused-rows-" + batch.id(), wanted);
        imports.writeRefusedRows(batch.id(), wanted, response.getOutputStream());
    }

    @PostMapping("/{id}/undo")
    Batch undo(@PathVariable String id) {
        return Batch.of(undos.undo(batch(id)));
    }

    /** An empty table to fill in. */
    @GetMapping("/templates/{target}")
    void template(
            @PathVariable String target,
            @RequestParam(defaultValue = "XLSX") String format,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response)
            throws IOException {
        FileFormat wanted = format(format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        templates.write(target, wanted, language == null ? null : Locale.forLanguageTag(language), file);
        attach(response, target, wanted);
        file.writeTo(response.getOutputStream());
    }

    private static FileFormat format(String name) {
        try {
            return FileFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.NOT_UNDERSTOOD,
                    "import.format.unknown",
                    List.of(new FieldError("format", "import.format.unknown", name)),
                    name);
        }
    }

    private static void attach(HttpServletResponse response, String name, FileFormat format) {
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + format.ending() + "\"");
    }

    private static BatchId batch(String id) {
        try {
            return BatchId.of(id);
        } catch (IllegalArgumentException noId) {
            throw BusinessRefusal.notFound("import.batch.unknown");
        }
    }
}
