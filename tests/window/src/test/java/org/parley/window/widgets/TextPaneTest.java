// SPDX-License-Identifier: Apache-2.0
package org.parley.window.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.ui.text.Mark;
import org.parley.ui.text.TextBlock;
import org.parley.ui.text.TextPane;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Token;

class TextPaneTest {

    private static final String SAANA = "I buy it every week. But the cap is hard to open.\n\nI would buy two.";
    private static final String OSKARI = "Same here. I cut mine open with scissors.";

    private Stage stage;
    private TextPane pane;
    private StyledText text;
    private final List<Mark> chosen = new ArrayList<>();

    @BeforeEach
    void make() {
        stage = new Stage();
        pane = new TextPane(stage.shell, stage.theme, false);
        text = pane.text();
        pane.lane().onChoose(chosen::add);
        pane.setBlocks(List.of(TextBlock.of("s", "Saana", "Tampere", SAANA),
                TextBlock.of("o", "Oskari", "Turku", OSKARI)));
        pane.setMarks(List.of(mark("cap", range("s", SAANA, "the cap is hard to open"), CodeColor.COPPER),
                mark("cut", range("o", OSKARI, "cut mine open"), CodeColor.TEAL)));
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static TextRange range(String block, String text, String words) {
        return new TextRange(block, text.indexOf(words), text.indexOf(words) + words.length());
    }

    private static Mark mark(String id, TextRange range, CodeColor color) {
        return new Mark(id, range, id, "", color, ChipPattern.SOLID, Set.of(), id);
    }

    private void drag(int from, int to) {
        text.setSelection(from, to);
        text.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
    }

    /** Returns the colour left of a character's middle, above its letters, where only the ground is. */
    private RGB ground(String words) {
        Point at = text.getLocationAtOffset(text.getText().indexOf(words));
        return stage.pixel(text, at.x + 1, at.y + 1);
    }

    @Test
    void aSelectionIsToldAsARangeOfTheStoredWords() {
        List<Optional<TextRange>> told = new ArrayList<>();
        pane.onSelect(told::add);
        int from = text.getText().indexOf("scissors");
        drag(from, from + 8);
        assertEquals(Optional.of(range("o", OSKARI, "scissors")), told.get(told.size() - 1));
    }

    @Test
    void aSelectionThatBeginsInAHeadIsCutToTheWords() {
        drag(text.getText().indexOf("Oskari"), text.getText().indexOf(" here"));
        assertEquals(Optional.of(range("o", OSKARI, "Same")), pane.selection());
    }

    @Test
    void growingTakesSentenceParagraphAndAll() {
        pane.select(range("s", SAANA, "hard"));
        pane.grow();
        assertEquals("But the cap is hard to open.", text.getSelectionText());
        pane.grow();
        assertEquals("I buy it every week. But the cap is hard to open.", text.getSelectionText());
        pane.grow();
        assertEquals(SAANA, text.getSelectionText());
    }

    @Test
    void afterCodingTheCaretStandsBehindTheRange() {
        pane.caretAfter(range("s", SAANA, "hard to open"));
        assertEquals(text.getText().indexOf("hard to open") + 12, text.getCaretOffset());
        assertEquals("", text.getSelectionText());
    }

    @Test
    void codedWordsHaveAGroundAndTheHotOnesTheirOwn() {
        assertEquals(stage.theme.color(Token.CODED).getRGB(), ground("the cap"));
        assertEquals(stage.theme.color(Token.SURFACE).getRGB(), ground("every"));
        pane.setHot("cap");
        assertEquals(stage.theme.tint(CodeColor.COPPER).getRGB(), ground("the cap"));
        pane.setHot("");
        assertEquals(stage.theme.color(Token.CODED).getRGB(), ground("the cap"));
    }

    @Test
    void aClickOnABracketChoosesItsCoding() {
        int y = text.getLocationAtOffset(text.getText().indexOf("cut mine")).y + text.getLineHeight() / 2;
        stage.pixel(pane.lane(), 1, 1);
        stage.click(pane.lane(), stage.theme.px(8) + 1, y, 0);
        assertEquals(List.of("cut"), chosen.stream().map(Mark::id).toList());
        assertEquals("cut", pane.hot());
    }

    @Test
    void theBracketHasTheColourOfItsCode() {
        int y = text.getLocationAtOffset(text.getText().indexOf("cut mine")).y + text.getLineHeight() / 2;
        RGB bracket = stage.pixel(pane.lane(), stage.theme.px(8) + 1, y);
        assertEquals(stage.theme.color(CodeColor.TEAL).getRGB(), bracket);
        assertNotEquals(bracket, stage.pixel(pane.lane(), stage.theme.px(8) + 1, 3));
    }

    /** A row of pixels across the brackets: six strokes in six colours, ground between each two. */
    @Test
    void sixBracketsOverTheSameWordsStandApart() {
        List<CodeColor> colours = List.of(CodeColor.COPPER, CodeColor.TEAL, CodeColor.values()[0], CodeColor.values()[2],
                CodeColor.values()[4], CodeColor.values()[6]);
        assertEquals(6, Set.copyOf(colours).size());
        List<Mark> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(mark("six" + i, range("s", SAANA, SAANA.substring(i, SAANA.length() - i)), colours.get(i)));
        }
        pane.setMarks(six);
        int y = text.getLocationAtOffset(text.getText().indexOf("the cap")).y + text.getLineHeight() * 2 / 3;
        RGB ground = stage.pixel(pane.lane(), 1, 1);
        List<RGB> strokes = new ArrayList<>();
        RGB left = ground;
        // the line beside the words stands at the very left
        for (int x = 2; x < stage.theme.px(8) * 10 && strokes.size() < 7; x++) {
            RGB here = stage.pixel(pane.lane(), x, y);
            if (!here.equals(ground) && left.equals(ground)) {
                strokes.add(here);
            }
            left = here;
        }
        assertEquals(colours.stream().map(colour -> stage.theme.color(colour).getRGB()).toList(),
                strokes.subList(0, Math.min(6, strokes.size())), "in the order of the lanes, the longest nearest the words");
    }

