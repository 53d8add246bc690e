// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Look;
import org.parley.ui.widgets.ToolStrip;

class ToolStripTest {

    private Stage stage;
    private ToolStrip strip;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void make() {
        stage = new Stage();
        strip = new ToolStrip(stage.shell, stage.theme);
        strip.add(Icon.UP, "Up", () -> done.add("up"));
        strip.add(Icon.DOWN, "Down", () -> done.add("down")).enable(false);
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private ToolItem item(int index) {
        return ((ToolBar) strip.getChildren()[0]).getItem(index);
    }

    @Test
    void iconsAreAsLargeAsTheTextAsks() {
        int before = strip.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        int small = stage.theme.iconSize();
        stage.theme.look(new Look(Look.Mode.LIGHT, Look.Density.NORMAL, 200, false));
        stage.settle();
        assertTrue(stage.theme.iconSize() > small);
        assertEquals(stage.theme.iconSize(), item(0).getImage().getBounds().height);
        int now = strip.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        assertTrue(now > before, before + " and " + now);
        assertFalse(item(1).getEnabled(), "what could not be done cannot be done with larger icons");
        item(0).notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of("up"), done);
    }
}
