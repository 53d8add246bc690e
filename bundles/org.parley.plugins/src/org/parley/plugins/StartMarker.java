// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.util.List;

import org.parley.core.Closed;

/**
 * Tells a start that came to its end from one that did not. From what was being started when it did not, a person can
 * see which plugins keep Parley from starting.
 */
@Closed
public interface StartMarker {

    /** The starts before this one that did not come to their end. */
    Unfinished unfinished();

    /** This start has come to its end: its window has been open, and answering, for ten seconds. */
    void finished();

    /**
     * Starts that did not come to their end.
     *
     * @param times how many in a row; 0 when the last start was well. From two on, a start without plugins is offered
     * @param ids   the plugins that were being started the last time, in their order
     */
    record Unfinished(int times, List<String> ids) {

        public Unfinished {
            ids = List.copyOf(ids);
        }
    }
}
