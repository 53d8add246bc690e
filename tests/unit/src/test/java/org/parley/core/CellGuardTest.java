// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-1+1", "- a list", "@SUM(A1)", "\tx", "\rx",
        "\nx", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\uFEFF=1", "\u202E=1", " =1", "\u0000=1", "-", "=",
        "+358401234567", "-1e999999"})
    void putsAnApostropheInFront(String text) {
        assertEquals("'" + text, CellGuard.guard(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "words", "a=b", "1-2", "'=1", "\"=1\"", "-5", "-5.25", "3.5", "😀=1"})
    void leavesTheRest(String text) {
        assertEquals(text, CellGuard.guard(text));
    }

    @Test
    void numbersStayNumbers() {
        assertEquals(-5, CellGuard.guard((Object) (-5)));
        assertEquals(new BigDecimal("-2.50"), CellGuard.guard(new BigDecimal("-2.50")));
        assertEquals("'=1", CellGuard.guard((Object) "=1"));
        assertNull(CellGuard.guard((String) null));
    }
}
