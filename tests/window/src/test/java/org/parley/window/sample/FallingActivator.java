// SPDX-License-Identifier: Apache-2.0
package org.parley.window.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A plugin that does not come up. */
public final class FallingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("no ground to stand on");
    }

    @Override
    public void stop(BundleContext context) {
        // it never came up
    }
}
