// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.Objects;

/**
 * A thing that can be opened from anywhere: "member 118", "post 2214 at character 40".
 *
 * @param kind what it is, in lower case: member, post, topic, code, coding, segment, report, view, ...
 * @param id its id, as its owner writes it
 * @param detail where inside it, or empty; the view that opens it knows how to read it
 */
public record Target(String kind, String id, String detail) {

    public Target {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(detail, "detail");
    }

    /** Returns a target without a place inside. */
    public static Target of(String kind, String id) {
        return new Target(kind, id, "");
    }

    /** Returns the target that brings a view to the front without choosing a thing in it. */
    public static Target view(String viewId) {
        return new Target("view", viewId, "");
    }

    /** Returns the same thing with a place inside it. */
    public Target at(String where) {
        return new Target(kind, id, where);
    }
}
