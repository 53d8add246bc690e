// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Objects;

/**
 * Where an action is offered and its key works.
 *
 * @param kind how narrow
 * @param id the id of the perspective or view; empty for everywhere
 */
public record Scope(Kind kind, String id) {

    /** How narrow a scope is. */
    public enum Kind {
        /** In every perspective. */
        EVERYWHERE,
        /** While one perspective is shown. */
        PERSPECTIVE,
        /** While one view has the focus. */
        VIEW
    }

    /** The scope of actions that work in every perspective. */
    public static final Scope EVERYWHERE = new Scope(Kind.EVERYWHERE, "");

    public Scope {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /** Returns the scope of one perspective. */
    public static Scope perspective(String id) {
        return new Scope(Kind.PERSPECTIVE, id);
    }

    /** Returns the scope of one view. */
    public static Scope view(String id) {
        return new Scope(Kind.VIEW, id);
    }

    /** Returns whether an action of this scope is offered while the given perspective and view are active. */
    public boolean covers(String perspectiveId, String viewId) {
        return switch (kind) {
            case EVERYWHERE -> true;
            case PERSPECTIVE -> id.equals(perspectiveId);
            case VIEW -> id.equals(viewId);
        };
    }
}
