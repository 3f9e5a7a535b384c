package io.gengyun.audit.internal;

import io.gengyun.persistence.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the chain: SHA-256 over the hash before and the fields as netstrings ({@code
 * length:bytes,}, a field without a value is {@code -,}). What exactly is hashed is promised in
 * docs/audit-trail.md.
 */
final class Chain {

    private static final String LINK = "gengyun-audit-1";
    private static final String SEAL = "gengyun-seal-1";

    private Chain() {}

    /** What stands for the hash before the first. */
    static byte[] beginning() {
        return new byte[32];
    }

    static byte[] link(byte[] before, ChainedEntry entry) {
        return hash(
                before,
                LINK,
                Long.toString(entry.id()),
                Long.toString(entry.at()),
                entry.actor(),
                entry.actorName(),
                entry.via(),
                entry.type(),
                entry.subject(),
                entry.facts());
    }

    /** Over the links at the positions first to last, the last of which has this hash. */
    static byte[] seal(byte[] before, long number, long sealedAt, long first, long last, byte[] link) {
        return hash(
                before,
                SEAL,
                Long.toString(number),
                Long.toString(sealedAt),
                Long.toString(first),
                Long.toString(last),
                hex(link));
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(byte[] before, @Nullable String... fields) {
        MessageDigest sha = Digests.begun();
        sha.update(before);
        Stream.of(fields).map(Chain::netstring).forEach(sha::update);
        return sha.digest();
    }

    private static byte[] netstring(@Nullable String field) {
        if (field == null) {
            return "-,".getBytes(StandardCharsets.UTF_8);
        }
        int length = field.getBytes(StandardCharsets.UTF_8).length;
        return (length + ":" + field + ",").getBytes(StandardCharsets.UTF_8);
    }
}
