// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.discussion.PersonalData;

/** Finds e-mail addresses, also those written with "(at)" and "(dot)" to hide from machines. */
final class EmailDetector {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?+";
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:" + LABEL + "\\.){1,8}(?:xn--[a-z0-9]{2,59}|\\p{L}{2,24})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._%+-]{0,63}\\s{0,2}[\\[({]\\s?at\\s?[\\])}]\\s{0,2}"
            + "[\\p{L}\\p{N}-]{1,63}(?:(?:\\s{0,2}[\\[({]\\s?dot\\s?[\\])}]\\s{0,2}|\\.)[\\p{L}\\p{N}-]{2,63}){1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_OF_HIDDEN = Pattern.compile("[\\[({]\\s?at\\s?[\\])}]", Pattern.CASE_INSENSITIVE);

    void find(String text, Spans found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            around(text, at, found);
        }
        if (SIGN_OF_HIDDEN.matcher(text).find()) {
            Matcher hidden = HIDDEN.matcher(text);
            while (hidden.find()) {
                found.add(hidden.start(), hidden.end(), PersonalData.EMAIL);
            }
        }
    }

    private static void around(String text, int at, Spans found) {
        Matcher domain = DOMAIN.matcher(text).region(at + 1, text.length());
        if (!domain.lookingAt()) {
            return;
        }
        int start = at;
        while (start > 0 && at - start < LONGEST_LOCAL_PART && local(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        while (start < at && ".'-&%".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (start < at) {
            found.add(start, domain.end(), PersonalData.EMAIL);
        }
    }

    private static boolean local(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || "._%+-'&".indexOf(c) >= 0;
    }
}
