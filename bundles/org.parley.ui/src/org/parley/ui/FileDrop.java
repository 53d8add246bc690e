// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.nio.file.Path;

import org.parley.core.Handed;

/** Takes files and folders that are dropped on the window. An OSGi service. */
@Handed({})
public interface FileDrop {

    /** Returns whether it knows what to do with this file or folder; reads nothing. */
    boolean takes(Path file);

    /** Does it: shows a preview first, stores nothing before the person agrees. */
    void dropped(UiContext ui, Path file);
}
