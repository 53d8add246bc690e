// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.core.Messages;

/**
 * What was typed to find rows: {@code code:cap state:open uses:lapsed "cottage cheese" -price}. Words and pairs of column
 * and value, all of which have to fit; a minus before one turns it round, a comma parts values of which one has to fit,
 * quotation marks keep words together. Case and accents do not count.
 *
 * @param rule  whether a row fits; every row does while there is an error
 * @param error what cannot be read and what could be written instead; empty when all is well
 */
record GridFilter(Predicate<GridRow> rule, String error) {

    private static final Messages TEXTS = Messages.of(GridFilter.class);
    private static final Pattern TERM = Pattern.compile(
            "(-?)(?:(\\p{L}[\\p{L}\\p{N}_-]*):)?((?:\"[^\"]*\"|[^\\s\"])*)(?:\\s+|$)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final List<String> OWN = List.of("code", "state", "same", "star", "who");

    /** A mistake, in words. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String key, Object... args) {
            super(TEXTS.get(key, args));
        }
    }

    /**
     * Reads what was typed.
     *
     * @param fields labels of the profile fields by key; either can be used as a column
     */
    static GridFilter of(String typed, Map<String, String> fields) {
        try {
            return new GridFilter(read(typed.strip(), fields), "");
        } catch (Unreadable mistake) {
            return new GridFilter(row -> true, mistake.getMessage());
        }
    }

    /** The term for one code, whatever its name has in it. */
    static String ofCode(String name) {
        return "code:\"" + name.replace("\"", "") + "\"";
    }

    private static Predicate<GridRow> read(String typed, Map<String, String> fields) throws Unreadable {
        if (typed.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw new Unreadable("filter.quote");
        }
        Predicate<GridRow> all = row -> true;
        Matcher terms = TERM.matcher(typed);
        for (int at = 0; at < typed.length() && terms.find(at); at = terms.end()) {
            Predicate<GridRow> one = term(terms.group(2), terms.group(3), fields);
            all = all.and(terms.group(1).isEmpty() ? one : one.negate());
        }
        return all;
    }

    private static Predicate<GridRow> term(String column, String values, Map<String, String> fields) throws Unreadable {
        if (column == null) {
            String wanted = folded(values.replace("\"", ""));
            if (wanted.isEmpty()) {
                throw new Unreadable("filter.word");
            }
            return row -> Stream.concat(Stream.of(row.post().text().words(), row.name(), row.codes()),
                    row.facts().values().stream()).anyMatch(text -> folded(text).contains(wanted));
        }
        Predicate<GridRow> any = row -> false;
        for (String value : COMMA.split(values)) {
            String plain = folded(value.replace("\"", ""));
            if (plain.isEmpty()) {
                throw new Unreadable("filter.value", column);
            }
            any = any.or(pair(column, plain, fields));
        }
        return any;
    }

    private static Predicate<GridRow> pair(String column, String value, Map<String, String> fields) throws Unreadable {
        switch (folded(column)) {
            case "code":
                return value.equals("none") ? row -> row.chips().isEmpty()
                        : row -> row.chips().stream().anyMatch(chip -> begins(folded(chip.path()), value));
            case "state":
                return state(value);
            case "same":
                return same(value);
            case "star":
                return yes(column, value) ? GridRow::best : row -> !row.best();
            case "who":
                return row -> folded(row.name()).contains(value);
            default:
                String key = key(column, fields);
                return row -> folded(row.facts().getOrDefault(key, "")).contains(value);
        }
    }

    private static Predicate<GridRow> state(String value) throws Unreadable {
        for (AnswerState state : AnswerState.values()) {
            if (value.equals(folded(state.name())) || value.equals(folded(TEXTS.get("state." + state.name())))) {
                return row -> row.state() == state;
            }
        }
        throw new Unreadable("filter.state", value);
    }

    private static Predicate<GridRow> same(String value) throws Unreadable {
        if (value.matches("\\d{1,6}")) {
            int fewest = Integer.parseInt(value);
            return row -> row.together() >= fewest;
        }
        return yes("same", value) ? row -> row.together() > 1 : row -> row.together() == 1;
    }

    private static boolean yes(String column, String value) throws Unreadable {
        if (!value.equals("yes") && !value.equals("no")) {
            throw new Unreadable(column.equals("same") ? "filter.same" : "filter.yes", column, value);
        }
        return value.equals("yes");
    }

    private static String key(String column, Map<String, String> fields) throws Unreadable {
        String wanted = squeezed(column);
        return fields.entrySet().stream()
                .filter(field -> squeezed(field.getKey()).equals(wanted) || squeezed(field.getValue()).equals(wanted))
                .map(Map.Entry::getKey).findFirst().orElseThrow(() -> new Unreadable("filter.column", column,
                        known(fields)));
    }

    private static String known(Map<String, String> fields) {
        List<String> names = new ArrayList<>(OWN);
        names.addAll(fields.keySet());
        return names.stream().map(name -> name + ":").collect(Collectors.joining(", "));
    }

    private static String squeezed(String text) {
        return folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether the value stands in the text, at the beginning of a word. */
    private static boolean begins(String text, String value) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT).strip();
    }
}
