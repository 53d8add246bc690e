// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells contact data from names: what looks like an e-mail address or a phone number must not be shown as a name. */
final class ContactWords {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,200}\\.\\p{L}{2,24}");
    /** Digits with the marks people put between them, beginning with +, 00, 0 or a bracket, or grouped by marks. */
    private static final Pattern PHONE = Pattern.compile(
            "(\\+|00|0|\\()[\\d][\\d ()./\\-\\u00A0]{5,22}\\d|\\d{2,5}([ ./\\-]\\(?\\d{2,5}\\)?){2,5}");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private ContactWords() {
    }

    /** The first e-mail address in a text. */
    static Optional<String> email(String text) {
        if (text == null || text.indexOf('@') < 0) {
            return Optional.empty();
        }
        Matcher matcher = EMAIL.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Whether the whole text is a phone number. */
    static boolean phone(String text) {
        if (text == null || text.isEmpty() || text.length() > 30) {
            return false;
        }
        String trimmed = text.strip();
        long digits = trimmed.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && PHONE.matcher(trimmed).matches()
                && !DATE.matcher(trimmed).matches() && !ADDRESS.matcher(trimmed).matches();
    }

    /** What is left of a name without the address in it: {@code Bob <bob@example.org>} is Bob; null when nothing is. */
    static String without(String name, String email) {
        String rest = name.replace(email, " ").replaceAll("[<>()\\[\\]\",;:]", " ").strip().replaceAll("\\s+", " ");
        return rest.isEmpty() ? null : rest;
    }
}
