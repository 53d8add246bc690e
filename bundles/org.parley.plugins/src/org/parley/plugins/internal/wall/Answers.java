// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.parley.core.Closed;
import org.parley.core.Needs;
import org.parley.core.Permission;

/** What a plugin needs to call a method: the method's own word, else its interface's, else nobody may. */
public final class Answers {

    private final Map<Method, Optional<Set<Permission>>> known = new ConcurrentHashMap<>();

    /** What is needed; empty when no plugin may. */
    Optional<Set<Permission>> of(Method method) {
        // the map is asked first: computing takes a lock even when there is nothing to compute
        Optional<Set<Permission>> answer = known.get(method);
        return answer == null ? known.computeIfAbsent(method, Answers::read) : answer;
    }

    private static Optional<Set<Permission>> read(Method method) {
        if (method.isAnnotationPresent(Closed.class)) {
            return Optional.empty();
        }
        Needs own = method.getAnnotation(Needs.class);
        Class<?> type = method.getDeclaringClass();
        if (own == null && type.isAnnotationPresent(Closed.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(own != null ? own : type.getAnnotation(Needs.class)).map(needs -> Set.of(needs.value()));
    }

    /** Whether there is anything in this interface that some plugin may call. */
    static boolean opens(Class<?> type) {
        return type.isInterface() && Stream.concat(Stream.of(type), Arrays.stream(type.getMethods()))
                .anyMatch(one -> one.isAnnotationPresent(Needs.class));
    }
}
