// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Parley knows of a thing and REFI-QDA has no element for. It stands below a line {@code [Parley]} at the end of the
 * description, where people can read it in any program, and is found again when the file comes back.
 *
 * @param words the description itself
 * @param facts by their name
 */
record Facts(String words, Map<String, String> facts) {

    private static final String HEAD = "[Parley]";
    private static final Pattern LINE = Pattern.compile("([a-z-]+): (.*)", Pattern.DOTALL);

    /** Reads a description; one without such lines has no facts. */
    static Facts read(String description) {
        int at = description.lastIndexOf(HEAD);
        // words and values may have it in the middle of a line
        while (at > 0 && description.charAt(at - 1) != '\n') {
            at = description.lastIndexOf(HEAD, at - 1);
        }
        if (at < 0) {
            return new Facts(description, Map.of());
        }
        String rest = description.substring(at + HEAD.length());
        Map<String, String> facts = new LinkedHashMap<>();
        boolean first = true;
        for (String line : rest.split("\r?\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            boolean nothing = line.isEmpty();
            if (first ? !nothing : !nothing && !matcher.matches()) {
                return new Facts(description, Map.of());
            }
            if (!nothing) {
                facts.put(matcher.group(1), plain(matcher.group(2)));
            }
            first = false;
        }
        String before = description.substring(0, at);
        int gap = before.endsWith("\r\n\r\n") ? 4 : before.endsWith("\n\n") ? 2 : 0;
        return new Facts(before.substring(0, before.length() - gap), facts);
    }

    /** The description that {@link #read} reads as this. */
    String text() {
        boolean lookalike = words.lines().anyMatch(HEAD::equals);
        if (facts.isEmpty() && !lookalike) {
            return words;
        }
        StringBuilder text = new StringBuilder(words).append(words.isEmpty() ? "" : "\n\n").append(HEAD);
        facts.forEach((name, value) -> text.append('\n').append(name).append(": ").append(escaped(value)));
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String escaped) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                char next = escaped.charAt(++i);
                value.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }

    String get(String name) {
        return facts.getOrDefault(name, "");
    }

    boolean yes(String name) {
        return get(name).equals("yes");
    }

    /** A number with a sign and decimals; null when there is none. */
    Double real(String name) {
        return get(name).matches("-?\\d{1,9}(\\.\\d{1,15})?(E-?\\d{1,3})?") ? Double.valueOf(get(name)) : null;
    }

    /** A number from 0 on; 0 when there is none. */
    int number(String name) {
        return get(name).matches("\\d{1,9}") ? Integer.parseInt(get(name)) : 0;
    }
}
