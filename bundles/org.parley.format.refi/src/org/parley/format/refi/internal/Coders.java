// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.format.refi.internal.RefiProject.User;

/** Names for the people who worked on a project; two of one name stay two. */
final class Coders {

    private final Map<UUID, String> names = new HashMap<>();

    Coders(List<User> users) {
        Set<String> taken = new HashSet<>();
        for (User user : users) {
            String name = user.name().isBlank() ? Texts.get("coder.unnamed", user.guid().toString().substring(0, 8))
                    : user.name().strip();
            String shown = name;
            for (int i = 2; !taken.add(shown.toLowerCase(Locale.ROOT)); i++) {
                shown = name + " (" + i + ")";
            }
            names.put(user.guid(), shown);
        }
    }

    /** The name of a person; for one that the file does not tell, null too, words that say so. */
    String name(UUID user) {
        String name = names.get(user);
        return name == null ? Texts.get("coder.unknown") : name;
    }
}
