package io.gengyun.shared;

import java.util.List;

/**
 * A command that was understood and refused, said as a translation key with arguments, so that
 * every reader gets the sentence in their own language. The sentence says what to do instead.
 */
public final class BusinessRefusal extends RuntimeException {

    /** Why it was refused; REST maps each kind to one status. */
    public enum Kind {
        /** 400: the request itself makes no sense. */
        NOT_UNDERSTOOD,
        /** 403: not allowed to this user. */
        FORBIDDEN,
        /** 404: not there, or not this user's to see. */
        NOT_FOUND,
        /** 409: already done, or changed meanwhile. */
        CONFLICT,
        /** 413: too large. */
        TOO_LARGE,
        /** 415: no such kind of file. */
        UNSUPPORTED,
        /** 422: understood, but against a rule. */
        REFUSED,
        /** 429: too often. */
        TOO_OFTEN
    }

    /** One field of the input and the translation key of what is wrong with it. */
    public record FieldError(String field, String key, List<Object> arguments) {
        public FieldError(String field, String key, Object... arguments) {
            this(field, key, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;
    private final transient List<FieldError> fields;

    public BusinessRefusal(Kind kind, String key, List<FieldError> fields, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.fields = List.copyOf(fields);
        this.arguments = arguments.clone();
    }

    public BusinessRefusal(Kind kind, String key, Object... arguments) {
        this(kind, key, List.of(), arguments);
    }

    public static BusinessRefusal refused(String key, Object... arguments) {
        return new BusinessRefusal(Kind.REFUSED, key, arguments);
    }

    public static BusinessRefusal conflict(String key, Object... arguments) {
        return new BusinessRefusal(Kind.CONFLICT, key, arguments);
    }

    public static BusinessRefusal notFound(String key, Object... arguments) {
        return new BusinessRefusal(Kind.NOT_FOUND, key, arguments);
    }

    public static BusinessRefusal forbidden(String key, Object... arguments) {
        return new BusinessRefusal(Kind.FORBIDDEN, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Translation key of the sentence. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldError> fields() {
        return fields;
    }
}
