// SPDX-License-Identifier: Apache-2.0
package org.parley.panel;

import java.util.UUID;

/**
 * A field of the members' profile.
 *
 * @param key         stable name: {@code age_band}
 * @param label       as shown
 * @param sensitivity who may see and use it
 */
public record ProfileField(UUID id, UUID panelId, String key, String label, Sensitivity sensitivity) {

    /** Fields that come in open; every other column of an import is locked until someone says what it is. */
    public static final java.util.List<String> OPEN_AT_IMPORT = java.util.List.of("age_band", "gender", "place");

    /** Who may see and use a field. */
    public enum Sensitivity {
        /** Nobody has said what it is: stored, but neither shown, used nor exported. */
        LOCKED,
        /** Shown, used for segments, exported where small cells allow. */
        OPEN,
        /** Religion, health and the like: as locked, until each member has agreed. */
        SPECIAL
    }
}
