// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.parley.coding.Codebook;
import org.parley.coding.find.Finder;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/** What may stand where a query ends: the whole query with its last word completed. */
final class Completing {

    private static final int MOST = 50;
    private static final Pattern CODE = Pattern.compile("(.*\\bcode[:=])\"?([^\"]*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LAST = Pattern.compile("(.*?)(\\p{L}*)$", Pattern.DOTALL);

    private final Codebook codebook;
    private final PanelState panel;

    Completing(Codebook codebook, PanelState panel) {
        this.codebook = codebook;
        this.panel = panel;
    }

    List<String> of(String query) {
        if (query.chars().filter(c -> c == '"').count() % 2 == 0 && query.matches("(?s).*[\"\\s)]$")) {
            return Stream.of("and", "or", "not", "overlaps", "inside", "near " + Finder.NEAR,
                    "followed by", "then").map(word -> query.stripTrailing() + " " + word + " ").toList();
        }
        Matcher code = CODE.matcher(query);
        if (code.matches()) {
            return codes(code.group(1), code.group(2));
        }
        Matcher last = LAST.matcher(query);
        return last.matches() ? words(last.group(1), last.group(2)) : List.of();
    }

    private List<String> codes(String before, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return codebook.inOrder().stream().map(codebook::path)
                .filter(path -> Stream.of(path.toLowerCase(Locale.ROOT).split("[\\s/>-]+")).anyMatch(
                        word -> word.startsWith(wanted)) || path.toLowerCase(Locale.ROOT).startsWith(wanted))
                .limit(MOST).map(path -> before + '"' + path + "\" ").toList();
    }

    private List<String> words(String before, String typed) {
        List<String> fields = new ArrayList<>(Parser.PLACES);
        fields.addAll(Answers.OWN);
        panel.fields().values().stream().filter(field -> field.sensitivity() == ProfileField.Sensitivity.OPEN)
                .forEach(field -> fields.add(field.key()));
        return fields.stream().filter(field -> field.startsWith(typed.toLowerCase(Locale.ROOT))).limit(MOST)
                .map(field -> before + field + ":").toList();
    }
}
