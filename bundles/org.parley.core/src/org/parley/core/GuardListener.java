// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/** Hears of every call through the {@link Guard} that failed. Register it as a service. */
@Closed
public interface GuardListener {

    /**
     * A call failed. Comes on the thread of the caller, which may be the window's: returns at once and throws nothing.
     *
     * @param symbolicName of the bundle that was called
     * @param what         what it was asked for, in words
     * @param problem      what became of it
     */
    void failed(String symbolicName, String what, Problem problem);
}
