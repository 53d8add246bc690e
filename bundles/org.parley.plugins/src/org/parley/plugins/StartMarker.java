// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.util.List;
import java.util.Optional;

import org.parley.core.Closed;

/**
 * Tells a start that came to its end from one that did not. From what was being started when it did not, a person can
 * see which plugins keep Parley from starting.
 */
@Closed
public interface StartMarker {

    /** The starts before this one that did not come to their end. */
    Unfinished unfinished();

    /**
     * Whether no plugin is started before a person has decided: the last two starts of a window did not come to their
     * end.
     */
    boolean waits();

    /** Goes on with the start that waits, beside the caller; does nothing when none waits. */
    void goOn(Way way);

    /** This start has come to its end: its window has been open, and answering, for ten seconds. */
    void finished();

    /** What a person can decide about a start that waits. */
    enum Way {
        /** No plugin is started in this run. */
        WITHOUT_PLUGINS,
        /** The last of those that were being started is turned off, the others are started. */
        WITHOUT_LAST,
        /** All are started as ever. */
        AS_USUAL
    }

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

        /** The plugin that was started last; empty when that is not known. */
        public Optional<String> last() {
            return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
        }
    }
}
