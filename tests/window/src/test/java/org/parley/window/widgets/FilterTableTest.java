// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ui.theme.Token;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.window.Clipboards;

class FilterTableTest {

    private record Row(String id, String name, String place, int posts) {
    }

    private static final List<Row> ROWS = List.of(new Row("1", "Saana", "Tampere", 41), new Row("2", "Birk", "Bergen", 64),
            new Row("3", "Aino", "Oulu", 2), new Row("4", "=Olav", "Oslo", 19));

    private Stage stage;
    private final AtomicInteger asked = new AtomicInteger();
    private FilterTable<Row> rows;
    private Table table;
    private final List<List<String>> told = new ArrayList<>();

    @BeforeEach
    void make() {
        stage = new Stage();
        rows = new FilterTable<>(stage.shell, stage.theme, List.of(
                Column.text("name", "Name", 200, row -> {
                    asked.incrementAndGet();
                    return row.name();
                }),
                Column.text("place", "Place", 200, Row::place),
                Column.number("posts", "Posts", 80, row -> String.valueOf(row.posts()), Row::posts),
                Column.<Row>text("id", "Number", 80, Row::id).hidden()), Row::id);
        table = rows.table();
        rows.onSelect(items -> told.add(items.stream().map(Row::name).toList()));
        rows.setItems(ROWS);
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> names() {
        return rows.shown().stream().map(Row::name).toList();
    }

    private void clickHead(int column) {
        table.getColumn(column).notifyListeners(SWT.Selection, new Event());
    }

    private void clickRow(int index) {
        table.setSelection(index);
        table.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void aClickOnAHeadSortsAndASecondOneTurnsRound() {
        clickHead(2);
        assertEquals(List.of("Aino", "=Olav", "Saana", "Birk"), names());
        clickHead(2);
        assertEquals(List.of("Birk", "Saana", "=Olav", "Aino"), names());
        assertEquals(SWT.DOWN, table.getSortDirection());
    }

    @Test
    void selectionStaysWithItsRowThroughSortFilterAndNewItems() {
        clickRow(0);
        clickHead(2);
        assertEquals("Saana", rows.selection().get(0).name());
        rows.filter("tampere");
        assertEquals("Saana", rows.selection().get(0).name());
        rows.filter("");
        rows.setItems(List.of(new Row("9", "New", "Turku", 5), new Row("1", "Saana M.", "Tampere", 42)));
        assertEquals("Saana M.", rows.selection().get(0).name());
    }

    @Test
    void whatAFilterDropsIsSelectedAgainWhenItComesBack() {
        clickRow(0);
        rows.filter("bergen");
        stage.until("nothing is selected", () -> told.contains(List.of()));
        rows.filter("");
        assertEquals("Saana", rows.selection().get(0).name());
        rows.filter("bergen");
        clickRow(0);
        rows.filter("");
        assertEquals("Birk", rows.selection().get(0).name());
    }

    @Test
    void whereOneIsAlwaysSelectedAFilterThatDropsItSelectsTheFirst() {
        rows.alwaysOne();
        rows.setItems(ROWS);
        assertEquals(List.of(List.of("Saana")), told);
        rows.filter("o");
        stage.until("the first one is told", () -> told.contains(List.of("Aino")));
        rows.filter("nobody");
        stage.until("nobody is told", () -> told.contains(List.of()));
        rows.filter("");
        assertEquals("Aino", rows.selection().get(0).name());
        assertEquals(1, table.getSelectionCount());
    }

    private FilterTable<Row> roomy() {
        FilterTable<Row> made = new FilterTable<>(stage.shell, stage.theme, List.of(
                Column.<Row>text("name", "Name", 60, Row::name).growing(),
                Column.<Row>text("place", "Place", 60, row -> "A place with a name of many words in " + row.place())
                        .growing(),
                Column.number("posts", "Posts", 60, row -> String.valueOf(row.posts()), Row::posts)), Row::id);
        rows.dispose();
        made.setItems(ROWS);
        stage.shell.layout(true, true);
        stage.settle();
        return made;
    }

    @Test
    void columnsOfWordsTakeTheRoomThatIsLeft() {
        Table wide = roomy().table();
        stage.until("numbers take nothing of it", () -> Math.abs(stage.theme.px(60) - wide.getColumn(2).getWidth()) <= 2);
        int name = wide.getColumn(0).getWidth();
        int place = wide.getColumn(1).getWidth();
        assertTrue(place > name && name > 60, name + " and " + place);
        int room = wide.getClientArea().width;
        assertTrue(Math.abs(name + place + wide.getColumn(2).getWidth() - room) <= 2, "of " + room);
        stage.shell.setSize(700, 600);
        stage.until("the columns follow", () -> wide.getColumn(1).getWidth() < place);
    }

    @Test
    void aWidthThatWasChosenStays() {
        FilterTable<Row> first = roomy();
        first.table().getColumn(0).setWidth(300);
        Map<String, String> state = first.saveState();
        assertEquals("name=300,place=any,posts=any", state.get("columns"));
        rows = first;
        FilterTable<Row> second = roomy();
        second.restoreState(state);
        stage.shell.setSize(800, 600);
        stage.settle();
        assertEquals(300, second.table().getColumn(0).getWidth());
    }

    @Test
    void selectionIsToldOnceItRests() {
        clickRow(0);
        clickRow(1);
        clickRow(2);
        assertEquals(List.of(), told);
        stage.until("selection told", () -> !told.isEmpty());
        assertEquals(List.of(List.of("Aino")), told);
    }

    @Test
    void theFilterLetsThroughWhatHoldsEveryWord() {
        rows.filter("berg birk");
        assertEquals(List.of("Birk"), names());
        rows.filter("oslo 19");
        assertEquals(List.of("=Olav"), names());
        assertEquals(4, rows.totalCount());
        assertEquals(1, table.getItemCount());
    }

    @Test
    void enterOpensTheSelectedRow() {
        List<String> opened = new ArrayList<>();
        rows.onOpen(row -> opened.add(row.name()));
        clickRow(1);
        table.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(List.of("Birk"), opened);
    }

    @Test
    void copyAsCsvDisarmsFormulasAndLeavesHiddenColumnsOut() {
        clickRow(3);
        stage.key(table, 'c', SWT.MOD1 | SWT.SHIFT);
        assertEquals("Name,Place,Posts\r\n'=Olav,Oslo,19\r\n", Clipboards.text(stage.display));
    }

    @Test
    void afterAnActionTheNextRowIsSelectedAndAtTheEndTheOneBefore() {
        clickRow(1);
        rows.selectNext();
        assertEquals("Aino", rows.selection().get(0).name());
        rows.select(List.of("4"));
        rows.selectNext();
        assertEquals("Aino", rows.selection().get(0).name());
    }

    @Test
    void widthsOrderAndSortComeBackInAnotherTable() {
        clickHead(1);
        clickHead(1);
        table.getColumn(0).setWidth(123);
        table.setColumnOrder(new int[] {2, 0, 1, 3});
        Map<String, String> state = rows.saveState();
        FilterTable<Row> other = new FilterTable<>(stage.shell, stage.theme,
                List.of(Column.text("name", "Name", 200, Row::name), Column.text("place", "Place", 200, Row::place),
                        Column.number("posts", "Posts", 80, row -> String.valueOf(row.posts()), Row::posts),
                        Column.<Row>text("id", "Number", 80, Row::id).hidden()),
                Row::id);
        other.setItems(ROWS);
        other.restoreState(state);
        assertEquals(123, other.table().getColumn(0).getWidth());
        assertEquals(2, other.table().getColumnOrder()[0]);
        assertEquals("Tampere", other.shown().get(0).place());
    }

    @Test
    void aSelectedRowIsPaintedSoftly() {
        clickRow(1);
        Rectangle cell = table.getItem(1).getBounds(1);
        boolean focused = table.isFocusControl();
        assertEquals(stage.theme.color(focused ? Token.SEL : Token.SEL_IDLE).getRGB(),
                stage.pixel(table, cell.x + cell.width - 4, cell.y + table.getHeaderHeight() + cell.height / 2));
    }

    @Test
    void onlyRowsInViewAreMade() {
        asked.set(0);
        rows.setItems(IntStream.range(0, 100_000).mapToObj(i -> new Row("r" + i, "Name " + i, "Oslo", i)).toList());
        stage.settle();
        assertEquals(100_000, table.getItemCount());
        assertTrue(asked.get() < 2_000, "asked for " + asked.get() + " names");
    }
}
