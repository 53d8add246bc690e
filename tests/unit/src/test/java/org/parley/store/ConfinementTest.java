// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.store.Shelf.ANNA;
import static org.parley.store.Shelf.book;
import static org.parley.testkit.CountingIds.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.SchemaOwner.Migration;
import org.parley.testkit.TemporaryStore;

/** An owner reaches its own tables and no others, however it writes its SQL. The others' secret is the word "gold". */
class ConfinementTest {

    /** The shelf's owner tries; what belongs to others is vault.secret, the store and the database's own tables. */
    private static final List<String> ATTEMPTS = List.of(
            "SELECT * FROM vault.secret",
            "SELECT * FROM VAULT.SECRET",
            "select words from VaUlT.sEcReT",
            "SELECT * FROM \"VAULT\".\"SECRET\"",
            "SELECT * FROM \"vault\".\"secret\"",
            "SELECT * FROM vault . secret",
            "SELECT * FROM vault\n.\tsecret",
            "SELECT * FROM vault/* */.secret",
            "SELECT * FROM /* shelf.book */ vault.secret",
            "SELECT * FROM shelf.book -- , \n, vault.secret",
            "SELECT * FROM shelf.book /* ' */, vault.secret /* ' */",
            "SELECT * FROM shelf.book, vault.secret",
            "SELECT * FROM shelf.book b, vault.secret s",
            "SELECT * FROM shelf.book vault, vault.secret",
            "SELECT * FROM shelf.book AS vault CROSS JOIN vault.secret",
            "SELECT * FROM shelf.book b JOIN vault.secret s ON 1 = 1",
            "SELECT * FROM shelf.book b LEFT OUTER JOIN vault.secret s ON b.id = s.id",
            "SELECT * FROM shelf.book b JOIN shelf.book c ON (b.id = c.id), vault.secret",
            "SELECT * FROM shelf.book b JOIN shelf.book c USING (id), vault.secret",
            "SELECT * FROM (shelf.book b JOIN vault.secret s ON 1 = 1)",
            "SELECT * FROM ((SELECT id FROM shelf.book) b CROSS JOIN vault.secret)",
            "SELECT * FROM (SELECT words FROM vault.secret) shelf",
            "SELECT * FROM (SELECT 1 AS where FROM shelf.book) a JOIN shelf.book b ON a.where = 1, vault.secret",
            "SELECT * FROM shelf.book values, vault.secret",
            "SELECT * FROM shelf.book AS fetch, vault.secret",
            "SELECT * FROM shelf.book offset, vault.secret",
            "SELECT (SELECT MAX(words) FROM vault.secret) AS w FROM shelf.book",
            "SELECT title FROM shelf.book WHERE id IN (SELECT id FROM vault.secret)",
            "SELECT title FROM shelf.book WHERE EXISTS (SELECT 1 FROM vault.secret s WHERE s.words LIKE 'g%')",
            "SELECT title FROM shelf.book GROUP BY title HAVING COUNT(*) < (SELECT COUNT(*) FROM vault.secret)",
            "SELECT title FROM shelf.book ORDER BY (SELECT MAX(words) FROM vault.secret)",
            "SELECT title FROM shelf.book UNION SELECT words FROM vault.secret",
            "SELECT title FROM shelf.book UNION ALL (SELECT words FROM vault.secret)",
            "SELECT title FROM shelf.book EXCEPT TABLE vault.secret",
            "SELECT CASE WHEN (TABLE vault.secret) IS NULL THEN 1 ELSE 2 END FROM shelf.book",
            "VALUES (SELECT words FROM vault.secret)",
            "VALUES 1 UNION SELECT 2 FROM vault.secret",
            "SELECT vault.secret.words FROM shelf.book",
            "SELECT vault.words FROM shelf.book",
            "SELECT * FROM secret",
            "SELECT * FROM shelf.book b, secret",
            "SELECT * FROM ONLY vault.secret",
            "SELECT * FROM LATERAL (SELECT 1 FROM vault.secret) x",
            "SELECT * FROM sys.systables",
            "SELECT * FROM SYS.SYSSCHEMAS",
            "SELECT * FROM sysibm.sysdummy1",
            "SELECT * FROM information_schema.tables",
            "SELECT * FROM pg_catalog.pg_tables",
            "SELECT * FROM pg_tables",
            "SELECT * FROM store.changeset",
            "SELECT * FROM store.migration",
            "SELECT * FROM TABLE (SYSCS_DIAG.SPACE_TABLE()) AS t",
            "SELECT * FROM SYSCS_DIAG.LOCK_TABLE",
            "VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('VAULT', 'SECRET')",
            "VALUES SYSCS_UTIL.SYSCS_GET_DATABASE_PROPERTY('derby.user.x')",
            "SELECT query_to_xml('SELECT * FROM vault.secret', true, true, '') FROM shelf.book",
            "SELECT pg_read_file('/etc/passwd') FROM shelf.book",
            "SELECT pg_catalog.set_config('search_path', 'vault', false) FROM shelf.book",
            "SELECT nextval('vault.x') FROM shelf.book",
            "SELECT 'vault.secret'::regclass FROM shelf.book",
            "SELECT CAST('vault.secret' AS regclass) FROM shelf.book",
            "SELECT E'\\'' FROM shelf.book, vault.secret WHERE '' = ''",
            "SELECT '\\' FROM shelf.book, vault.secret WHERE ''=''",
            "SELECT $$x$$ FROM vault.secret",
            "SELECT U&\"v\\0061ult\" FROM shelf.book",
            "SELECT * FROM v\u0430ult.secret",
            "SELECT * FROM \u017fys.systables",
            "SELECT * FROM vault.\u017fecret",
            "SELECT * FROM {oj vault.secret s LEFT OUTER JOIN shelf.book b ON 1 = 1}",
            "SELECT {fn user()} FROM shelf.book",
            "SELECT title FROM shelf.book; SELECT * FROM vault.secret",
            "SELECT title INTO vault.copy FROM shelf.book",
            "SELECT title FROM shelf.book FOR UPDATE",
            "WITH x AS (SELECT * FROM vault.secret) SELECT * FROM x",
            "SELECT 1FROM vault.secret",
            "SELECT 1.FROM vault.secret",
            "SELECT TRIM(BOTH FROM secret) FROM vault.secret",
            "SELECT NEXT VALUE FOR vault.counting FROM shelf.book vault",
            "SELECT 'never ends FROM shelf.book",
            "SELECT (title FROM shelf.book",
            "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('a', 'b')",
            "SET SCHEMA vault",
            "DELETE FROM shelf.book",
            "EXPLAIN SELECT * FROM vault.secret",
            "TABLE vault.secret",
            "(SELECT * FROM vault.secret)");

