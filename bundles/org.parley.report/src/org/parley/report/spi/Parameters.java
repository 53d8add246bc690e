// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * What a record of parameters declares, and the way from texts to such a record and back. Components may be boolean,
 * int, double, String, an enum, LocalDate, UUID (a code), a List of these, or a further record, whose components then
 * stand in its place ({@link Filter}). Label and help come from the file of messages beside the record, under
 * {@code parameter.NAME} and {@code parameter.NAME.help}.
 *
 * @param <P> the record
 */
public final class Parameters<P extends Record> {

    private final Class<P> type;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Messages messages = Messages.of(Parameters.class, Locale.ENGLISH);

    private Parameters(Class<P> type) {
        this.type = type;
        collect(type);
    }

    /**
     * Reads the declaration.
     *
     * @throws IllegalArgumentException for a component of another type, and for two of one name
     */
    public static <P extends Record> Parameters<P> of(Class<P> type) {
        return new Parameters<>(type);
    }

    private void collect(Class<?> record) {
        Messages words = Messages.of(record, Locale.ENGLISH);
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isRecord()) {
                collect(component.getType());
            } else {
                Component made = Component.of(component, words);
                if (components.putIfAbsent(made.declared().name(), made) != null) {
                    throw new IllegalArgumentException(record + " declares " + made.declared().name() + " twice");
                }
            }
        }
    }

    /** The parameters in the order of the record. */
    public List<Parameter> declared() {
        return components.values().stream().map(Component::declared).toList();
    }

    /**
     * Makes the record.
     *
     * @param given  texts by the name of the parameter; what is not given has its initial value
     * @param offers what the panel has
     * @throws ProblemException {@code analysis.parameter.unknown}, {@code analysis.parameter.twice},
     *         {@code analysis.parameter.missing} or {@code analysis.parameter.value} (usage), naming the parameter and
     *         what it takes
     */
    public P read(Map<String, List<String>> given, Offers offers) {
        for (String name : given.keySet()) {
            if (!components.containsKey(name)) {
                throw problem("unknown", name, String.join(", ", components.keySet()));
            }
        }
        return type.cast(make(type, given, offers));
    }

    /**
     * What is wrong with each text, as {@link #read} would say it for the first one.
     *
     * @return by the name of the parameter, in the order of the record; empty when {@link #read} would make the record
     */
    public Map<String, Problem> refusals(Map<String, List<String>> given, Offers offers) {
        Map<String, Problem> refusals = new LinkedHashMap<>();
        components.forEach((name, component) -> {
            try {
                value(component, given, offers);
            } catch (ProblemException refused) {
                refusals.put(name, refused.problem());
            }
        });
        return refusals;
    }

    /** The record as texts that give the same record again, for a saved setting; initial values are left out. */
    public Map<String, List<String>> texts(P record, Offers offers) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        write(record, texts, offers);
        return texts;
    }

    private void write(Record record, Map<String, List<String>> into, Offers offers) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = Component.value(record, component);
            if (value instanceof Record inner) {
                write(inner, into, offers);
            } else {
                Component known = components.get(Component.name(component));
                List<String> text = known.text(value, offers);
                if (!text.equals(known.initial())) {
                    into.put(known.declared().name(), text);
                }
            }
        }
    }

    private Object make(Class<?> record, Map<String, List<String>> given, Offers offers) {
        RecordComponent[] parts = record.getRecordComponents();
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getType().isRecord() ? make(parts[i].getType(), given, offers)
                    : value(components.get(Component.name(parts[i])), given, offers);
        }
        return Component.make(record, values);
    }

    private Object value(Component component, Map<String, List<String>> given, Offers offers) {
        Parameter parameter = component.declared();
        List<String> texts = given.getOrDefault(parameter.name(), List.of());
        if (texts.isEmpty()) {
            if (parameter.required()) {
                throw problem("missing", parameter.name(), allowed(parameter, "", offers));
            }
            texts = component.initial();
        }
        if (!parameter.many() && texts.size() > 1) {
            throw problem("twice", parameter.name());
        }
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(component.read(text.strip(), offers).orElseThrow(() -> problem("value", parameter.name(), text,
                    allowed(parameter, text, offers))));
        }
        return parameter.many() ? values : values.isEmpty() ? component.none() : values.get(0);
    }

    /** What a parameter takes, in words. */
    private String allowed(Parameter parameter, String text, Offers offers) {
        return switch (parameter.kind()) {
            case SWITCH, DAY, WORDS -> messages.get("allowed." + parameter.kind());
            case WHOLE, DECIMAL -> messages.get("allowed." + parameter.kind(), parameter.least(), parameter.most());
            case CHOICE -> messages.get("allowed.one", String.join(", ", parameter.choices()));
            default -> offers.of(parameter.kind()).isEmpty() ? messages.get("allowed." + parameter.kind() + ".none")
                    : messages.get("allowed.one", String.join(", ", offers.near(parameter.kind(), text)));
        };
    }

    private ProblemException problem(String code, Object... args) {
        return new ProblemException(Problem.from(messages, Problem.Kind.USAGE, "analysis.parameter." + code, args));
    }
}
