// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.SwitchBar;

/** Tabs that have no room do not vanish. */
class SwitchBarTest {

    private static final List<String> TITLES = List.of("Text", "Respondents", "Adjudicate", "Agreement", "Find", "Memos",
            "History");

    private final List<String> chosen = new ArrayList<>();
    private Stage stage;
    private Composite place;
    private SwitchBar bar;

    @BeforeEach
    void make() {
        stage = new Stage();
        stage.shell.setLayout(null);
        place = new Composite(stage.shell, SWT.NONE);
        place.setLayout(new FillLayout());
        bar = new SwitchBar(place, stage.theme, true);
        bar.setItems(TITLES.stream().map(title -> new SwitchBar.Item(title, title, Icon.NONE, 0)).toList());
        bar.setChosen("Text");
        bar.onChoose(chosen::add);
        place.setBounds(0, 0, 880, 40);
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** What a click says at each place of the bar, from left to right. */
    private List<String> clicked(int width) {
        chosen.clear();
        for (int x = 4; x < width; x += 6) {
            stage.click(bar, x, 20, 0);
            bar.setChosen("Text");
            stage.settle();
        }
        return chosen.stream().distinct().toList();
    }

    @Test
    void withRoomAllAreThere() {
        assertEquals(TITLES, clicked(880));
    }

    @Test
    void withoutRoomTheFirstStayAndTheLastIsNotCut() {
        place.setSize(330, 40);
        stage.settle();
        List<String> there = clicked(290);
        assertEquals(TITLES.subList(0, there.size()), there);
        assertTrue(there.size() >= 2 && there.size() <= 4, there.toString());
    }

    @Test
    void theChosenOneAlwaysHasItsPlace() {
        place.setSize(330, 40);
        bar.setChosen("History");
        stage.settle();
        List<String> heard = new ArrayList<>();
        bar.onChoose(heard::add);
        for (int x = 4; x < 290; x += 6) {
            bar.setChosen("History");
            stage.settle();
            stage.click(bar, x, 20, 0);
        }
        assertEquals(Stream.of("Text", "History").toList(),
                heard.stream().distinct().filter(one -> one.equals("Text") || one.equals("History")).toList());
    }

    @Test
    void theKeyboardReachesThoseWithoutRoom() {
        place.setSize(200, 40);
        stage.settle();
        stage.key(bar, SWT.END, 0);
        stage.key(bar, ' ', 0);
        assertEquals(List.of("History"), chosen);
    }
}
