// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a query apart. */
final class Lexer {

    /** One of codings and words, or another with a value right after the sign: a word may end in a colon too. */
    private static final Pattern FIELD = Pattern.compile(
            "(?i)(code|coder|best|word|pattern|\\p{L}[\\p{L}\\p{M}\\p{N}_-]*(?=[:=][^\\s)]))([:=])");
    private static final String OPENING = "\"\u201C\u201D\u201E\u00AB\u00BB";
    /** What may close each of them. */
    private static final List<String> CLOSING = List.of("\"", "\u201C\u201D", "\u201C\u201D", "\u201C\u201D\u201F", "\u00BB",
            "\u00AB");

    private final String query;
    private int at;

    private Lexer(String query) {
        this.query = query;
    }

    static List<Token> of(String query) {
        List<Token> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(query);
        do {
            tokens.add(lexer.next());
        } while (!tokens.get(tokens.size() - 1).is(Token.Kind.END));
        return tokens;
    }

    private Token next() {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        int from = at;
        if (at == query.length()) {
            return token(Token.Kind.END, "", from);
        }
        char c = query.charAt(at);
        if (c == '(' || c == ')') {
            at++;
            return token(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, String.valueOf(c), from);
        }
        if (OPENING.indexOf(c) >= 0) {
            return token(Token.Kind.QUOTED, quoted(), from);
        }
        Matcher field = FIELD.matcher(query).region(at, query.length());
        if (field.lookingAt()) {
            at = field.end();
            return new Token(Token.Kind.FIELD, field.group(1), values(), field.group(2).equals("="), from, at);
        }
        return token(Token.Kind.WORD, bare(""), from);
    }

    private Token token(Token.Kind kind, String text, int from) {
        return new Token(kind, text, List.of(), false, from, at);
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        do {
            boolean quote = at < query.length() && OPENING.indexOf(query.charAt(at)) >= 0;
            String value = quote ? quoted() : bare(",");
            if (value.isBlank()) {
                throw Parser.unreadable(query, at, "expected.value");
            }
            values.add(value);
        } while (comma());
        return values;
    }

    private boolean comma() {
        if (at < query.length() && query.charAt(at) == ',') {
            at++;
            return true;
        }
        return false;
    }

    private String quoted() {
        int open = at;
        String closing = CLOSING.get(OPENING.indexOf(query.charAt(open)));
        for (int i = open + 1; i < query.length(); i++) {
            if (closing.indexOf(query.charAt(i)) >= 0) {
                at = i + 1;
                return query.substring(open + 1, i);
            }
        }
        throw Parser.unreadable(query, open, "expected.quote");
    }

    private String bare(String alsoEnds) {
        int from = at;
        while (at < query.length() && !Character.isWhitespace(query.charAt(at))
                && ("()" + OPENING + alsoEnds).indexOf(query.charAt(at)) < 0) {
            at++;
        }
        return query.substring(from, at);
    }
}
