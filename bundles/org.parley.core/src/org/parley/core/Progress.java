// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/** How a long piece of work tells how far it is and learns that it shall stop. Calls are cheap; call often. */
public interface Progress {

    /**
     * Tells how far the work is.
     *
     * @param step  what is being done, in words for a person
     * @param done  units done, from 0
     * @param total units in all, or -1 when that is not known
     */
    void at(String step, long done, long total);

    /** True when the person has cancelled. */
    boolean cancelled();

    /** Ends the work at once when the person has cancelled. */
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    /** Tells nobody and is never cancelled. */
    static Progress none() {
        return new Progress() {
            @Override
            public void at(String step, long done, long total) {
                // nobody is listening
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
