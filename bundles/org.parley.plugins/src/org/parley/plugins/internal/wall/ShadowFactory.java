// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.parley.core.PluginBundles;

/** Gives each bundle of a plugin an object of its own in the place of a service, which is got in that bundle's name. */
final class ShadowFactory implements ServiceFactory<Object> {

    private static final Logger LOG = Logger.getLogger(ShadowFactory.class.getName());

    private final ServiceReference<?> real;
    private final Class<?>[] types;
    private final Permits permits;
    private final Answers answers;
    private final Masks masks;

    ShadowFactory(ServiceReference<?> real, Class<?>[] types, Permits permits, Answers answers, Masks masks) {
        this.real = real;
        this.types = types.clone();
        this.permits = permits;
        this.answers = answers;
        this.masks = masks;
    }

    @Override
    public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
        BundleContext context = bundle.getBundleContext();
        Bundle owner = real.getBundle();
        if (context == null || owner == null || !PluginBundles.is(bundle)) {
            return null;
        }
        Object service = context.getService(real);
        if (service == null) {
            return null;
        }
        ClassLoader loader = types.length == 1 ? types[0].getClassLoader()
                : owner.adapt(BundleWiring.class).getClassLoader();
        return Doorkeeper.before(service, loader, types, Visitor.of(bundle, permits), answers, masks);
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
        BundleContext context = bundle.getBundleContext();
        if (context != null) {
            try {
                context.ungetService(real);
            } catch (IllegalStateException stopping) {
                LOG.log(Level.FINE, "what a bundle uses goes with it", stopping);
            }
        }
    }
}
