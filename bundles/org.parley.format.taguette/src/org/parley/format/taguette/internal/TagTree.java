// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.CodeOf;

/** Tags as codes. A dot parts the levels, as it does in Taguette; a level that is no tag itself only groups others. */
final class TagTree {

    /** A dot before a space or a digit belongs to a word: "approx. 5", "version 1.2". */
    private static final Pattern LEVELS = Pattern.compile("(?<=\\S)\\.(?=[^\\s\\d.])");

    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, UUID> given = new HashMap<>();
    private final String source;

    /** @param source what the ids are made of beside the path: tags of one source and path are one code */
    TagTree(String source) {
        this.source = source;
    }

    /** The one id that belongs to these words. */
    static UUID id(String... words) {
        return UUID.nameUUIDFromBytes(("taguette:" + String.join("\u0001", words)).getBytes(StandardCharsets.UTF_8));
    }

    void add(String path, String definition) {
        definitions.merge(path.strip(), definition.strip(), (before, later) -> later.isEmpty() ? before : later);
    }

    /** The code of a tag that was added. */
    UUID code(String path) {
        return id(source, "tag", path.strip());
    }

    /** Hands all codes over, each after the one above it; returns how many there are. */
    int give(Receiver receiver) {
        definitions.keySet().forEach(path -> give(List.of(LEVELS.split(path)), receiver));
        return given.size();
    }

    private UUID give(List<String> levels, Receiver receiver) {
        if (levels.isEmpty()) {
            return null;
        }
        String path = String.join(".", levels);
        UUID before = given.get(path);
        if (before != null) {
            return before;
        }
        UUID parent = give(levels.subList(0, levels.size() - 1), receiver);
        UUID guid = code(path);
        given.put(path, guid);
        receiver.code(new CodeOf(guid, parent, levels.get(levels.size() - 1), definitions.containsKey(path), null, 0, null,
                definitions.getOrDefault(path, ""), "", "", "", false, false, false, null));
        return guid;
    }
}
