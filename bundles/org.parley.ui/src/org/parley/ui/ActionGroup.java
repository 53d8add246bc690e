// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;

import org.parley.core.Handed;

/** Several actions registered as one OSGi service. */
@Handed({})
public interface ActionGroup {

    /** Returns the actions; the same list for as long as the service is registered. */
    List<Action> actions();
}
