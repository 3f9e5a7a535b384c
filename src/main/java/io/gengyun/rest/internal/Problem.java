package io.gengyun.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** An error as RFC 9457 says it, in the caller's language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, List<Field> errors) {

    /** What is wrong with one field of the input. */
    record Field(String field, String message) {}
}
