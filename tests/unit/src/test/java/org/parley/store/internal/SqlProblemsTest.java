// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.parley.core.CancelledException;

/** What the database says, in words; the states that only a damaged or a locked disk brings about. */
class SqlProblemsTest {

    private static String code(String state, Throwable cause) {
        return SqlProblems.of(new SQLException("as Derby says it", state, cause)).problem().code();
    }

    @Test
    void derbyTrippingOverADamagedPageIsDamage() {
        assertEquals("store.damaged-page", code("XJ001", new NullPointerException()));
        assertEquals("store.damaged-page", code("XSDG2", null));
        assertEquals("store.failed", code("XJ001", new OutOfMemoryError()));
    }

    @Test
    void aConnectionLostToAnInterruptIsACancel() {
        assertEquals("store.failed", code("08000", null));
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancelledException.class, () -> code("08000", null));
            assertEquals("store.disk-full", SqlProblems.of(new SQLException("No space left on device")).problem().code());
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void filesThatMayNotBeWrittenAreNamed() {
        assertEquals("store.read-only-files", code("40XD1", null));
    }
}
