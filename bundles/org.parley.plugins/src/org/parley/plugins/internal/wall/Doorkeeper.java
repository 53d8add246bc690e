// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.parley.core.Messages;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Reserved;

/** Stands before one object of Parley's and lets one plugin call what it was allowed. */
public final class Doorkeeper implements InvocationHandler {

    private final Object real;
    private final Visitor visitor;
    private final Answers answers;
    private final Masks masks;
    private final Messages texts = Messages.of(Doorkeeper.class);

    private Doorkeeper(Object real, Visitor visitor, Answers answers, Masks masks) {
        this.real = real;
        this.visitor = visitor;
        this.answers = answers;
        this.masks = masks;
    }

    /** What a plugin gets in the place of an object. */
    public static Object before(Object real, ClassLoader loader, Class<?>[] types, Visitor visitor, Answers answers,
            Masks masks) {
        return Proxy.newProxyInstance(loader, types, new Doorkeeper(real, visitor, answers, masks));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == args[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> visitor.plugin() + ": " + method.getDeclaringClass().getName();
            };
        }
        Set<Permission> needed = answers.of(method).orElseThrow(() -> refused("plugin.closed", method, Set.of()));
        if (!visitor.may(needed)) {
            throw refused("plugin.permission", method, needed);
        }
        boolean masked = !visitor.knowsPeople()
                && (needed.contains(Permission.CONTENT_READ) || needed.contains(Permission.WRITE));
        if (masked && needed.contains(Permission.WRITE) && args != null && masks.holdBars(args)) {
            throw refused("plugin.masked", method, Set.of());
        }
        try {
            Object result = method.invoke(real, opened(args));
            if (result instanceof Reserved reserved && !visitor.may(reserved.needs())) {
                throw refused("plugin.permission", method, reserved.needs());
            }
            return result != null && isGuarded(method.getReturnType())
                    ? before(result, method.getReturnType().getClassLoader(), new Class<?>[] {method.getReturnType()}, visitor,
                            answers, masks)
                    : masked ? masks.of(result) : result;
        } catch (InvocationTargetException thrown) {
            throw masked && thrown.getCause() instanceof ProblemException told ? masked(told) : thrown.getCause();
        }
    }

    private ProblemException masked(ProblemException told) {
        Object problem = masks.of(told.problem());
        return problem == told.problem() ? told : new ProblemException((Problem) problem);
    }

    /** What is handed out as an object and not as data, and says itself who may use it. */
    private static boolean isGuarded(Class<?> type) {
        return type.isInterface() && type.isAnnotationPresent(Needs.class);
    }

    /** Parley's own code gets its own objects back, not what stands before them. */
    private static Object[] opened(Object[] args) {
        if (args == null) {
            return null;
        }
        return Arrays.stream(args).map(arg -> arg != null && Proxy.isProxyClass(arg.getClass())
                && Proxy.getInvocationHandler(arg) instanceof Doorkeeper keeper ? keeper.real : arg).toArray();
    }

    private ProblemException refused(String code, Method method, Set<Permission> needed) {
        Set<Permission> allowed = visitor.allowed().get();
        String missing = needed.stream().filter(one -> !allowed.contains(one)).map(Permission::word).sorted()
                .collect(Collectors.joining(", "));
        String call = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        return new ProblemException(Problem.from(texts, Problem.Kind.REFUSED, code, visitor.plugin(), call, missing));
    }
}
