package io.gengyun.rest.internal;

import io.gengyun.rest.ErrorIds;
import io.gengyun.rest.Statuses;
import io.gengyun.rest.UnwritableText;
import io.gengyun.security.UnusableTokenException;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Turns whatever goes wrong in a call into a problem document; nothing of the server's inside
 * leaves.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private final Texts texts;
    private final CallersLanguage languages;

    Problems(Texts texts, CallersLanguage languages) {
        this.texts = texts;
        this.languages = languages;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(BusinessRefusal refusal, WebRequest request) {
        Locale language = language(request);
        List<Problem.Field> fields = refusal.fields().stream()
                .map(field -> new Problem.Field(
                        field.field(),
                        texts.text(language, field.key(), field.arguments().toArray())))
                .toList();
        return answer(Statuses.of(refusal.kind()), texts.sentence(refusal, language), fields, refusal.key(), language);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AuthenticationException failure, WebRequest request) {
        return said(401, "rest.whoAreYou", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(UnusableTokenException failure, WebRequest request) {
        return said(401, failure.key(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AccessDeniedException denied, WebRequest request) {
        return said(403, "security.notAllowed", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ConcurrencyFailureException lost, WebRequest request) {
        return said(409, "shell.changedMeanwhile", request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(DataIntegrityViolationException clash, WebRequest request) {
        return UnwritableText.in(clash)
                .map(refusal -> on(refusal, request))
                .orElseGet(() -> said(409, "rest.clash", request, ErrorIds.log(clash)));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MethodArgumentTypeMismatchException wrong, WebRequest request) {
        Locale language = language(request);
        String message = texts.text(language, "rest.wrongType", String.valueOf(wrong.getValue()));
        return answer(
                400,
                texts.text(language, "rest.notUnderstood"),
                List.of(new Problem.Field(wrong.getName(), message)),
                "rest.notUnderstood",
                language);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception unexpected, WebRequest request) {
        return said(500, "shell.unexpected.how", request, ErrorIds.log(unexpected));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Locale language = language(request);
        List<Problem.Field> fields = List.of();
        if (unreadable.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            fields = List.of(new Problem.Field(path(json), texts.text(language, "rest.wrongValue")));
        }
        return answer(400, texts.text(language, "rest.unreadable"), fields, "rest.unreadable", language);
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale language = language(request);
        List<Problem.Field> fields = invalid.getFieldErrors().stream()
                .map(field -> new Problem.Field(field.getField(), String.valueOf(field.getDefaultMessage())))
                .toList();
        return answer(422, texts.text(language, "rest.invalid"), fields, "rest.invalid", language);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return said(status.value(), "shell.unexpected.how", request, ErrorIds.log(problem));
        }
        String key = switch (status.value()) {
            case 404 -> "rest.noSuchPath";
            case 405 -> "rest.wrongMethod";
            case 413 -> "rest.tooLarge";
            case 415 -> "rest.wrongMediaType";
            default -> "rest.notUnderstood";
        };
        ResponseEntity<Object> said = said(status.value(), key, request);
        return ResponseEntity.status(said.getStatusCode())
                .headers(headers)
                .headers(said.getHeaders())
                .body(said.getBody());
    }

    private ResponseEntity<Object> said(int status, String key, WebRequest request, Object... arguments) {
        Locale language = language(request);
        return answer(status, texts.text(language, key, arguments), List.of(), key, language);
    }

    private ResponseEntity<Object> answer(
            int status, String detail, List<Problem.Field> fields, String key, Locale language) {
        Problem problem = new Problem(
                "urn:gengyun:problem:" + key, texts.text(language, "rest.status." + status), status, detail, fields);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(problem);
    }

    private Locale language(WebRequest request) {
        return languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
