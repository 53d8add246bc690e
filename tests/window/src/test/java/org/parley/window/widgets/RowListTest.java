// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.RowGroup;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;

class RowListTest {

    private static final int HEIGHT = 40;

    private Stage stage;
    private RowList<String> list;
    private final Set<String> painted = new HashSet<>();
    private final List<List<String>> told = new ArrayList<>();

    @BeforeEach
    void make() {
        stage = new Stage();
        list = new RowList<>(stage.shell, SWT.MULTI, stage.theme, Token.SURFACE, row -> row, new RowStyle<>() {
            @Override
            public int height(Theme theme, String row) {
                return HEIGHT;
            }

            @Override
            public void paint(Draw draw, String row, Rectangle area, boolean selected) {
                painted.add(row);
                draw.text(row, area, Token.INK, Type.NORMAL);
            }

            @Override
            public String spoken(String row) {
                return row;
            }
        });
        list.onSelect(told::add);
        list.setGroups(List.of(RowGroup.of("Overdue", List.of("a")), RowGroup.of("Empty", List.of()),
                RowGroup.of("Due today", List.of("b", "c", "d"))));
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void arrowsAndLettersGoThroughTheGroups() {
        stage.key(list, SWT.ARROW_DOWN, 0);
        stage.key(list, SWT.ARROW_DOWN, 0);
        stage.key(list, 'j', 0);
        assertEquals(List.of("c"), list.selection());
        stage.key(list, 'k', 0);
        assertEquals(List.of("b"), list.selection());
        stage.key(list, SWT.END, 0);
        assertEquals(List.of("d"), list.selection());
    }

    @Test
    void shiftExtendsAndControlTakesSingleRows() {
        stage.key(list, SWT.ARROW_DOWN, 0);
        stage.key(list, SWT.ARROW_DOWN, SWT.SHIFT);
        assertEquals(List.of("a", "b"), list.selection());
        int head = stage.theme.px(24);
        stage.click(list, 10, 2 * head + 3 * HEIGHT + 5, SWT.MOD1);
        assertEquals(List.of("a", "b", "d"), list.selection());
    }

    @Test
    void aClickOnAHeadSelectsNothing() {
        stage.click(list, 10, 5, 0);
        assertEquals(List.of(), list.selection());
    }

    @Test
    void enterAndDoubleClickOpen() {
        List<String> opened = new ArrayList<>();
        list.onOpen(opened::add);
        list.select("c");
        stage.key(list, SWT.CR, 0);
        list.notifyListeners(SWT.MouseDoubleClick, new org.eclipse.swt.widgets.Event());
        assertEquals(List.of("c", "c"), opened);
    }

    @Test
    void selectionSurvivesNewRowsAndGoesOnWhereADoneRowStood() {
        list.select("b");
        list.setRows(List.of("x", "b", "y"));
        assertEquals(List.of("b"), list.selection());
        list.selectNext();
        assertEquals(List.of("y"), list.selection());
        list.selectNext();
        assertEquals(List.of("b"), list.selection());
    }

    @Test
    void aSelectedRowThatWentAwayIsTold() {
        list.select("b");
        told.clear();
        list.setRows(List.of("a", "c"));
        stage.until("told", () -> !told.isEmpty());
        assertEquals(List.of(List.of()), told);
    }

    @Test
    void arrowRepeatIsToldOnce() {
        for (int i = 0; i < 4; i++) {
            stage.key(list, SWT.ARROW_DOWN, 0);
        }
        stage.until("told", () -> !told.isEmpty());
        assertEquals(List.of(List.of("d")), told);
    }

    @Test
    void onlyVisibleRowsArePaintedAndTheChosenOneIsBroughtIntoView() {
        list.setRows(IntStream.range(0, 5_000).mapToObj(i -> "row " + i).toList());
        painted.clear();
        list.select("row 4000");
        stage.until("the chosen one is painted", () -> painted.contains("row 4000"));
        assertTrue(painted.size() <= 600 / HEIGHT + 2, painted::toString);
    }

    @Test
    void theSelectedRowHasTheAccentBar() {
        list.setAlwaysActive(true);
        list.select("a");
        int middle = stage.theme.px(24) + HEIGHT / 2;
        assertEquals(stage.theme.color(Token.ACCENT).getRGB(), stage.pixel(list, 1, middle - HEIGHT / 2 + 3));
        assertEquals(stage.theme.color(Token.SEL).getRGB(), stage.pixel(list, 300, middle));
    }
}
