// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.discussion.PersonalData;

/** Finds payment card numbers: the length and first digits of a card network, and a check digit that fits (Luhn). */
final class CardDetector {

    private static final Pattern RUN = Pattern.compile(
            "(?<![\\d])\\d(?:[ \\-\\u00A0\\u2009\\u202F\\u2010-\\u2013.]?\\d){12,40}");
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    void find(String text, Spans found) {
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            within(text, run.start(), run.end(), found);
        }
    }

    /** Tries every stretch of whole groups of digits, for an expiry date may follow the number. */
    private static void within(String text, int start, int end, Spans found) {
        for (int from = start; from < end; from++) {
            if (!digit(text, from) || from > start && digit(text, from - 1)) {
                continue;
            }
            int to = longest(text, from, end);
            if (to > 0) {
                found.add(from, to, PersonalData.CARD);
                from = to;
            }
        }
    }

    private static int longest(String text, int from, int end) {
        StringBuilder digits = new StringBuilder();
        int best = 0;
        for (int i = from; i < end && digits.length() < LONGEST; i++) {
            if (digit(text, i)) {
                digits.append(text.charAt(i));
                boolean groupEnds = i + 1 == text.length() || !digit(text, i + 1);
                if (groupEnds && digits.length() >= SHORTEST && ofNetwork(digits) && luhn(digits)) {
                    best = i + 1;
                }
            }
        }
        return best;
    }

    private static boolean digit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    private static boolean ofNetwork(CharSequence digits) {
        int n = digits.length();
        int two = Integer.parseInt(digits, 0, 2, 10);
        int four = Integer.parseInt(digits, 0, 4, 10);
        boolean visa = two / 10 == 4 && (n == 13 || n == 16 || n == 19);
        boolean mastercard = n == 16 && (two >= 51 && two <= 55 || four >= 2200 && four <= 2720);
        boolean amex = n == 15 && (two == 34 || two == 37);
        boolean diners = n == 14 && (two == 36 || two == 38 || two == 39 || four >= 3000 && four <= 3059);
        boolean jcb = n >= 16 && four >= 3528 && four <= 3589;
        boolean others = n >= 16 && (two == 50 || two >= 56 && two <= 58 || two / 10 == 6);
        return visa || mastercard || amex || diners || jcb || others;
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
