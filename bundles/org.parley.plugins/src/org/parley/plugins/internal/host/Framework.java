// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is asked of the framework that runs the bundles. Each call returns within its time. */
interface Framework {

    /** Locations of all bundles of plugins that are in it. */
    Set<String> locations();

    /** Those bundles of other plugins that are wired to one of these. */
    Set<String> dependants(Collection<String> locations);

    /**
     * Puts bundles in and wires them.
     *
     * @throws StartFailure when one cannot be installed or wired
     */
    void install(List<Unit> units);

    /**
     * Starts bundles one after the other, on a thread of their own.
     *
     * @throws StartFailure when one throws, or does not come back in time
     */
    void start(List<String> locations, Duration within);

    /**
     * Waits until their components have all they need.
     *
     * @throws StartFailure naming the first that is not satisfied when the time is over
     */
    void settle(List<String> locations, Duration within);

    /**
     * Makes those components that work with the store, for they claim their tables when they are made.
     *
     * @throws StartFailure naming the first that failed
     */
    void claimTables(List<String> locations, Duration within);

    /**
     * Stops bundles and takes them out, in this order. One that hangs stays where it is.
     *
     * @return the locations that could not be taken out
     */
    Set<String> remove(List<String> locations, Duration within);
}
