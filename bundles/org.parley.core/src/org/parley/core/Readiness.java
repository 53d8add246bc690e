// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/** Whether everything that is installed has come up. A command waits for it, so that it finds what plugins bring. */
@Closed
public interface Readiness {

    /**
     * Waits until the plugins are up, or until the time that they are given is over.
     *
     * @throws CancelledException when the thread was interrupted
     */
    void await();
}
