// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.UUID;
import org.parley.core.Handed;
import org.parley.core.Progress;

/**
 * Brings into memory what a room shows, before its views are made: reading the database is not allowed on the UI
 * thread. An OSGi service, called on a background thread when a panel is opened.
 */
@Handed({})
public interface Preload {

    /** Asks the engines for the panel's state, so that they answer from memory afterwards. */
    void load(UUID panel, Progress progress);
}
