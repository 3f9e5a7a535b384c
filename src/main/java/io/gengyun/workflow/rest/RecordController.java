package io.gengyun.workflow.rest;

import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Texts;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.BusinessKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The approval record of a case. */
@RestController
@RequestMapping("/api/v1/processes")
class RecordController {

    /** A line of the record; the actor of what the product did by itself is called so. */
    record EntryJson(
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String task,
            String action,
            @Nullable String opinion,
            Map<String, Object> details) {}

    private final ApprovalRecord record;
    private final Access access;
    private final Texts texts;

    RecordController(ApprovalRecord record, Access access, Texts texts) {
        this.record = record;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping("/{businessKey}/record")
    Slice<EntryJson> record(@PathVariable String businessKey) {
        Locale language = access.user().language();
        return new Slice<>(
                record.of(parse(businessKey)).stream()
                        .map(entry -> json(entry, language))
                        .toList(),
                null);
    }

    private EntryJson json(ApprovalRecord.Entry entry, Locale language) {
        String actor = entry.actor().isEmpty() ? texts.text(language, "workflow.automatic") : entry.actor();
        return new EntryJson(
                entry.at(),
                actor,
                entry.onBehalfOf(),
                entry.task(),
                entry.act().name(),
                entry.opinion(),
                entry.details());
    }

    private static BusinessKey parse(String text) {
        try {
            return BusinessKey.parse(text);
        } catch (IllegalArgumentException problem) {
            throw BusinessRefusal.notFound("workflow.process.notFound");
        }
    }
}
