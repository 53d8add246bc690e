// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.parley.core.Masking;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.core.PluginBundles;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/**
 * The wall between plugins and Parley's own services. A plugin's bundle sees, in the place of each of Parley's services, one
 * that asks what the plugin was allowed; Parley's bundles see the services of a plugin that was allowed what these are
 * handed. Nothing is done for it before the first plugin comes.
 */
@Component(service = Wall.class, immediate = true)
public final class Wall implements FindHook, EventListenerHook {

    private final BundleContext context;
    private final Permits permits = new Permits();
    private final Sides sides = new Sides(permits);
    private final Shadows shadows = new Shadows(permits, new Masks(this::masking));
    private ServiceRegistration<?> hooks;

    @Activate
    public Wall(BundleContext context) {
        this.context = context;
    }

    @Deactivate
    synchronized void close() {
        if (hooks != null) {
            hooks.unregister();
            shadows.close(context);
        }
    }

    /** From now on the bundle at this location may do this, and nothing else. Said before it is installed. */
    public void allow(String location, Set<Permission> permissions) {
        permits.allow(location, permissions);
        open();
    }

    /** With a hook the framework lists all listeners for each event: a start without plugins does not pay for that. */
    private synchronized void open() {
        if (hooks == null) {
            hooks = context.registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                    this, null);
            shadows.open(context);
        }
    }

    /** Looked up when it is needed first: where no plugin reads anything, it is not made. */
    private Masking masking() {
        ServiceReference<Masking> found = context.getServiceReference(Masking.class);
        Masking masking = found == null ? null : context.getService(found);
        if (masking == null) {
            throw new ProblemException(Problem.from(Messages.of(Wall.class), Problem.Kind.FAILED, "plugin.unmasked"));
        }
        return masking;
    }

    @Override
    public void find(BundleContext asking, String name, String filter, boolean all,
            Collection<ServiceReference<?>> services) {
        if (PluginBundles.is(asking.getBundle())) {
            services.removeIf(Sides::isOurs);
        } else {
            services.removeIf(service -> !sides.isSeenByUs(service));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        ServiceReference<?> service = event.getServiceReference();
        boolean ours = Sides.isOurs(service);
        boolean seen = ours || sides.isSeenByUs(service);
        if (ours || !seen) {
            for (BundleContext listener : List.copyOf(listeners.keySet())) {
                if (PluginBundles.is(listener.getBundle()) ? ours : !seen) {
                    listeners.remove(listener);
                }
            }
        }
    }
}
