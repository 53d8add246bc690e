// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** How values become columns, and which names may stand in SQL that the store builds. */
public final class Binding {

    private static final int LONGEST_NAME = 63;

    private Binding() {
    }

    /** A schema, table or column name that can stand in SQL as it is. */
    static String name(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a name for a schema, table or column: " + name);
        }
        return name;
    }

    /** Lower case letters, digits and underscores, a letter first; by hand, for this runs at every write. */
    private static boolean isName(String name) {
        if (name == null || name.isEmpty() || name.length() > LONGEST_NAME || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && c != '_' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Binds the values from the first place on. */
    static void all(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            one(statement, i + 1, values[i]);
        }
    }

    static void one(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setObject(place, null);
        } else if (value instanceof String text) {
            statement.setString(place, checked(text));
        } else if (value instanceof UUID id) {
            statement.setString(place, id.toString());
        } else if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof Integer number) {
            statement.setInt(place, number);
        } else if (value instanceof Instant instant) {
            statement.setLong(place, instant.toEpochMilli());
        } else if (value instanceof Boolean flag) {
            statement.setBoolean(place, flag);
        } else if (value instanceof Double real) {
            statement.setDouble(place, real);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else {
            throw new IllegalArgumentException("Not a value for a column: " + value.getClass().getName());
        }
    }

    /** The value as a change set keeps it: moments only to the millisecond, as the database does. */
    static Object kept(Object value) {
        return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MILLIS) : value;
    }

    /** True when both stand for the same content of a column, whatever type they were told in. */
    public static boolean same(Object one, Object other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static Object plain(Object value) {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof UUID id ? id.toString() : value;
    }

    private static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new ProblemException(Problem.from(SqlProblems.TEXTS, Problem.Kind.REFUSED, "store.nul"));
        }
        return text;
    }
}
