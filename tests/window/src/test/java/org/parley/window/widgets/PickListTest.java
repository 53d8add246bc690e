// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ui.Keys;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

class PickListTest {

    private Stage stage;
    private PickList list;
    private final List<String> taken = new ArrayList<>();
    private boolean closes = true;

    @BeforeEach
    void make() {
        stage = new Stage();
        stage.open();
        List<PickItem> items = List.of(code("Cap hard to open"), code("Carton leaks"),
                code("Too sweet").refused("needs the coder role"));
        list = new PickList(stage.shell, stage.theme).source(PickList.among(items)).outOf(items.size())
                .extras(typed -> List.of(PickItem.of("new", "New code " + typed, "", Icon.ADD, null)))
                .onPick((item, modifiers) -> {
                    taken.add(item.name() + (modifiers == SWT.SHIFT ? " and on" : ""));
                    return closes;
                });
    }

    private static PickItem code(String name) {
        return PickItem.code(name, name, "Product", CodeColor.BLUE, ChipPattern.SOLID, name);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(String typed) {
        list.open(new Rectangle(100, 100, 200, 20), typed);
        stage.settle();
    }

    private Shell popup() {
        return java.util.Arrays.stream(stage.display.getShells()).filter(shell -> shell != stage.shell)
                .filter(Shell::isVisible).findFirst().orElseThrow();
    }

    private Text field() {
        return find(popup());
    }

    private static Text find(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Text text) {
                return text;
            }
            if (child instanceof Composite inner && find(inner) != null) {
                return find(inner);
            }
        }
        return null;
    }

    @Test
    void typingNarrowsAndEnterTakesTheBest() {
        open("");
        field().setText("cart");
        stage.key(field(), SWT.CR, 0);
        assertEquals(List.of("Carton leaks"), taken);
        assertFalse(list.isOpen());
    }

    @Test
    void arrowsReachTheExtraRowsAndGoRound() {
        open("ca");
        stage.key(field(), SWT.ARROW_DOWN, 0);
        stage.key(field(), SWT.ARROW_DOWN, 0);
        stage.key(field(), SWT.CR, 0);
        open("ca");
        stage.key(field(), SWT.ARROW_UP, 0);
        stage.key(field(), SWT.CR, 0);
        assertEquals(List.of("New code ca", "New code ca"), taken);
    }

    @Test
    void whatKeepsItOpenClearsTheField() {
        closes = false;
        open("ca");
        stage.key(field(), SWT.CR, SWT.SHIFT);
        assertEquals(List.of("Cap hard to open and on"), taken);
        assertTrue(list.isOpen());
        assertEquals("", field().getText());
    }

    @Test
    void aRefusedRowIsNotTaken() {
        open("sweet");
        stage.key(field(), SWT.CR, 0);
        assertEquals(List.of(), taken);
        assertTrue(list.isOpen());
    }

    @Test
    void escapeClosesAndTakesNothing() {
        List<String> closed = new ArrayList<>();
        list.onClose(() -> closed.add("closed"));
        open("ca");
        stage.key(field(), SWT.ESC, 0);
        assertFalse(list.isOpen());
        assertEquals(List.of("closed"), closed);
        assertEquals(List.of(), taken);
    }

    @Test
    void otherKeysAreHandedOnWithWhatWasTyped() {
        List<String> pressed = new ArrayList<>();
        list.onKey((accelerator, typed, current) -> {
            pressed.add(Keys.format(accelerator) + " " + typed + " " + current.name());
            return true;
        });
        open("cap");
        stage.key(field(), 'i', SWT.MOD1);
        assertEquals(List.of("Ctrl+I cap Cap hard to open"), pressed);
        assertFalse(list.isOpen());
    }

    @Test
    void itNeverCoversWhatItBelongsTo() {
        open("ca");
        assertTrue(popup().getBounds().y >= 120);
        list.close();
        int bottom = stage.display.getPrimaryMonitor().getClientArea().height;
        Rectangle low = new Rectangle(100, bottom - 40, 200, 20);
        list.open(low, "ca");
        stage.settle();
        assertFalse(popup().getBounds().intersects(low));
    }

    @Test
    void keysThatComeToTheWindowBelowAreThoseOfThePopup() {
        List<Integer> heard = new ArrayList<>();
        stage.shell.addListener(SWT.KeyDown, event -> heard.add(event.keyCode));
        open("c");
        for (char letter : "arx".toCharArray()) {
            stage.key(stage.shell, letter, 0);
        }
        stage.key(stage.shell, SWT.BS, 0);
        assertEquals("car", field().getText());
        stage.key(stage.shell, SWT.CR, 0);
        assertEquals(List.of("Carton leaks"), taken);
        assertFalse(list.isOpen());
        open("c");
        stage.key(stage.shell, SWT.ESC, 0);
        assertFalse(list.isOpen());
        assertEquals(List.of(), heard);
        stage.key(stage.shell, 'x', 0);
        assertEquals(List.of((int) 'x'), heard);
    }
}
