// SPDX-License-Identifier: Apache-2.0
package org.parley.format.qualcoder.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.CodeOf;

/** Codes under their categories. A level that is no code itself, which QualCoder calls a category, only groups others. */
final class CodePaths {

    private final Map<List<String>, String> memos = new LinkedHashMap<>();
    private final Map<List<String>, UUID> given = new LinkedHashMap<>();

    /** The one id that belongs to these words. */
    static UUID id(String... words) {
        return UUID.nameUUIDFromBytes(("qualcoder:" + String.join("\u0001", words)).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID code(List<String> path) {
        return id("code", String.join("\u0002", path));
    }

    /** @param path names from the top down */
    UUID add(List<String> path, String memo) {
        memos.merge(path, memo.strip(), (before, later) -> later.isEmpty() ? before : later);
        return code(path);
    }

    /** Hands all over, each after the one above it; returns how many there are. */
    int give(Receiver receiver) {
        memos.keySet().forEach(path -> give(path, receiver));
        return given.size();
    }

    private UUID give(List<String> path, Receiver receiver) {
        if (path.isEmpty() || given.containsKey(path)) {
            return given.get(path);
        }
        UUID parent = give(path.subList(0, path.size() - 1), receiver);
        UUID guid = code(path);
        given.put(path, guid);
        receiver.code(new CodeOf(guid, parent, path.get(path.size() - 1), memos.containsKey(path), null, 0, null,
                memos.getOrDefault(path, ""), "", "", "", false, false, false, null));
        return guid;
    }
}
