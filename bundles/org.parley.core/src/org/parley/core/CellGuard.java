// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.regex.Pattern;

/**
 * Keeps text that people wrote from being taken for a formula when a csv or xlsx file is opened in a spreadsheet: a
 * cell that begins with {@code = + - @}, a tab or a line break, or with their full-width forms, gets an apostrophe in
 * front. Characters that are not seen, and spaces, do not hide such a beginning. Numbers stay as they are.
 */
public final class CellGuard {

    private static final String DANGEROUS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private CellGuard() {
    }

    /** The text as it may stand in a cell; null stays null. */
    public static String guard(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    /** A value as it may stand in a cell: text guarded, numbers and dates as they are. */
    public static Object guard(Object value) {
        return value instanceof CharSequence text ? guard(text.toString()) : value;
    }

    /** True when a spreadsheet might take the text for a formula. */
    public static boolean dangerous(String text) {
        if (text == null || NUMBER.matcher(text).matches()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || c == '\n' || DANGEROUS.indexOf(c) >= 0) {
                return true;
            }
            if (!unseen(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean unseen(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c);
    }
}
