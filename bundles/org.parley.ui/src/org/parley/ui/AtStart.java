// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import org.parley.core.Handed;

/**
 * Has something to say when a window opens: a question that cannot wait, a message that has to be known. An OSGi
 * service; one that comes later is told of the open window then.
 */
@Handed({})
public interface AtStart {

    /** The window is to be seen; called once for each window, on the UI thread. */
    void opened(UiContext ui);
}
