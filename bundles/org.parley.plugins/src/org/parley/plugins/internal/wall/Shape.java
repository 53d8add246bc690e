// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.parley.core.Personal;

/** How a record of Parley's is taken apart and put together again. */
final class Shape {

    private static final String OURS = "org.parley.";
    /** An id in the place that something came from: never a text, and digits in it are no telephone number. */
    private static final String SOURCE_ID = "sourceId";

    private enum Part { LEFT, WALKED, PERSONAL }

    private final Constructor<?> constructor;
    private final Method[] readers;
    private final Part[] parts;

    private Shape(Constructor<?> constructor, Method[] readers, Part... parts) {
        this.constructor = constructor;
        this.readers = readers;
        this.parts = parts;
    }

    static Shape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (!type.getName().startsWith(OURS)) {
            return new Shape(null, new Method[0]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(components)
                    .map(RecordComponent::getType).toArray(Class<?>[]::new));
            Method[] readers = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            constructor.setAccessible(true);
            AccessibleObject.setAccessible(readers, true);
            return new Shape(constructor, readers, Arrays.stream(components).map(Shape::part).toArray(Part[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Part part(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.isAnnotationPresent(Personal.class)) {
            return Part.PERSONAL;
        }
        boolean text = type == String.class && !component.getName().equals(SOURCE_ID);
        boolean holds = type == Object.class || type.isRecord() || type == Optional.class
                || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
                || type.isInterface() && type.getName().startsWith(OURS);
        return text || holds ? Part.WALKED : Part.LEFT;
    }

    /** True when there is nothing in it that could tell who somebody is. */
    boolean isPlain() {
        return Arrays.stream(parts).allMatch(Part.LEFT::equals);
    }

    /** The record with its parts walked; itself when all of them stayed the same. */
    Object with(Object one, UnaryOperator<Object> walk, UnaryOperator<Object> cover) {
        try {
            Object[] values = new Object[parts.length];
            boolean same = true;
            for (int i = 0; i < parts.length; i++) {
                Object value = readers[i].invoke(one);
                values[i] = value == null || parts[i] == Part.LEFT ? value
                        : parts[i] == Part.WALKED ? walk.apply(value) : cover.apply(value);
                same &= values[i] == value;
            }
            return same ? one : constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(one.getClass().getName(), failure);
        }
    }
}
