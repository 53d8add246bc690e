// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.Set;

/** The words of SQL that {@link Wall} and {@link SqlWalk} know, in capitals. */
final class SqlWords {

    /** Reserved in both databases, so that they are never the name of anything unless after AS or a dot. */
    static final Set<String> STRUCTURE = Set.of("SELECT", "FROM", "JOIN", "WHERE", "GROUP", "HAVING", "ORDER", "UNION",
            "EXCEPT", "INTERSECT", "FETCH", "FOR", "AS", "USING", "ON", "VALUES", "WITH", "TABLE", "INTO", "ONLY");

    /** What ends the list of tables. */
    static final Set<String> ENDS_TABLES = Set.of("WHERE", "GROUP", "HAVING", "ORDER", "UNION", "EXCEPT", "INTERSECT",
            "FETCH", "FOR");

    /** What a second SELECT of one level stands behind. */
    static final Set<String> BEFORE_SELECT = Set.of("UNION", "EXCEPT", "INTERSECT", "ALL", "DISTINCT");

    /** Never in a query, nor behind the head of INSERT, UPDATE and DELETE. */
    static final Set<String> NEVER_READ = Set.of("WITH", "TABLE", "INTO", "LATERAL", "CALL", "INSERT", "UPDATE",
            "DELETE", "MERGE", "CREATE", "DROP", "ALTER", "GRANT", "REVOKE", "EXECUTE", "RETURNING");

    /** Never behind the head of CREATE and ALTER. */
    static final Set<String> NEVER_MADE = Set.of("SELECT", "FROM", "TABLE", "WITH", "VALUES", "INTO", "AS", "USING",
            "OF", "INHERITS", "INHERIT", "EXECUTE", "PARTITION", "GENERATED", "SCHEMA", "OWNER", "TRIGGER", "RULE",
            "TABLESPACE", "SEQUENCE", "ENABLE", "DISABLE", "ATTACH", "DETACH", "REPLICA", "RENAME", "CALL", "SERIAL",
            "BIGSERIAL", "SMALLSERIAL", "POLICY", "SERVER", "OPTIONS", "CLUSTER", "LOGGED", "UNLOGGED", "RETURNING");

    /** Types that a CAST may name. */
    static final Set<String> TYPES = Set.of("CHAR", "CHARACTER", "VARCHAR", "CLOB", "INTEGER", "INT", "SMALLINT",
            "BIGINT", "DOUBLE", "REAL", "FLOAT", "DECIMAL", "NUMERIC", "BOOLEAN", "DATE", "TIME", "TIMESTAMP");

    /** What may stand before a parenthesis: functions that reach nothing but what is handed to them, and grammar. */
    static final Set<String> BEFORE_PARENTHESIS = Set.of("COUNT", "SUM", "AVG", "MIN", "MAX", "COALESCE", "NULLIF",
            "LOWER", "UPPER", "LCASE", "UCASE", "TRIM", "LTRIM", "RTRIM", "SUBSTR", "SUBSTRING", "LENGTH", "CHAR_LENGTH",
            "CHARACTER_LENGTH", "LOCATE", "POSITION", "REPLACE", "CONCAT", "ABS", "ABSVAL", "MOD", "SQRT", "EXP", "LN",
            "LOG", "LOG10", "FLOOR", "CEIL", "CEILING", "ROUND", "SIGN", "POWER", "ROW_NUMBER", "CAST", "YEAR", "MONTH",
            "DAY", "HOUR", "MINUTE", "SECOND", "STDDEV_POP", "STDDEV_SAMP", "VAR_POP", "VAR_SAMP", "CHAR", "CHARACTER",
            "VARCHAR", "CLOB", "INTEGER", "INT", "SMALLINT", "BIGINT", "DOUBLE", "REAL", "FLOAT", "DECIMAL", "NUMERIC",
            "DATE", "TIME", "TIMESTAMP", "IN", "EXISTS", "AND", "OR", "NOT", "ON", "WHERE", "HAVING", "BY", "WHEN", "THEN",
            "ELSE", "CASE", "BETWEEN", "LIKE", "ESCAPE", "ANY", "ALL", "SOME", "SELECT", "DISTINCT", "FROM", "JOIN",
            "VALUES", "UNION", "EXCEPT", "INTERSECT", "USING", "OVER", "KEY", "UNIQUE", "CHECK", "DEFAULT", "SET");

    private SqlWords() {
    }
}
