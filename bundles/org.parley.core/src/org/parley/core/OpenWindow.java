// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/** The window of this workspace, while it is open. Registered as a service by the window itself. */
@Needs({})
public interface OpenWindow {

    /** Brings the window before all others; from any thread. */
    void toFront();
}