    private static final List<String> ALLOWED = List.of(
            "SELECT title FROM shelf.book",
            "select b.title from SHELF.BOOK b where b.title <> 'vault.secret'",
            "SELECT title FROM shelf.book WHERE title <> 'SELECT * FROM \"VAULT\".\"SECRET\" -- it''s ; /* '",
            "SELECT shelf.book.title FROM shelf.book",
            "SELECT b.* FROM shelf.book b",
            "SELECT b.title FROM shelf.book AS b LEFT JOIN shelf.book c ON c.id = b.series AND (c.pages > 1 OR c.lent)",
            "SELECT x.title FROM (SELECT title, COUNT(*) AS times FROM shelf.book GROUP BY title) x WHERE x.times = 1",
            "SELECT b.title FROM shelf.book b, shelf.book c WHERE b.id = c.id",
            "SELECT b.title FROM (shelf.book b JOIN shelf.book c ON b.id = c.id), shelf.book d WHERE d.id = c.id",
            "SELECT b.title FROM shelf.book b WHERE NOT EXISTS (SELECT 1 FROM shelf.book c WHERE c.series = b.id)",
            "SELECT title FROM shelf.book WHERE id IN ('" + id(1) + "')",
            "SELECT COALESCE(CAST(pages AS CHAR(20)), CAST('none' AS VARCHAR(9))) AS title FROM shelf.book",
            "SELECT CASE WHEN pages IS NULL THEN 'none' ELSE 'some' END AS title FROM shelf.book",
            "SELECT UPPER(title) || '!' AS title FROM shelf.book ORDER BY title, pages FETCH FIRST 5 ROWS ONLY",
            "SELECT title FROM shelf.book UNION ALL SELECT b.title FROM shelf.book b WHERE b.pages < -1.5e3",
            "SELECT MAX(title) AS title, SUM(pages), AVG(price) FROM shelf.book HAVING COUNT(DISTINCT title) > 0");

    private TemporaryStore temporary;
    private Schema shelf;

