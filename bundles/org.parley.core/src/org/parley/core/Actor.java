// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts. It stands on every call that changes something and in the audit.
 *
 * @param kind person, plugin bundle or Parley itself
 * @param id   stable id; for a person of this workspace derived from the name
 * @param name the person's name as shown in the window, or a bundle's symbolic name
 * @param role what the person may do; null unless {@code kind} is PERSON
 */
public record Actor(Kind kind, UUID id, String name, Role role) {

    /** Sorts of actors. */
    public enum Kind { PERSON, PLUGIN, PARLEY }

    public Actor {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        if ((kind == Kind.PERSON) != (role != null)) {
            throw new IllegalArgumentException("a person has a role, nobody else does");
        }
    }

    /** A person of this workspace. The same name is the same person. */
    public static Actor person(String name, Role role) {
        return new Actor(Kind.PERSON, idOf("person:" + name), name, role);
    }

    /** A plugin, by the symbolic name of its bundle. */
    public static Actor plugin(String symbolicName) {
        return new Actor(Kind.PLUGIN, idOf("plugin:" + symbolicName), symbolicName, null);
    }

    /** Parley itself: migrations, scheduled checks. */
    public static Actor parley() {
        return new Actor(Kind.PARLEY, idOf("parley"), "Parley", null);
    }

    private static UUID idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
