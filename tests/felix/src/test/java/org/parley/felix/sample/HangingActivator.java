// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.util.concurrent.CountDownLatch;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Never comes back when its bundle is started, whoever interrupts it, until the test is over. */
public final class HangingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        CountDownLatch over = (CountDownLatch) System.getProperties().get("org.parley.felix.over");
        boolean waiting = true;
        while (waiting) {
            try {
                over.await();
                waiting = false;
            } catch (InterruptedException ignored) {
                waiting = true;
            }
        }
    }

    @Override
    public void stop(BundleContext context) {
        // was never started
    }
}
