package io.gengyun.documents;

import io.gengyun.documents.Documents.DocumentRecord;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file as an HTTP answer: to be saved, never shown inside the site. */
public final class Download {

    private Download() {}

    public static ResponseEntity<InputStreamResource> of(DocumentRecord document, InputStream content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.kind()))
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document))
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }

    /** The header that makes a browser save the file under its name, in any script. */
    public static String disposition(DocumentRecord document) {
        return ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
