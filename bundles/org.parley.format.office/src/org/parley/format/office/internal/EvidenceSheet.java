// SPDX-License-Identifier: Apache-2.0
package org.parley.format.office.internal;

import java.util.List;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.spi.EvidenceKeys;

/** What each number rests on: a row for each number and post, found by the name that the number links to. */
final class EvidenceSheet {

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;
    private final Messages messages;

    EvidenceSheet(SXSSFSheet sheet, Styles styles, Messages messages) {
        this.sheet = sheet;
        this.styles = styles;
        this.cells = new CellWriter(styles);
        this.messages = messages;
    }

    void write(EvidenceKeys keys) {
        List<String> heads = List.of("key", "about", "members", "post", "id");
        List<Integer> widths = List.of(10, 70, 12, 12, 40);
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.size(); i++) {
            cells.words(head, i, messages.get("column." + heads.get(i)), styles.head);
            sheet.setColumnWidth(i, widths.get(i) * 256);
        }
        sheet.createFreezePane(0, 1);
        int number = 1;
        for (EvidenceKeys.Entry entry : keys.entries()) {
            name(entry.key(), number + 1);
            for (Block.PostRef post : entry.evidence().posts()) {
                Row row = sheet.createRow(number++);
                cells.words(row, 0, entry.key(), styles.text);
                cells.words(row, 1, entry.about(), styles.text);
                cells.number(row, 2, entry.evidence().members(), styles.count);
                cells.number(row, 3, post.number(), styles.post);
                cells.words(row, 4, post.id().toString(), styles.note);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(0, number - 1, 0, heads.size() - 1));
    }

    private void name(String key, int row) {
        Name name = sheet.getWorkbook().createName();
        name.setNameName(key(key));
        name.setRefersToFormula("'" + sheet.getSheetName().replace("'", "''") + "'!$A$" + row);
    }

    /** A name that no spreadsheet takes for a cell, which e1 would be. */
    static String key(String key) {
        return "rests_" + key;
    }
}
