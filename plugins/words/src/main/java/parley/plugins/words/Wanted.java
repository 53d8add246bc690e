// SPDX-License-Identifier: Apache-2.0
package parley.plugins.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A word or phrase that is looked for. One thread. */
final class Wanted {

    private final WordReader reader;
    private final boolean forms;
    private final List<Part> parts;
    private final Map<Language, List<String>> roots = new EnumMap<>(Language.class);
    private final String asked;

    /** A word of it; with {@code begins} any word that begins so. */
    private record Part(String form, boolean begins) { }

    private Wanted(WordReader reader, boolean forms, String asked, List<Part> parts) {
        this.reader = reader;
        this.forms = forms;
        this.asked = asked;
        this.parts = parts;
    }

    /**
     * Reads what was typed: words that follow each other; a star at the end of one stands for any ending.
     *
     * @param forms whether other forms of the words are meant as well
     */
    static Wanted of(String typed, boolean forms, WordReader reader) {
        List<Part> parts = new ArrayList<>();
        for (String piece : typed.strip().split("\\s+")) {
            boolean begins = piece.endsWith("*");
            List<Token> tokens = reader.read(piece, Language.NONE);
            for (int i = 0; i < tokens.size(); i++) {
                parts.add(new Part(tokens.get(i).form(), begins && i == tokens.size() - 1));
            }
        }
        return new Wanted(reader, forms, typed, parts);
    }

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether a text can hold it: a quick look that lets too many through rather than one too few. */
    boolean mayBeIn(String text) {
        if (forms) {
            return true;
        }
        String first = parts.get(0).form();
        int end = 0;
        while (end < first.length() && Character.isLetterOrDigit(first.charAt(end))) {
            end++;
        }
        return end == 0 || text.toLowerCase(Locale.ROOT).contains(first.substring(0, end));
    }

    /** Where it stands in a text: the first and the last word of each place. */
    List<int[]> in(String text, List<Token> tokens, Language language) {
        List<int[]> places = new ArrayList<>();
        for (int from = 0; from + parts.size() <= tokens.size(); from++) {
            if (at(text, tokens, from, language)) {
                places.add(new int[] {from, from + parts.size() - 1});
                from += parts.size() - 1;
            }
        }
        return places;
    }

    private boolean at(String text, List<Token> tokens, int from, Language language) {
        for (int i = 0; i < parts.size(); i++) {
            if (!fits(i, tokens.get(from + i), language) || i > 0 && !Texts.follows(text, tokens.get(from + i - 1).end(),
                    tokens.get(from + i).start())) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int part, Token token, Language language) {
        Part wanted = parts.get(part);
        if (wanted.begins()) {
            return token.form().startsWith(wanted.form());
        }
        return token.form().equals(wanted.form())
                || forms && roots.computeIfAbsent(language, this::roots).get(part).equals(token.root());
    }

    private List<String> roots(Language language) {
        return parts.stream().map(part -> reader.read(part.form(), language)).map(read -> read.isEmpty() ? ""
                : read.get(0).root()).toList();
    }

    @Override
    public String toString() {
        return asked;
    }
}
