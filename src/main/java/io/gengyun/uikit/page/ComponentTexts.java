package io.gengyun.uikit.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.messages.MessageInputI18n;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words inside Vaadin's own components, in the language of the page. */
public final class ComponentTexts {

    private ComponentTexts() {}

    /** A date picker that speaks the page's language and writes dates like {@link Formats}. */
    public static DatePicker datePicker(String label) {
        DatePicker picker = new DatePicker(label);
        picker.setI18n(datePicker(picker.getLocale()));
        return picker;
    }

    public static DatePicker.DatePickerI18n datePicker(Locale language) {
        return new DatePicker.DatePickerI18n()
                .setDateFormats(
                        "yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "M-d", "M月d日")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, language))
                .setWeekdaysShort(weekdays(TextStyle.NARROW, language))
                .setToday(translate("uikit.today"))
                .setCancel(translate("uikit.cancel"))
                .setBadInputErrorMessage(translate("uikit.badDate"))
                .setRequiredErrorMessage(translate("uikit.required"));
    }

    private static List<String> weekdays(TextStyle style, Locale language) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }

    /** A password field whose eye has a name in the page's language. */
    public static PasswordField passwordField(String label) {
        PasswordField field = new PasswordField(label);
        field.getElement().setPropertyMap("i18n", Map.of("reveal", translate("uikit.password.show")));
        return field;
    }

    /** Gives the eye of the login form's password a name in the page's language. */
    public static void nameReveal(LoginForm form) {
        form.addAttachListener(attached -> form.getElement().executeJs("""
                                        const name = () => {
                                          const field =
                                              this.querySelector('vaadin-password-field');
                                          if (field) {
                                            field.i18n = { reveal: $0 };
                                          } else {
                                            requestAnimationFrame(name);
                                          }
                                        };
                                        name();""", translate("uikit.password.show")));
    }

    /**
     * Says in words, before the hint that is there, that something has to be chosen. The mark that
     * Vaadin has for it tells readers of screens that a button is required, which no button can be.
     */
    public static void demand(Select<?> select) {
        String hint = select.getHelperText();
        select.setHelperText(
                hint == null || hint.isBlank() ? translate("uikit.demanded") : translate("uikit.demanded.and", hint));
    }

    public static UploadI18N upload() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(translate("uikit.upload.drop"))
                        .setMany(translate("uikit.upload.dropMany")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(translate("uikit.upload.add"))
                        .setMany(translate("uikit.upload.addMany")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(translate("uikit.upload.tooMany"))
                        .setFileIsTooBig(translate("uikit.upload.tooBig"))
                        .setIncorrectFileType(translate("uikit.upload.wrongKind")))
                .setFile(new UploadI18N.File()
                        .setRetry(translate("uikit.upload.retry"))
                        .setStart(translate("uikit.upload.start"))
                        .setRemove(translate("uikit.upload.remove")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(translate("uikit.upload.connecting"))
                                .setStalled(translate("uikit.upload.stalled"))
                                .setProcessing(translate("uikit.upload.processing"))
                                .setHeld(translate("uikit.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(translate("uikit.upload.remaining"))
                                .setUnknown(translate("uikit.upload.remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(translate("uikit.upload.unavailable"))
                                .setUnexpectedServerError(translate("uikit.upload.failed"))
                                .setForbidden(translate("uikit.upload.forbidden"))));
    }

    public static MessageInputI18n messageInput() {
        return new MessageInputI18n().setMessage(translate("uikit.message")).setSend(translate("uikit.send"));
    }

    /** Words of the login form; the message is shown when it is in error. */
    public static LoginI18n login(String errorTitle, String errorMessage) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle(translate("uikit.login.title"));
        form.setUsername(translate("uikit.login.username"));
        form.setPassword(translate("uikit.login.password"));
        form.setSubmit(translate("uikit.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(errorTitle);
        error.setMessage(errorMessage);
        error.setUsername(translate("uikit.login.usernameMissing"));
        error.setPassword(translate("uikit.login.passwordMissing"));
        return words;
    }
}
