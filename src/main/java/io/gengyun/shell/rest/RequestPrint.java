package io.gengyun.shell.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Fingerprint of a call by which a repetition is recognised; files are read as streams. */
final class RequestPrint {

    private final MessageDigest digest;

    private RequestPrint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String ofBody(HttpServletRequest request, byte[] body) {
        RequestPrint print = new RequestPrint();
        print.add(request.getQueryString());
        print.digest.update(body);
        return print.hex();
    }

    /** Of the parts, not of the bytes between them: a client draws a new boundary each time. */
    static String ofParts(HttpServletRequest request) throws IOException, ServletException {
        RequestPrint print = new RequestPrint();
        print.add(request.getQueryString());
        byte[] buffer = new byte[64 * 1024];
        for (Part part : request.getParts()) {
            print.add(part.getName());
            print.add(part.getSubmittedFileName());
            print.add(Long.toString(part.getSize()));
            try (InputStream content = part.getInputStream()) {
                for (int read; (read = content.read(buffer)) >= 0; ) {
                    print.digest.update(buffer, 0, read);
                }
            }
        }
        return print.hex();
    }

    private void add(@Nullable String text) {
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
