package io.gengyun.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** How a page comes to its words: {@code translate(key, arguments)} and nothing around it. */
final class OneTranslation {

    private OneTranslation() {}

    static ArchRule forEveryPage() {
        return ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.gengyun.shell.language.LanguageProvider")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "translates by the component, or by a method of its own for it",
                        (JavaMethodCall call) -> call.getName().equals("getTranslation")
                                || call.getName().equals("translate")
                                        && call.getTargetOwner().getSimpleName().equals("I18NProvider")
                                        && isWrapped(call)))
                .because("a page says translate(key, arguments), which everybody and every search finds");
    }

    private static boolean isWrapped(JavaMethodCall call) {
        List<String> given = call.getOrigin().getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .toList();
        return !call.getOriginOwner().getPackageName().startsWith("io.gengyun.uikit")
                && given.equals(List.of("String", "Object[]"));
    }
}
