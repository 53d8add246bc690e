// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which names of zip entries can be written into a folder of any system without going anywhere else. */
final class EntryNames {

    private static final int LONGEST = 200;
    /** Names that Windows keeps for devices, whatever comes after a dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*\\\\]");

    private EntryNames() {
    }

    /** Whether the name leads out of the folder it is unpacked into, on some system. */
    static boolean leadsOut(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.matches("(?i)[a-z]:.*") || name.indexOf('\0') >= 0) {
            return true;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** Whether every part of the name is a file's name on every system. */
    static boolean plain(String name) {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (file.isEmpty() || file.length() > LONGEST || leadsOut(name)
                || !Normalizer.isNormalized(file, Normalizer.Form.NFC) || ODD.matcher(file).find()) {
            return false;
        }
        for (String part : file.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.endsWith(".") || part.endsWith(" ")
                    || DEVICE.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    /** The same for names that some system takes for one file. */
    static String folded(String name) {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
