// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts SQL into words, numbers, texts and signs. It knows only what Derby and PostgreSQL read alike and refuses the
 * rest (quoted names, comments, letters beyond ASCII, escapes), so that nothing can be hidden from {@link Wall} that
 * the database would see.
 */
final class SqlTokens {

    private static final String SIGNS = ".,()*+-/=<>?";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /**
     * The tokens of a statement.
     *
     * @throws Unreadable at the first thing that is not read alike everywhere
     */
    static List<Token> of(String sql) {
        SqlTokens reading = new SqlTokens(sql);
        while (reading.at < sql.length()) {
            reading.next();
        }
        return reading.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            at++;
        } else if (letter(c)) {
            word();
        } else if (digit(c)) {
            number();
        } else if (c == '\'') {
            text();
        } else if (c == '"') {
            throw new Unreadable("sql.quoted");
        } else if (c == '-' && peek(1) == '-' || c == '/' && peek(1) == '*') {
            throw new Unreadable("sql.comment");
        } else if (c == '|' && peek(1) == '|' || c == '!' && peek(1) == '=') {
            tokens.add(new Token(Kind.SIGN, sql.substring(at, at + 2)));
            at += 2;
        } else if (SIGNS.indexOf(c) >= 0) {
            tokens.add(new Token(Kind.SIGN, String.valueOf(c)));
            at++;
        } else {
            throw new Unreadable("sql.sign", c < ' ' ? "U+" + Integer.toHexString(c) : String.valueOf(c));
        }
    }

    private void word() {
        int start = at;
        while (letter(peek(0)) || digit(peek(0))) {
            at++;
        }
        // a letter before a text gives its quotes and signs another meaning, and not everywhere the same
        if (peek(0) == '\'') {
            throw new Unreadable("sql.text");
        }
        tokens.add(new Token(Kind.WORD, sql.substring(start, at).toUpperCase(Locale.ROOT)));
    }

    private void number() {
        int start = at;
        digits();
        if (peek(0) == '.' && digit(peek(1))) {
            at++;
            digits();
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            at += peek(1) == '-' || peek(1) == '+' ? 2 : 1;
            if (!digit(peek(0))) {
                throw new Unreadable("sql.number", sql.substring(start, Math.min(at, sql.length())));
            }
            digits();
        }
        if (letter(peek(0)) || peek(0) == '.') {
            throw new Unreadable("sql.number", sql.substring(start, at + 1));
        }
        tokens.add(new Token(Kind.NUMBER, sql.substring(start, at)));
    }

    private void digits() {
        while (digit(peek(0))) {
            at++;
        }
    }

    private void text() {
        int start = at++;
        while (true) {
            char c = peek(0);
            if (at >= sql.length() || c == '\\' || c == 0) {
                throw new Unreadable("sql.text");
            }
            at++;
            if (c == '\'') {
                if (peek(0) != '\'') {
                    break;
                }
                at++;
            }
        }
        tokens.add(new Token(Kind.TEXT, sql.substring(start, at)));
    }

    private char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : 0;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What a token is. */
    enum Kind { WORD, NUMBER, TEXT, SIGN }

    /** @param text of a word in capitals, else as it stands */
    record Token(Kind kind, String text) {

        boolean word() {
            return kind == Kind.WORD;
        }

        boolean is(String one) {
            return kind != Kind.TEXT && text.equals(one);
        }
    }

    /** Says what cannot be read, by the key of its text and what belongs in there. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient Object[] args;

        Unreadable(String key, Object... args) {
            super(key, null, false, false);
            this.key = key;
            this.args = args;
        }

        String words() {
            return SqlProblems.TEXTS.get(key, args);
        }
    }
}
