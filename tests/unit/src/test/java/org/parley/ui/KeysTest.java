// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Shift+F", "Alt+Left", "F8", "A", ".", "Ctrl+,", "Shift+Enter", "Ctrl+Alt+PgDn", "Del",
        "Ctrl++"})
    void aBindingReadsBackAsItIsWritten(String binding) {
        assertEquals(binding, Keys.format(Keys.parse(binding).orElseThrow()));
    }

    @Test
    void lettersAreKeyCodesInLowerCase() {
        assertEquals(OptionalInt.of(SWT.MOD1 | 'i'), Keys.parse("Ctrl+I"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hyper+A", "F13", "Nonsense"})
    void whatIsNoKeyIsEmpty(String text) {
        assertEquals(OptionalInt.empty(), Keys.parse(text));
    }

    @Test
    void aKeyEventMatchesWhateverTheLayoutTypes() {
        Event event = new Event();
        event.keyCode = 'a';
        event.character = 'ф';
        assertTrue(Keys.matches(event, "A"));
        event.stateMask = SWT.MOD1;
        assertFalse(Keys.matches(event, "A"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'/', ',', '\u00df'})
    void aSignIsFoundWhereverTheLayoutHasIt(char key) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = SWT.SHIFT;
        event.character = '?';
        assertTrue(Keys.matches(event, "?"));
    }

    @Test
    void shiftWithADigitStaysThatDigit() {
        Event event = new Event();
        event.keyCode = '1';
        event.stateMask = SWT.SHIFT;
        event.character = '!';
        assertTrue(Keys.matches(event, "Shift+1"));
    }

    @Test
    void onlyKeysThatTypeArePlain() {
        assertTrue(Keys.isPlain(Keys.parse("A").orElseThrow()));
        assertTrue(Keys.isPlain(Keys.parse(".").orElseThrow()));
        assertFalse(Keys.isPlain(Keys.parse("F8").orElseThrow()));
        assertFalse(Keys.isPlain(Keys.parse("Ctrl+A").orElseThrow()));
        assertFalse(Keys.isPlain(Keys.parse("Enter").orElseThrow()));
    }
}
