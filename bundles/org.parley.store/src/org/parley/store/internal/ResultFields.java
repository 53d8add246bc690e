// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.parley.store.Query;

/** The row that a result stands on. */
final class ResultFields implements Query.Fields {

    private static final Object UNREAD = new Object();

    private final ResultSet result;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] large;
    // Derby hands out a large text only once for each row
    private final Object[] texts;

    ResultFields(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData about = result.getMetaData();
        int columns = about.getColumnCount();
        large = new boolean[columns + 1];
        texts = new Object[columns + 1];
        for (int i = 1; i <= columns; i++) {
            places.putIfAbsent(about.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
            large[i] = about.getColumnType(i) == Types.CLOB;
        }
    }

    boolean next() throws SQLException {
        Arrays.fill(texts, UNREAD);
        return result.next();
    }

    @Override
    public UUID id(String column) {
        String text = text(column);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public String text(String column) {
        int place = place(column);
        try {
            if (!large[place]) {
                return result.getString(place);
            }
            if (texts[place] == UNREAD) {
                texts[place] = result.getString(place);
            }
            return (String) texts[place];
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public int integer(String column) {
        try {
            return result.getInt(place(column));
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public long number(String column) {
        try {
            return result.getLong(place(column));
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public double real(String column) {
        try {
            return result.getDouble(place(column));
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public boolean flag(String column) {
        try {
            return result.getBoolean(place(column));
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public Instant instant(String column) {
        try {
            long millis = result.getLong(place(column));
            return result.wasNull() ? null : Instant.ofEpochMilli(millis);
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    @Override
    public boolean missing(String column) {
        int place = place(column);
        try {
            return large[place] ? text(column) == null : result.getObject(place) == null;
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    long firstNumber() {
        try {
            return result.getLong(1);
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    /** All columns but the id, by name, in the types that a change set holds. */
    Map<String, Object> all() {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            ResultSetMetaData about = result.getMetaData();
            for (int i = 1; i < texts.length; i++) {
                String column = about.getColumnLabel(i).toLowerCase(Locale.ROOT);
                if (!column.equals("id")) {
                    values.put(column, value(i, about));
                }
            }
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
        return values;
    }

    private Object value(int place, ResultSetMetaData about) throws SQLException {
        int type = about.getColumnType(place);
        if (type == Types.CLOB || type == Types.VARCHAR) {
            return result.getString(place);
        }
        if (type == Types.CHAR) {
            String text = result.getString(place);
            return text != null && about.getPrecision(place) == 36 && isId(text) ? UUID.fromString(text) : text;
        }
        return result.getObject(place);
    }

    private static boolean isId(String text) {
        return text.length() == 36 && text.charAt(8) == '-' && text.charAt(13) == '-' && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }

    byte[] bytes(String column) {
        try {
            return result.getBytes(place(column));
        } catch (SQLException e) {
            throw SqlProblems.of(e);
        }
    }

    private int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            place = places.get(column.toLowerCase(Locale.ROOT));
            if (place == null) {
                throw new IllegalArgumentException("The query yields no column " + column);
            }
            places.put(column, place);
        }
        return place;
    }
}