    @Test
    void arrowsInTheLaneWalkTheCodingsInTheOrderOfTheText() {
        stage.key(pane.lane(), SWT.ARROW_DOWN, 0);
        stage.key(pane.lane(), SWT.ARROW_DOWN, 0);
        stage.key(pane.lane(), SWT.ARROW_DOWN, 0);
        stage.key(pane.lane(), SWT.ARROW_UP, 0);
        assertEquals(List.of("cap", "cut", "cut", "cap"), chosen.stream().map(Mark::id).toList());
    }

    @Test
    void draggingTheEndOfABracketAsksForARangeOfWholeWords() {
        List<TextRange> asked = new ArrayList<>();
        pane.lane().onReshape((mark, range) -> asked.add(range));
        stage.pixel(pane.lane(), 1, 1);
        int line = text.getLineHeight() + text.getLineSpacing();
        int top = text.getLocationAtOffset(text.getText().indexOf("the cap")).y;
        org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
        event.x = stage.theme.px(8) + 1;
        event.y = top + text.getLineHeight() - 2;
        event.button = 1;
        pane.lane().notifyListeners(SWT.MouseDown, event);
        Point at = text.getLocationAtOffset(text.getText().indexOf("buy two") + 1);
        Point in = stage.display.map(text, pane.lane(), at.x, at.y + line / 2);
        event.x = in.x;
        event.y = in.y;
        pane.lane().notifyListeners(SWT.MouseUp, event);
        int start = SAANA.indexOf("the cap");
        assertEquals(List.of(new TextRange("s", start, SAANA.indexOf("buy two") + 3)), asked);
    }

    @Test
    void theNextBlockIsFoundFromTheCaret() {
        pane.reveal("s");
        assertEquals(Optional.of("s"), pane.current());
        assertEquals(Optional.of("o"), pane.neighbour(1));
        assertEquals(Optional.empty(), pane.neighbour(-1));
    }
}
