// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Base64;

/** How the values of a column stand in a dump: so that they come back as exactly the same. */
enum DumpColumn {
    TEXT, INTEGER, FLAG, REAL, DECIMAL, BYTES, DATE, TIME, TIMESTAMP;

    static DumpColumn of(int type) throws SQLException {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> REAL;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.DATE -> DATE;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP -> TIMESTAMP;
            default -> throw new SQLFeatureNotSupportedException("column type " + type);
        };
    }

    /** The value as it goes into the file: String, Long, Boolean or null. */
    Object read(ResultSet row, int place) throws SQLException {
        Object value = switch (this) {
            case TEXT, DATE, TIME, TIMESTAMP -> row.getString(place);
            case INTEGER -> row.getLong(place);
            case FLAG -> row.getBoolean(place);
            case REAL -> Double.toString(row.getDouble(place));
            case DECIMAL -> row.getBigDecimal(place);
            case BYTES -> row.getBytes(place);
        };
        if (value == null || row.wasNull()) {
            return null;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value;
    }

    /** Binds a value that was read from a file. */
    void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setObject(place, null);
            return;
        }
        switch (this) {
            case TEXT -> statement.setString(place, (String) value);
            case INTEGER -> statement.setLong(place, (Long) value);
            case FLAG -> statement.setBoolean(place, (Boolean) value);
            case REAL -> statement.setDouble(place, Double.parseDouble((String) value));
            case DECIMAL -> statement.setBigDecimal(place, new BigDecimal((String) value));
            case BYTES -> statement.setBytes(place, Base64.getDecoder().decode((String) value));
            case DATE -> statement.setDate(place, Date.valueOf((String) value));
            case TIME -> statement.setTime(place, Time.valueOf((String) value));
            case TIMESTAMP -> statement.setTimestamp(place, Timestamp.valueOf((String) value));
        }
    }
}
