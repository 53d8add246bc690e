// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What runs in this process: which file of which plugin, and what hangs. Safe for use from any thread. */
final class Running {

    private final Map<String, String> up = new LinkedHashMap<>();
    private final Set<String> hung = ConcurrentHashMap.newKeySet();

    synchronized void came(String id, String sha256) {
        up.put(id, sha256);
    }

    synchronized void went(String id) {
        up.remove(id);
    }

    /** The file of a plugin that runs. */
    synchronized Optional<String> file(String id) {
        return Optional.ofNullable(up.get(id));
    }

    /** Ids in the order in which they came up. */
    synchronized List<String> ids() {
        return List.copyOf(up.keySet());
    }

    /** It never came back: whatever becomes of it, it stays in this process. */
    void hangs(String id) {
        hung.add(id);
    }

    boolean isHung(String id) {
        return hung.contains(id);
    }
}
