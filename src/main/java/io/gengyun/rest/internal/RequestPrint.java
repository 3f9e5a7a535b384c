package io.gengyun.rest.internal;

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
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Fingerprint of a call by which a repetition is recognised; files are read as streams. That of a
 * call that holds a password is kept as passwords are, salted and slow to guess from. A call by a
 * token with fewer rights than its account has another print, so that it never gets an answer that
 * it may not ask for.
 */
final class RequestPrint {

    private static final String PASSWORD = "password";

    private final MessageDigest digest;
    private String hex = "";
    private boolean secret;

    private RequestPrint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static RequestPrint ofBody(HttpServletRequest request, String rights, byte[] body) {
        RequestPrint print = new RequestPrint();
        print.add(request.getQueryString() + rights);
        print.digest.update(body);
        print.secret = new String(body, StandardCharsets.UTF_8).contains(PASSWORD);
        return print.ended();
    }

    /** Of the parts, not of the bytes between them: a client draws a new boundary each time. */
    public static RequestPrint ofParts(HttpServletRequest request, String rights) throws IOException, ServletException {
        RequestPrint print = new RequestPrint();
        print.add(request.getQueryString() + rights);
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
        return print.ended();
    }

    private void add(@Nullable String text) {
        digest.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private RequestPrint ended() {
        hex = HexFormat.of().formatHex(digest.digest());
        return this;
    }

    /** What may be stored of it. */
    public String kept(PasswordEncoder passwords) {
        return secret ? String.valueOf(passwords.encode(hex)) : hex;
    }

    /** Whether what was stored belongs to an equal call. */
    public boolean is(String kept, PasswordEncoder passwords) {
        return secret ? passwords.matches(hex, kept) : hex.equals(kept);
    }
}
