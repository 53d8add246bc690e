// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.util.Optional;

/** How far a change of the plugins has come, in the five words that people are told. */
public enum Stage {
    /** The file is what it says, and everything that it needs is there. */
    CHECKED(0),
    /** The data that it will touch has been copied. */
    BACKED_UP(3),
    /** Its parts are in their place. */
    STORED(6),
    /** Its parts have been started. */
    STARTED(7),
    /** It does its work. Told by the end of the call only. */
    READY(12);

    /** What {@link org.parley.core.Progress#at} is told as the total while a change is being made: its steps. */
    public static final int STEPS = 12;

    private final int from;

    Stage(int from) {
        this.from = from;
    }

    /**
     * The last stage that was reached when a change told its progress.
     *
     * @param done  as the progress was told, from 0
     * @param total as the progress was told; anything else than {@link #STEPS} is no step of a change
     */
    public static Optional<Stage> reached(long done, long total) {
        Stage last = null;
        if (total == STEPS) {
            for (Stage stage : values()) {
                last = done >= stage.from ? stage : last;
            }
        }
        return Optional.ofNullable(last);
    }
}
