// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.parley.store.internal.SqlTokens.Token;
import org.parley.store.internal.SqlTokens.Unreadable;

/**
 * Walks through a query and finds every place where a table is named: behind FROM and JOIN, behind a comma of the list
 * of tables, and at the beginning of a parenthesis there. What stands there must be {@code own.table}. Elsewhere a name
 * with a dot must begin with the schema itself, a table or an alias of the same statement.
 */
final class SqlWalk {

    private static final Token END = new Token(SqlTokens.Kind.SIGN, "");

    private final String own;
    private final List<Token> tokens;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<String> aliases = new HashSet<>();
    /** What stood before a dot elsewhere than in a place of a table, with the first whole name. */
    private final Map<String, String> qualifiers = new HashMap<>();
    private int at;
    /** True right behind a table or a parenthesis, where an alias may stand. */
    private boolean aliasHere;

    /** @param own the schema, in capitals */
    SqlWalk(String own, List<Token> tokens, int from) {
        this.own = own;
        this.tokens = tokens;
        this.at = from;
    }

    /** A table that was named before the place from which the walk begins. */
    SqlWalk knowing(String alias) {
        aliases.add(alias);
        return this;
    }

    /** Walks to the end. */
    void run() {
        levels.push(new Level(false, false));
        while (at < tokens.size()) {
            step(levels.peek());
        }
        if (levels.size() != 1 || levels.peek().table) {
            throw new Unreadable("sql.end");
        }
        qualifiers.forEach((qualifier, whole) -> {
            if (!aliases.contains(qualifier)) {
                throw new Wall.Foreign(whole);
            }
        });
    }

    private void step(Level level) {
        Token token = tokens.get(at);
        if (token.is("(")) {
            open(level);
        } else if (token.is(")")) {
            close();
        } else if (level.table && !(level.fresh && (token.is("SELECT") || token.is("VALUES")))) {
            table(level);
        } else if (token.word()) {
            word(level, token.text());
        } else {
            if (token.is(".")) {
                throw new Unreadable("sql.dot");
            }
            level.table = token.is(",") && level.tables;
            aliasHere = false;
            at++;
        }
        level.fresh = false;
    }

    private void open(Level level) {
        boolean cast = at > 0 && tokens.get(at - 1).is("CAST");
        levels.push(new Level(level.table, level.table));
        levels.peek().cast = cast;
        level.table = false;
        aliasHere = false;
        at++;
    }

    private void close() {
        Level closed = levels.pop();
        if (levels.isEmpty() || closed.table) {
            throw new Unreadable("sql.end");
        }
        aliasHere = levels.peek().tables;
        at++;
    }

    /** A place where a table must be named. */
    private void table(Level level) {
        Token first = tokens.get(at);
        if (!first.word()) {
            throw new Unreadable("sql.table", first.text());
        }
        if (!peek(1).is(".")) {
            throw SqlWords.STRUCTURE.contains(first.text()) || peek(1).is("(") || first.is("LATERAL")
                    ? new Unreadable("sql.word", first.text()) : new Unreadable("sql.unqualified", small(first));
        }
        Token name = peek(2);
        if (!first.is(own) || !name.word()) {
            throw new Wall.Foreign(small(first) + "." + small(name));
        }
        if (peek(3).is(".") || peek(3).is("(")) {
            throw new Unreadable("sql.table", small(first) + "." + small(name) + peek(3).text());
        }
        aliases.add(name.text());
        level.table = false;
        aliasHere = true;
        at += 3;
    }

    private void word(Level level, String word) {
        if (peek(1).is(".")) {
            chain();
            return;
        }
        if (SqlWords.NEVER_READ.contains(word) || word.equals("NEXT") && peek(1).is("VALUE")) {
            throw new Unreadable("sql.word", word);
        }
        if (word.equals("AS")) {
            named(level);
            return;
        }
        if (begins(word) && !level.fresh && !SqlWords.BEFORE_SELECT.contains(tokens.get(at - 1).text())
                || word.equals("VALUES") && levels.size() > 1 && !peek(1).is("(")) {
            throw new Unreadable("sql.word", word);
        }
        if (word.equals("USING") && !peek(1).is("(")) {
            throw new Unreadable("sql.word", word);
        }
        if (peek(1).is("(") && !SqlWords.BEFORE_PARENTHESIS.contains(word)) {
            throw new Unreadable("sql.function", word);
        }
        if (word.equals("FROM") || word.equals("JOIN")) {
            level.tables = true;
            level.table = true;
        } else if (begins(word) || SqlWords.ENDS_TABLES.contains(word)) {
            level.tables = false;
            level.table = false;
        } else if (aliasHere && level.tables) {
            aliases.add(word);
        }
        aliasHere = false;
        at++;
    }

    /** PostgreSQL takes VALUES for an alias as well, so its place matters. */
    private static boolean begins(String word) {
        return word.equals("SELECT") || word.equals("VALUES");
    }

    /** Behind AS: an alias, the label of a column, or the type of a CAST. */
    private void named(Level level) {
        Token name = peek(1);
        boolean fits = name.word() && (level.cast ? SqlWords.TYPES.contains(name.text())
                : !SqlWords.STRUCTURE.contains(name.text()) && !peek(2).is("("));
        if (!fits || peek(2).is(".")) {
            throw new Unreadable("sql.word", "AS " + name.text());
        }
        if (level.tables && !level.cast) {
            aliases.add(name.text());
        }
        aliasHere = false;
        at += 2;
    }

    /** A name with dots where no table is named. */
    private void chain() {
        String first = tokens.get(at).text();
        String whole = first + "." + peek(2).text();
        int parts = 1;
        at++;
        while (peek(0).is(".")) {
            Token part = peek(1);
            if (!part.is("*") && (!part.word() || SqlWords.STRUCTURE.contains(part.text()))) {
                throw new Unreadable("sql.dot");
            }
            parts++;
            at += 2;
        }
        if (peek(0).is("(")) {
            throw new Unreadable("sql.function", whole);
        }
        if (!first.equals(own)) {
            if (parts > 2) {
                throw new Wall.Foreign(whole);
            }
            qualifiers.putIfAbsent(first, whole);
        }
        aliasHere = false;
    }

    private Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    private static String small(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    /** What stands between two parentheses. */
    private static final class Level {

        /** True within the list of tables. */
        private boolean tables;
        /** True where the next thing must be a table. */
        private boolean table;
        private boolean cast;
        private boolean fresh = true;

        Level(boolean tables, boolean table) {
            this.tables = tables;
            this.table = table;
        }
    }
}