    private void on(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.on(kind);
        Schema vault = temporary.store().claim(owner("vault", "secret",
                "CREATE TABLE vault.secret (id CHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(40))"));
        vault.write(ANNA, "hide", true, tx -> {
            tx.insert("secret", id(5), Map.of("words", "gold"));
            return null;
        });
        shelf = temporary.store().claim(new Shelf());
        shelf.write(ANNA, "add", true, tx -> {
            tx.insert("book", id(1), book("A"));
            return null;
        });
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private static SchemaOwner owner(String schema, String step, String... statements) {
        return new SchemaOwner() {
            @Override
            public String schema() {
                return schema;
            }

            @Override
            public List<Migration> migrations() {
                return List.of(new Migration(1, step, List.of(statements)));
            }
        };
    }

    /** How a query ended: the code of its problem, "no query" or what it told. */
    private String outcome(String sql) {
        List<String> told = new ArrayList<>();
        try {
            shelf.read(q -> {
                q.each(sql, f -> told.add("a row"));
                return null;
            });
            return told.toString();
        } catch (ProblemException e) {
            return e.problem().code();
        } catch (IllegalArgumentException e) {
            return "no query";
        }
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatReachesForOthersIsRefusedBeforeTheDatabaseSeesIt(TemporaryStore.Kind kind) {
        on(kind);
        List<String> through = new ArrayList<>();
        for (String sql : ATTEMPTS) {
            if (!List.of("store.foreign-table", "store.sql", "no query").contains(outcome(sql))) {
                through.add(outcome(sql) + ": " + sql);
            }
        }
        assertEquals(List.of(), through);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void whatStaysInTheOwnTablesIsAnswered(TemporaryStore.Kind kind) {
        on(kind);
        List<String> wrong = new ArrayList<>();
        for (String sql : ALLOWED) {
            String outcome = outcome(sql);
            if (!outcome.startsWith("[a row")) {
                wrong.add(outcome + ": " + sql);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void theSameHoldsInsideAWrite(TemporaryStore.Kind kind) {
        on(kind);
        Problem problem = assertThrows(ProblemException.class, () -> shelf.write(ANNA, "look", false,
                tx -> tx.number("SELECT COUNT(*) FROM vault.secret"))).problem();
        assertEquals("store.foreign-table", problem.code());
        assertEquals(Problem.Kind.REFUSED, problem.kind());
        assertTrue(problem.what().contains("shelf") && problem.what().contains("vault.secret"), problem.what());
        assertThrows(IllegalArgumentException.class, () -> shelf.write(ANNA, "look", false, tx -> {
            tx.insert("book (id) SELECT id FROM vault.secret", id(9), Map.of());
            return null;
        }));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void aStepThatReachesForOthersIsRefusedBeforeAnythingRan(TemporaryStore.Kind kind) {
        on(kind);
        for (String sql : List.of("DROP TABLE vault.secret", "DROP TABLE evil.t, vault.secret",
                "DROP TABLE secret", "DROP SCHEMA vault RESTRICT", "DROP INDEX vault.secret_words", "CREATE SCHEMA more",
                "DELETE FROM vault.secret", "UPDATE vault.secret SET words = 'lead'",
                "UPDATE evil.t SET x = (SELECT MAX(words) FROM vault.secret)",
                "UPDATE evil.t SET x = words FROM vault.secret",
                "DELETE FROM evil.t AS vault USING vault.secret WHERE 1 = 1",
                "DELETE FROM evil.t WHERE x IN (SELECT words FROM vault.secret)",
                "INSERT INTO vault.secret (id) VALUES ('x')", "INSERT INTO evil.t SELECT id, words FROM vault.secret",
                "INSERT INTO evil.t TABLE vault.secret", "INSERT INTO evil.t (id, x) TABLE vault.secret",
                "ALTER TABLE vault.secret ADD COLUMN y INTEGER", "ALTER TABLE evil.t RENAME TO secret",
                "ALTER TABLE evil.t SET SCHEMA vault", "ALTER TABLE evil.t ADD COLUMN y INTEGER, SET SCHEMA vault",
                "ALTER TABLE evil.t ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES vault.secret (id)",
                "ALTER TABLE evil.t ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES secret (id)",
                "CREATE TABLE vault.more (id CHAR(36))", "CREATE TABLE more (id CHAR(36))",
                "CREATE TABLE evil.more AS SELECT * FROM vault.secret WITH NO DATA",
                "CREATE TABLE evil.more (id) AS TABLE vault.secret", "CREATE TABLE evil.more (LIKE vault.secret)",
                "CREATE TABLE evil.more (id CHAR(36) REFERENCES vault.secret)",
                "CREATE TABLE evil.more (id CHAR(36)) INHERITS (vault.secret)",
                "CREATE TABLE evil.more (id INTEGER GENERATED ALWAYS AS IDENTITY)",
                "CREATE TABLE evil.more (id CHAR(36) CHECK (vault.f(id) = 1))",
                "CREATE INDEX vault.i ON evil.t (x)", "CREATE INDEX i ON vault.secret (words)",
                "CREATE UNIQUE INDEX i ON vault.secret (words)", "CREATE VIEW evil.v AS SELECT * FROM vault.secret",
                "CREATE TRIGGER evil.g AFTER INSERT ON evil.t FOR EACH ROW DELETE FROM vault.secret",
                "CREATE FUNCTION evil.f() RETURNS INTEGER LANGUAGE JAVA PARAMETER STYLE JAVA EXTERNAL NAME 'x.y'",
                "CREATE PROCEDURE evil.p() LANGUAGE JAVA PARAMETER STYLE JAVA EXTERNAL NAME 'x.y'",
                "CREATE SYNONYM evil.s FOR vault.secret", "GRANT SELECT ON vault.secret TO PUBLIC",
                "REVOKE SELECT ON evil.t FROM anna", "RENAME TABLE vault.secret TO more",
                "TRUNCATE TABLE vault.secret", "LOCK TABLE vault.secret IN EXCLUSIVE MODE",
                "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('a', 'b')", "SET SCHEMA vault", "COMMIT",
                "COPY vault.secret TO PROGRAM 'x'", "DO 'x'", "SELECT words FROM vault.secret",
                "UPDATE evil.t SET x = 'a'; DROP TABLE vault.secret", "DROP TABLE \"VAULT\".\"SECRET\"", "")) {
            String schema = "evil";
            Schema evil = temporary.store().claim(owner(schema, "reach",
                    "CREATE TABLE evil.t (id CHAR(36) NOT NULL PRIMARY KEY, x VARCHAR(40))", sql));
            Problem problem = assertThrows(ProblemException.class,
                    () -> evil.read(q -> q.number("SELECT COUNT(*) FROM evil.t")), sql).problem();
            assertEquals("store.migration-beyond", problem.code(), sql + ": " + problem.what());
            assertTrue(problem.what().contains("evil") && problem.what().contains("step 1 (reach)"), problem.what());
        }
        assertEquals(1, temporary.count("SELECT COUNT(*) FROM vault.secret WHERE words = 'gold'"));
        assertEquals(0, temporary.count("SELECT COUNT(*) FROM store.migration WHERE schema_name = 'evil'"));
        assertEquals(List.of("A"), Shelf.titles(shelf));
    }

    @ParameterizedTest
    @EnumSource(TemporaryStore.Kind.class)
    void everySortOfStatementOnTheOwnTablesIsDone(TemporaryStore.Kind kind) {
        on(kind);
        Schema good = temporary.store().claim(owner("good", "all sorts",
                "CREATE TABLE good.a (id CHAR(36) NOT NULL CONSTRAINT a_pk PRIMARY KEY, n INTEGER DEFAULT 0 NOT NULL"
                        + " CONSTRAINT a_n CHECK (n >= 0 AND n <> 99), price DECIMAL(5,2), w VARCHAR(20) DEFAULT 'x.y')",
                "CREATE TABLE good.b (id CHAR(36) NOT NULL PRIMARY KEY, a CHAR(36), FOREIGN KEY (a) REFERENCES good.a (id)"
                        + " ON DELETE CASCADE, CONSTRAINT b_once UNIQUE (a, id))",
                "CREATE INDEX a_n_index ON good.a (n)", "CREATE UNIQUE INDEX b_a ON good.b (a)",
                "ALTER TABLE good.a ADD COLUMN m BIGINT",
                "ALTER TABLE good.a ADD CONSTRAINT a_m CHECK (m BETWEEN 0 AND 9 OR w LIKE 'vault.%')",
                "ALTER TABLE good.a DROP COLUMN price",
                "INSERT INTO good.a (id, n, m) VALUES ('1', 1, 1)",
                "INSERT INTO good.a (id, n) SELECT '2', MAX(a.n) + 1 FROM good.a a",
                "INSERT INTO good.b VALUES ('3', '1')",
                "UPDATE good.a SET n = n + (SELECT COUNT(*) FROM good.b), w = 'z' WHERE n < 9",
                "DELETE FROM good.a WHERE id NOT IN (SELECT a FROM good.b)",
                "DROP INDEX good.a_n_index", "CREATE TABLE good.c (id INTEGER)", "DROP TABLE good.c"));
        assertEquals(2L, (long) good.read(q -> q.number("SELECT n FROM good.a")));
    }
}
