package io.gengyun.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;

/** What forms are made of underneath, and the one room that takes it into its hands. */
final class FormParts {

    private static final String ROOM = "io.gengyun.uikit.form..";

    private static final Set<String> PARTS = Set.of(
            "com.vaadin.flow.component.dialog.Dialog",
            "com.vaadin.flow.component.confirmdialog.ConfirmDialog",
            "com.vaadin.flow.component.textfield.BigDecimalField",
            "com.vaadin.flow.component.textfield.IntegerField",
            "com.vaadin.flow.component.textfield.NumberField",
            "com.vaadin.flow.data.binder.Binder",
            "com.vaadin.flow.router.BeforeLeaveEvent",
            "com.vaadin.flow.router.BeforeLeaveListener",
            "com.vaadin.flow.router.BeforeLeaveObserver");

    private static final Set<String> CALLS = Set.of(
            "addBeforeLeaveListener",
            "addClickShortcut",
            "addPollListener",
            "setDisableOnClick",
            "setInvalid",
            "setPollInterval");

    /** Asks about what no form holds: first passwords that are known to this window alone. */
    private static final String KEEPS_SECRETS = "io.gengyun.organization.ui.KeptPasswords";

    private FormParts() {}

    static ArchRule areTakenInOneRoom() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(ROOM)
                .and()
                .doNotHaveFullyQualifiedName(KEEPS_SECRETS)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are parts of forms", (JavaClass type) -> PARTS.contains(type.getName())))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "does by hand what a form does", (JavaMethodCall call) -> CALLS.contains(call.getName())))
                .because("what is typed is kept, told and guarded in one way");
    }
}
