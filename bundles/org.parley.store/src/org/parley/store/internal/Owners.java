// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.parley.store.SchemaOwner;

/** Who has claimed which schema. */
final class Owners {

    private final Map<String, SchemaOwner> claimed = new ConcurrentHashMap<>();

    void add(SchemaOwner owner) {
        claimed.put(owner.schema(), owner);
    }

    Optional<SchemaOwner> of(String schema) {
        return Optional.ofNullable(claimed.get(schema));
    }

    Set<String> privateTables(String schema) {
        return of(schema).map(SchemaOwner::privateTables).orElse(Set.of());
    }
}
