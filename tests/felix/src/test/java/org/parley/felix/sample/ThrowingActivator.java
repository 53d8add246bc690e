// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Fails when its bundle is started. */
public final class ThrowingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new NoClassDefFoundError("com/example/Missing");
    }

    @Override
    public void stop(BundleContext context) {
        // was never started
    }
}
