// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The codes of a panel.
 *
 * @param version grows by one with every change
 * @param codes   by id
 * @param inOrder as in the tree: a code before its children, siblings by position
 */
public record Codebook(UUID panelId, int version, Map<UUID, Code> codes, List<Code> inOrder) {

    /** Between the names of a path. */
    public static final String SEPARATOR = " > ";

    /** The code with this path, such as {@code Product > Taste > Too sweet}; case and spaces at the ends do not count. */
    public Optional<Code> at(String path) {
        return inOrder.stream().filter(c -> path(c).equalsIgnoreCase(path.strip())).findFirst();
    }

    /** Names from the top down to this code. */
    public String path(Code code) {
        Code parent = code.parentId() == null ? null : codes.get(code.parentId());
        return parent == null ? code.name() : path(parent) + SEPARATOR + code.name();
    }

    /** Codes right below this one; with null the top ones. */
    public List<Code> children(UUID codeId) {
        return inOrder.stream().filter(c -> java.util.Objects.equals(c.parentId(), codeId)).toList();
    }
}
