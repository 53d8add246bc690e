// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the framework that the calling test runs in. */
public final class Services {

    private static final long WITHIN_MS = 10_000;

    private Services() {
    }

    /** The context of the test bundle; fails outside a framework. */
    public static BundleContext context() {
        return Optional.ofNullable(FrameworkUtil.getBundle(Services.class)).map(Bundle::getBundleContext)
                .orElseThrow(() -> new IllegalStateException("this test does not run in a framework"));
    }

    /** Waits up to ten seconds for a service. */
    public static <S> S await(Class<S> type) {
        return await(type, "(objectClass=" + type.getName() + ")");
    }

    /** Waits up to ten seconds for a service whose properties match an LDAP filter. */
    public static <S> S await(Class<S> type, String filter) {
        try {
            ServiceTracker<S, S> tracker = new ServiceTracker<>(context(), FrameworkUtil
                    .createFilter("(&(objectClass=" + type.getName() + ")" + filter + ")"), null);
            tracker.open();
            S service = tracker.waitForService(WITHIN_MS);
            if (service == null) {
                throw new AssertionError("no service " + type.getName() + " " + filter + " within ten seconds");
            }
            return service;
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + type.getName(), interrupted);
        }
    }
}
