// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.parley.core.PluginBundles;

/** A display that knows which of its filters are a plugin's: one that stayed behind would see every key for ever. */
public final class GuardedDisplay extends Display {

    private final List<Filter> foreign = new ArrayList<>();

    private record Filter(Bundle bundle, int type, Listener listener) { }

    @Override
    protected void checkSubclass() {
        // only what is added is written down: nothing of the platform's own is changed
    }

    @Override
    public void addFilter(int eventType, Listener listener) {
        super.addFilter(eventType, listener);
        Bundle bundle = FrameworkUtil.getBundle(listener.getClass());
        if (PluginBundles.is(bundle)) {
            foreign.add(new Filter(bundle, eventType, listener));
        }
    }

    /** Takes away what a bundle that is stopped now has left. UI thread. */
    public void leave(Bundle bundle) {
        for (Filter filter : List.copyOf(foreign)) {
            if (filter.bundle().equals(bundle)) {
                removeFilter(filter.type(), filter.listener());
                foreign.remove(filter);
            }
        }
    }
}
