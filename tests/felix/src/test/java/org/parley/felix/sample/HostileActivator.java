// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Does what the header of its bundle says when it is started or stopped. */
public final class HostileActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        switch (context.getBundle().getHeaders().get("Hostile-Deed")) {
            case "error" -> throw new AssertionError("as an Error");
            case "memory" -> throw new OutOfMemoryError("as if");
            case "deep" -> dig(0);
            case "interrupt" -> Thread.currentThread().interrupt();
            default -> {
                // only when it is stopped
            }
        }
    }

    private static int dig(int deep) {
        return dig(deep + 1) + 1;
    }

    @Override
    public void stop(BundleContext context) {
        if ("stop".equals(context.getBundle().getHeaders().get("Hostile-Deed"))) {
            throw new IllegalStateException("will not go");
        }
    }
}
