package io.gengyun.workflow.internal.engine.steps;

import io.gengyun.workflow.internal.engine.cases.Variables;
import io.gengyun.workflow.internal.engine.steps.StepsBeans.Steps;
import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Resolver of a name to a process variable or to the Steps of a module, and of a call to a method
 * of a Steps interface. It knows no properties, no other methods, and none of the engine's own
 * objects.
 */
final class StepsResolver extends ELResolver {

    private final StepsBeans beans;

    StepsResolver(StepsBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            throw new PropertyNotFoundException("a model may not read a property: ." + property);
        }
        String name = String.valueOf(property);
        context.setPropertyResolved(true);
        Object scope = context.getContext(VariableScope.class);
        if (scope instanceof VariableScope variables && variables.hasVariable(name)) {
            return variables.getVariable(name);
        }
        return beans.named(name)
                .<Object>map(steps -> steps)
                .orElseThrow(() -> new PropertyNotFoundException(
                        "a model may use process variables and Steps only, not '" + name + "'"));
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (!(base instanceof Steps steps)) {
            throw new MethodNotFoundException("a model may call Steps only, not ." + method + "()");
        }
        context.setPropertyResolved(true);
        Object[] given = arguments == null ? new Object[0] : arguments;
        return Variables.plain(call(steps, find(steps, String.valueOf(method), given.length), given));
    }

    private static Method find(Steps steps, String name, int arity) {
        List<Method> found = Arrays.stream(steps.type().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arity)
                .toList();
        if (found.size() != 1) {
            throw new MethodNotFoundException("%s has %d methods %s with %d arguments"
                    .formatted(steps.type().getSimpleName(), found.size(), name, arity));
        }
        return found.getFirst();
    }

    private static @Nullable Object call(Steps steps, Method method, Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] = Variables.as(given[i], types[i]);
        }
        try {
            return method.invoke(steps.bean(), arguments);
        } catch (InvocationTargetException problem) {
            throw thrown(problem.getTargetException());
        } catch (IllegalAccessException problem) {
            throw new ELException("not callable: " + method, problem);
        }
    }

    private static RuntimeException thrown(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        return problem instanceof RuntimeException plain
                ? plain
                : new ProcessEngineException(problem.getMessage(), problem);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ELException("a model may not set a value: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
