// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which codes are on the keys, as it is kept over a restart: each panel has keys of its own. Knows no widgets. */
final class Pins {

    private static final String PREFIX = "pin.";
    private static final Pattern ENTRY = Pattern.compile("pin\\.([0-9a-f-]{36})\\.([1-9])");

    private Pins() {
    }

    /** The keys of a panel among what was kept. What cannot be read is left out. */
    static Map<Integer, UUID> of(Map<String, String> kept, UUID panelId) {
        Map<Integer, UUID> pins = new TreeMap<>();
        kept.forEach((name, value) -> {
            Matcher entry = ENTRY.matcher(name);
            if (entry.matches() && entry.group(1).equals(panelId.toString()) && value.matches("[0-9a-f-]{36}")) {
                pins.put(Integer.parseInt(entry.group(2)), UUID.fromString(value));
            }
        });
        return pins;
    }

    /** What is kept, with these keys of a panel in place of its earlier ones. */
    static Map<String, String> keep(Map<String, String> kept, UUID panelId, Map<Integer, UUID> pins) {
        Map<String, String> now = new TreeMap<>(kept);
        now.keySet().removeIf(name -> name.startsWith(PREFIX + panelId + "."));
        pins.forEach((key, codeId) -> now.put(PREFIX + panelId + "." + key, codeId.toString()));
        return now;
    }
}
