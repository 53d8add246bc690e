// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.parley.core.Messages;

/**
 * A component of a record as a parameter.
 *
 * @param type of one value
 */
record Component(Parameter declared, Class<?> type) {

    static Component of(RecordComponent component, Messages messages) {
        boolean many = component.getType() == List.class;
        Class<?> type = many ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        Declares declares = component.getAnnotation(Declares.class);
        Parameter.Kind kind = kind(component, type, declares);
        String name = name(component);
        List<String> choices = kind == Parameter.Kind.CHOICE
                ? Arrays.stream(type.getEnumConstants()).map(c -> shown((Enum<?>) c)).toList() : List.of();
        return new Component(new Parameter(name, kind, many, declares != null && declares.required(),
                declares == null ? "" : declares.initial(), messages.get("parameter." + name),
                messages.get("parameter." + name + ".help"), choices, declares == null ? 0 : declares.least(),
                declares == null ? Integer.MAX_VALUE : declares.most()), type);
    }

    private static Parameter.Kind kind(RecordComponent component, Class<?> type, Declares declares) {
        if (type == boolean.class) {
            return Parameter.Kind.SWITCH;
        } else if (type == int.class || type == Integer.class) {
            return Parameter.Kind.WHOLE;
        } else if (type == double.class || type == Double.class) {
            return Parameter.Kind.DECIMAL;
        } else if (type.isEnum()) {
            return Parameter.Kind.CHOICE;
        } else if (type == LocalDate.class) {
            return Parameter.Kind.DAY;
        } else if (type == UUID.class) {
            return Parameter.Kind.CODE;
        } else if (type == String.class) {
            return declares == null ? Parameter.Kind.WORDS : declares.kind();
        }
        throw new IllegalArgumentException("a parameter cannot be " + component);
    }

    /** {@code below-share} for {@code belowShare}. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    List<String> initial() {
        return declared.initial().isEmpty() ? List.of() : List.of(declared.initial());
    }

    /** What stands for nothing. */
    Object none() {
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : type == double.class ? (Object) 0.0
                : type == String.class ? "" : null;
    }

    /** The value of a text; empty when it has none. */
    Optional<Object> read(String text, Offers offers) {
        return switch (declared.kind()) {
            case SWITCH -> text.equals("true") || text.equals("false") ? Optional.of(text.equals("true"))
                    : Optional.empty();
            case WHOLE -> number(text).filter(n -> n.stripTrailingZeros().scale() <= 0).map(BigDecimal::intValue);
            case DECIMAL -> number(text).map(BigDecimal::doubleValue);
            case WORDS -> Optional.of(text);
            case CHOICE -> Arrays.stream(type.getEnumConstants()).filter(c -> shown((Enum<?>) c).equalsIgnoreCase(text))
                    .findFirst().map(Object.class::cast);
            case DAY -> day(text);
            case CODE -> offers.code(text).map(Object.class::cast);
            default -> offers.of(declared.kind()).stream().filter(o -> o.equalsIgnoreCase(text)).findFirst()
                    .map(Object.class::cast);
        };
    }

    private Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(n -> n.compareTo(BigDecimal.valueOf(declared.least())) >= 0
                            && n.compareTo(BigDecimal.valueOf(declared.most())) <= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The texts that give the value again; none for nothing. */
    List<String> text(Object value, Offers offers) {
        if (value instanceof List<?> values) {
            return values.stream().flatMap(v -> text(v, offers).stream()).toList();
        } else if (value == null || value.equals("") || value.equals(false)) {
            return List.of();
        } else if (value instanceof Enum<?> choice) {
            return List.of(shown(choice));
        } else if (value instanceof UUID code) {
            return List.of(offers.path(code).orElse(code.toString()));
        } else if (value instanceof Double number) {
            String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            return plain.equals("0") && declared.initial().isEmpty() ? List.of() : List.of(plain);
        }
        return value.equals(0) && declared.initial().isEmpty() ? List.of() : List.of(value.toString());
    }

    private static String shown(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + component, e);
        }
    }

    static Object make(Class<?> record, Object[] values) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make " + record, e);
        }
    }
}
