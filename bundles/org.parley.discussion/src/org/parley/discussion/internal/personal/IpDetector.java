// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.parley.discussion.PersonalData;

/** Finds IPv4 and IPv6 addresses. */
final class IpDetector {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String FOUR = BYTE + "(?:\\." + BYTE + "){3}";
    private static final Pattern V4 = Pattern.compile("(?<![\\p{L}\\d.])" + FOUR + "(?![\\p{L}\\d]|\\.\\d)");
    private static final Pattern V6_CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\d:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}"
            + "(?:(?<=:)" + FOUR + ")?(?![\\p{L}\\d:]|\\.\\d)");
    private static final int GROUPS = 8;

    void find(String text, Spans found) {
        if (text.indexOf(':') >= 0) {
            Matcher six = V6_CANDIDATE.matcher(text);
            while (six.find()) {
                if (isV6(six.group())) {
                    found.add(six.start(), six.end(), PersonalData.IP);
                }
            }
        }
        if (text.indexOf('.') >= 0) {
            Matcher four = V4.matcher(text);
            while (four.find()) {
                found.add(four.start(), four.end(), PersonalData.IP);
            }
        }
    }

    /** True for eight groups, or fewer with one {@code ::}; what is too short to be told from other text is not. */
    private static boolean isV6(String address) {
        int gap = address.indexOf("::");
        if (gap != address.lastIndexOf("::") || address.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        if (gap < 0) {
            return !address.startsWith(":") && !address.endsWith(":") && groups(address) == GROUPS;
        }
        boolean oneColonAtAnEnd = address.startsWith(":") && gap != 0
                || address.endsWith(":") && gap != address.length() - 2;
        int left = groups(address.substring(0, gap));
        int right = groups(address.substring(gap + 2));
        return !oneColonAtAnEnd && left + right >= 2 && left + right < GROUPS;
    }

    private static int groups(String part) {
        if (part.isEmpty()) {
            return 0;
        }
        int groups = 0;
        for (String group : part.split(":")) {
            groups += group.indexOf('.') >= 0 ? 2 : 1;
        }
        return groups;
    }
}
