// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import org.parley.ui.theme.Icon;

/** What the list at the left offers to look at. */
enum Section {
    INSTALLED(Icon.PLUGINS), UPDATES(Icon.REFRESH), QUARANTINE(Icon.ERROR), CATALOGUES(Icon.LIBRARY), KEYS(Icon.KEY),
    GENERATIONS(Icon.HISTORY);

    private final Icon icon;

    Section(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** Whether its rows are plugins. */
    boolean ofPlugins() {
        return this == INSTALLED || this == UPDATES || this == QUARANTINE;
    }
}
