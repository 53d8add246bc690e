// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.internal.SqlTokens.Token;
import org.parley.store.internal.SqlTokens.Unreadable;

/**
 * Keeps the SQL of an owner inside its own schema. It passes on a small language that both databases read alike and
 * refuses all else, so that what it does not know cannot reach anything. Every table is named with its schema; nothing
 * depends on a current schema. See docs/adr/0014-an-owners-schema.md.
 */
final class Wall {

    /** What was looked at once is not looked at again; owners have a fixed stock of statements, most of them. */
    private static final int KEPT = 500;

    private final String schema;
    private final String own;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Wall(String schema) {
        this.schema = Binding.name(schema);
        own = schema.toUpperCase(Locale.ROOT);
    }

    String schema() {
        return schema;
    }

    /**
     * Lets a query pass.
     *
     * @throws ProblemException refused {@code store.foreign-table} or {@code store.sql}
     */
    void query(String sql) {
        if (seen.contains(sql)) {
            return;
        }
        SqlQuery.requireRead(sql);
        try {
            new SqlWalk(own, SqlTokens.of(sql), 0).run();
        } catch (Foreign e) {
            throw refused("store.foreign-table", e, schema, e.name.toLowerCase(Locale.ROOT));
        } catch (Unreadable e) {
            throw refused("store.sql", e, schema, e.words());
        }
        if (seen.size() >= KEPT) {
            seen.clear();
        }
        seen.add(sql);
    }

    /**
     * Lets a statement of a migration pass: CREATE, ALTER and DROP TABLE, CREATE and DROP INDEX, INSERT, UPDATE and
     * DELETE.
     *
     * @throws ProblemException as {@link #query}
     */
    void statement(String sql) {
        try {
            new Step(SqlTokens.of(sql)).check();
        } catch (Foreign e) {
            throw refused("store.foreign-table", e, schema, e.name.toLowerCase(Locale.ROOT));
        } catch (Unreadable e) {
            throw refused("store.sql", e, schema, e.words());
        }
    }

    private static ProblemException refused(String code, RuntimeException cause, Object... args) {
        return new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, code, args), cause);
    }

    /** Something of another schema was named. */
    static final class Foreign extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String name;

        Foreign(String name) {
            super(name, null, false, false);
            this.name = name;
        }
    }

    /** One statement of a migration. */
    private final class Step {

        private final List<Token> tokens;

        Step(List<Token> tokens) {
            this.tokens = tokens;
        }

        void check() {
            if (starts("CREATE", "TABLE")) {
                table(2);
                require(5, "(");
                made(5);
            } else if (starts("CREATE", "INDEX")) {
                index(2);
            } else if (starts("CREATE", "UNIQUE", "INDEX")) {
                index(3);
            } else if (starts("ALTER", "TABLE")) {
                table(2);
                if (!at(5, "ADD") && !at(5, "DROP") && !at(5, "ALTER")) {
                    throw new Unreadable("sql.word", "ALTER TABLE " + text(5));
                }
                made(5);
            } else if (starts("DROP", "TABLE") || starts("DROP", "INDEX")) {
                table(2);
                require(5, "");
            } else if (starts("INSERT", "INTO")) {
                insert();
            } else if (starts("UPDATE")) {
                table(1);
                update();
            } else if (starts("DELETE", "FROM")) {
                new SqlWalk(own, tokens, 1).run();
            } else {
                throw new Unreadable("sql.word", (text(0) + " " + text(1)).strip());
            }
        }

        private void index(int name) {
            if (!tokens.get(name).word() || !at(name + 1, "ON")) {
                throw new Unreadable("sql.word", text(name));
            }
            table(name + 2);
            require(name + 5, "(");
            made(name + 5);
        }

        private void insert() {
            table(2);
            int from = 5;
            if (at(from, "(")) {
                do {
                    if (!word(++from) || !at(++from, ",") && !at(from, ")")) {
                        throw new Unreadable("sql.word", text(from));
                    }
                } while (!at(from, ")"));
                from++;
            }
            if (!at(from, "SELECT") && !at(from, "VALUES")) {
                throw new Unreadable("sql.word", text(from));
            }
            new SqlWalk(own, tokens, from).run();
        }

        private void update() {
            int set = at(4, "SET") ? 4 : at(4, "AS") ? 6 : 5;
            if (!at(set, "SET") || set > 4 && !word(set - 1)) {
                throw new Unreadable("sql.word", text(4));
            }
            SqlWalk walk = new SqlWalk(own, tokens, set + 1).knowing(text(3));
            (set > 4 ? walk.knowing(text(set - 1)) : walk).run();
        }

        /** Columns, constraints and the like. */
        private void made(int from) {
            for (int i = from; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.is(".")) {
                    throw new Unreadable("sql.dot");
                }
                if (!token.word()) {
                    continue;
                }
                if (token.is("REFERENCES") || at(i + 1, ".")) {
                    int name = token.is("REFERENCES") ? i + 1 : i;
                    table(name);
                    i = name + 2;
                } else if (!cast(i)) {
                    plain(i);
                }
            }
        }

        private void plain(int i) {
            String word = text(i);
            boolean like = word.equals("LIKE") && (at(i - 1, "(") || at(i - 1, ","));
            if (like || SqlWords.NEVER_MADE.contains(word)) {
                throw new Unreadable("sql.word", word);
            }
            if (at(i + 1, "(") && !SqlWords.BEFORE_PARENTHESIS.contains(word)) {
                throw new Unreadable("sql.function", word);
            }
        }

        /** True for the AS of a CAST, the only one that may be here. */
        private boolean cast(int i) {
            return at(i, "AS") && SqlWords.TYPES.contains(text(i + 1)) && !at(i + 2, ".");
        }

        /** A table of its own from this place on. */
        private void table(int i) {
            if (!word(i)) {
                throw new Unreadable("sql.table", text(i));
            }
            if (!at(i + 1, ".") || !word(i + 2)) {
                throw new Unreadable("sql.unqualified", text(i).toLowerCase(Locale.ROOT));
            }
            if (!tokens.get(i).is(own) || at(i + 3, ".")) {
                throw new Foreign(text(i) + "." + text(i + 2));
            }
        }

        private void require(int i, String sign) {
            if (!text(i).equals(sign)) {
                throw new Unreadable("sql.word", text(i));
            }
        }

        private boolean starts(String... words) {
            for (int i = 0; i < words.length; i++) {
                if (!at(i, words[i])) {
                    return false;
                }
            }
            return true;
        }

        private boolean word(int i) {
            return i < tokens.size() && tokens.get(i).word();
        }

        private boolean at(int i, String one) {
            return i >= 0 && i < tokens.size() && tokens.get(i).is(one);
        }

        private String text(int i) {
            return i < tokens.size() ? tokens.get(i).text() : "";
        }
    }
}
