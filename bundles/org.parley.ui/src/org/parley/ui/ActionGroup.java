// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

import java.util.List;

/** Several actions registered as one OSGi service. */
public interface ActionGroup {

    /** Returns the actions; the same list for as long as the service is registered. */
    List<Action> actions();
}
