// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * Key bindings as text: {@code "Ctrl+Shift+F"}, {@code "Alt+Left"}, {@code "F8"}, {@code "A"}, {@code "."}.
 * {@code Ctrl} means the command key on macOS. Keys are matched by key code, so letters work on every layout.
 */
public final class Keys {

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("LEFT", SWT.ARROW_LEFT), Map.entry("RIGHT", SWT.ARROW_RIGHT), Map.entry("UP", SWT.ARROW_UP),
            Map.entry("DOWN", SWT.ARROW_DOWN), Map.entry("HOME", SWT.HOME), Map.entry("END", SWT.END),
            Map.entry("PGUP", SWT.PAGE_UP), Map.entry("PGDN", SWT.PAGE_DOWN), Map.entry("INS", SWT.INSERT),
            Map.entry("DEL", (int) SWT.DEL), Map.entry("ENTER", (int) SWT.CR), Map.entry("ESC", (int) SWT.ESC),
            Map.entry("SPACE", (int) ' '), Map.entry("TAB", (int) SWT.TAB), Map.entry("BACKSPACE", (int) SWT.BS),
            Map.entry("PLUS", (int) '+'));

    private Keys() {
    }

    /**
     * Reads a binding.
     *
     * @return the SWT accelerator (modifiers | key code), or empty when the text is blank or not a key
     */
    public static OptionalInt parse(String binding) {
        String rest = binding.strip().toUpperCase(Locale.ROOT);
        int modifiers = 0;
        while (true) {
            int plus = rest.indexOf('+');
            if (plus <= 0) {
                break;
            }
            switch (rest.substring(0, plus)) {
                case "CTRL", "CMD" -> modifiers |= SWT.MOD1;
                case "SHIFT" -> modifiers |= SWT.SHIFT;
                case "ALT" -> modifiers |= SWT.ALT;
                default -> {
                    return OptionalInt.empty();
                }
            }
            rest = rest.substring(plus + 1);
        }
        int code = code(rest);
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(modifiers | code);
    }

    private static int code(String name) {
        if (name.length() == 1) {
            return Character.toLowerCase(name.charAt(0));
        }
        if (name.matches("F([1-9]|1[0-2])")) {
            return SWT.F1 + Integer.parseInt(name.substring(1)) - 1;
        }
        return NAMED.getOrDefault(name, 0);
    }

    /** Returns the accelerator of a key event, comparable with {@link #parse}. */
    public static int of(Event event) {
        int code = event.keyCode == SWT.KEYPAD_CR ? SWT.CR : event.keyCode;
        int modifiers = event.stateMask & (SWT.MOD1 | SWT.SHIFT | SWT.ALT);
        if ((modifiers & SWT.MOD1) != 0 && isPlus(event, modifiers)) {
            return modifiers & ~SWT.SHIFT | '+';
        }
        if (modifiers == SWT.MOD1 && code == SWT.KEYPAD_SUBTRACT) {
            return modifiers | '-';
        }
        if (modifiers == SWT.SHIFT && isSign(event.character) && (code < '0' || code > '9')) {
            // which key has the question mark differs from layout to layout; that Shift is needed is part of it
            return event.character;
        }
        return modifiers | code;
    }

    /** Plus stands on a key of its own, over another sign, or on the number pad. */
    private static boolean isPlus(Event event, int modifiers) {
        return event.character == '+' || event.keyCode == SWT.KEYPAD_ADD
                || event.keyCode == '=' && (modifiers & SWT.SHIFT) != 0;
    }

    private static boolean isSign(char typed) {
        return typed > ' ' && typed < 0x7f && !Character.isLetterOrDigit(typed);
    }

    /** Returns whether the event is this binding. */
    public static boolean matches(Event event, String binding) {
        OptionalInt wanted = parse(binding);
        return wanted.isPresent() && wanted.getAsInt() == of(event);
    }

    /** Returns whether the binding is a key without Ctrl or Alt that types a character: valid in lists only. */
    public static boolean isPlain(int accelerator) {
        int code = accelerator & SWT.KEY_MASK & ~SWT.MODIFIER_MASK;
        return (accelerator & (SWT.MOD1 | SWT.ALT)) == 0 && (code & SWT.KEYCODE_BIT) == 0 && code > ' ' && code < 0x7f;
    }

    /**
     * Returns whether a text field needs this key itself: caret keys, deleting, Enter, the clipboard, undo. Actions
     * with such a key wait until the keyboard is elsewhere.
     */
    public static boolean isEditing(int accelerator) {
        int code = accelerator & SWT.KEY_MASK;
        boolean command = (accelerator & SWT.MOD1) != 0;
        boolean alone = (accelerator & (SWT.MOD1 | SWT.ALT)) == 0;
        return switch (code) {
            case SWT.DEL, SWT.BS, SWT.HOME, SWT.END -> true;
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN -> (accelerator & SWT.ALT) == 0;
            case SWT.CR, ' ', SWT.TAB -> alone;
            case 'c', 'x', 'v', 'a', 'z' -> command && (accelerator & (SWT.ALT | SWT.SHIFT)) == 0;
            default -> false;
        };
    }

    /** Returns the binding as the person reads it on a key cap, normalised: "Ctrl+Shift+F". */
    public static String format(int accelerator) {
        StringJoiner text = new StringJoiner("+");
        if ((accelerator & SWT.MOD1) != 0) {
            text.add(SWT.MOD1 == SWT.COMMAND ? "Cmd" : "Ctrl");
        }
        if ((accelerator & SWT.ALT) != 0) {
            text.add("Alt");
        }
        if ((accelerator & SWT.SHIFT) != 0) {
            text.add("Shift");
        }
        return text.add(name(accelerator & ~(SWT.MOD1 | SWT.ALT | SWT.SHIFT))).toString();
    }

    private static String name(int code) {
        if (code >= SWT.F1 && code <= SWT.F12) {
            return "F" + (code - SWT.F1 + 1);
        }
        for (Map.Entry<String, Integer> entry : NAMED.entrySet()) {
            if (entry.getValue() == code) {
                String key = entry.getKey();
                return key.equals("PGUP") ? "PgUp" : key.equals("PGDN") ? "PgDn" : key.equals("PLUS") ? "+"
                        : key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
            }
        }
        return String.valueOf(Character.toUpperCase((char) code));
    }
}
