// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers of a bundle's manifest, as the OSGi core specification (3.2.5, common header syntax) writes them. */
final class Headers {

    private Headers() {
    }

    /**
     * A clause.
     *
     * @param paths      before the first attribute; one as a rule
     * @param attributes with their values, quotes taken off; directives with a colon at the end of their name
     */
    record Clause(List<String> paths, Map<String, String> attributes) {

        String name() {
            return paths.get(0);
        }
    }

    /** The clauses of a header; none for null. */
    static List<Clause> clauses(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String text : split(header == null ? "" : header, ',')) {
            List<String> paths = new ArrayList<>();
            Map<String, String> attributes = new HashMap<>();
            for (String part : split(text, ';')) {
                int equals = part.indexOf('=');
                int quote = part.indexOf('"');
                if (equals < 0 || quote >= 0 && quote < equals) {
                    paths.add(bare(part));
                } else {
                    attributes.put(part.substring(0, equals).strip(), bare(part.substring(equals + 1)));
                }
            }
            if (!paths.isEmpty()) {
                clauses.add(new Clause(paths, attributes));
            }
        }
        return clauses;
    }

    private static String bare(String part) {
        String text = part.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1) : text;
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream().filter(one -> !one.isBlank()).toList();
    }
}
