// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {

    @Test
    void cellsWithCommasQuotesAndBreaksAreQuoted() {
        assertEquals("Name,Says\r\nSaana,\"\"\"no\"\", she said,\nand left\"\r\n",
                TableText.csv(List.of("Name", "Says"), List.of(List.of("Saana", "\"no\", she said,\nand left"))));
    }

    @Test
    void formulasAreDisarmedAndNumbersAreNot() {
        List<String> cells = List.of("=1+1", "@sum", "+cmd", "-5", "+4.5", "-2,5", "- dash", "a=b", "");
        assertEquals(List.of("'=1+1", "'@sum", "'+cmd", "-5", "+4.5", "-2,5", "'- dash", "a=b", ""),
                cells.stream().map(TableText::disarmed).toList());
    }

    @Test
    void plainTextKeepsOneLineForARow() {
        assertEquals("a b\tc\nd\te", TableText.plain(List.of(List.of("a\nb", "c"), List.of("d", "e"))));
    }
}
