// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** GUIDs as files write them: with or without braces, in capitals or not. */
final class Guids {

    private static final Pattern PLAIN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern BARE = Pattern.compile("[0-9a-f]{32}");

    private Guids() {
    }

    /**
     * The id that a text means; null for none. A text that is no GUID still names one thing, so it always gets the same
     * id.
     */
    static UUID read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("{") && plain.endsWith("}")) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        if (PLAIN.matcher(plain).matches()) {
            return UUID.fromString(plain);
        }
        if (BARE.matcher(plain).matches()) {
            return UUID.fromString(plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        return of("text:" + plain);
    }

    /** The one id that belongs to these words. */
    static UUID of(String words) {
        return UUID.nameUUIDFromBytes(("refi:" + words).getBytes(StandardCharsets.UTF_8));
    }
}
