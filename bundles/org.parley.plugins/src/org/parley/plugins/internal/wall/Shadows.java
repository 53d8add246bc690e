// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Keeps one service on the plugins' side for each of Parley's that is open to them. It is registered by the bundle that
 * offers the real one, so that both come from the same wiring and end together.
 */
final class Shadows implements AllServiceListener {

    private static final Logger LOG = Logger.getLogger(Shadows.class.getName());
    private static final Set<String> FRAMEWORKS = Set.of(Constants.OBJECTCLASS, Constants.SERVICE_ID,
            Constants.SERVICE_BUNDLEID, Constants.SERVICE_SCOPE);

    private final Permits permits;
    private final Answers answers = new Answers();
    private final Masks masks;
    private final Map<ServiceReference<?>, ServiceRegistration<?>> shadows = new ConcurrentHashMap<>();

    Shadows(Permits permits, Masks masks) {
        this.permits = permits;
        this.masks = masks;
    }

    /** Begins with what is there. */
    void open(BundleContext context) {
        context.addServiceListener(this);
        try {
            ServiceReference<?>[] all = context.getAllServiceReferences(null, null);
            for (ServiceReference<?> one : all == null ? new ServiceReference<?>[0] : all) {
                add(one);
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void close(BundleContext context) {
        context.removeServiceListener(this);
        List.copyOf(shadows.keySet()).forEach(this::remove);
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> service = event.getServiceReference();
        switch (event.getType()) {
            case ServiceEvent.REGISTERED -> add(service);
            case ServiceEvent.MODIFIED -> {
                ServiceRegistration<?> shadow = shadows.get(service);
                if (shadow != null) {
                    shadow.setProperties(properties(service));
                }
            }
            default -> remove(service);
        }
    }

    private void add(ServiceReference<?> service) {
        if (!Sides.isOurs(service) || shadows.containsKey(service)) {
            return;
        }
        Bundle owner = service.getBundle();
        BundleContext context = owner == null ? null : owner.getBundleContext();
        Class<?>[] types = types(service, owner);
        if (context == null || types.length == 0) {
            return;
        }
        try {
            ServiceRegistration<?> shadow = context.registerService(
                    Arrays.stream(types).map(Class::getName).toArray(String[]::new),
                    new ShadowFactory(service, types, permits, answers, masks), properties(service));
            ServiceRegistration<?> other = shadows.putIfAbsent(service, shadow);
            if (other != null) {
                unregister(shadow);
            } else if (service.getBundle() == null) {
                remove(service);
            }
        } catch (IllegalStateException stopping) {
            LOG.log(Level.FINE, "the bundle of a service is being stopped", stopping);
        }
    }

    /** The interfaces of a service that have something open to plugins. */
    private static Class<?>[] types(ServiceReference<?> service, Bundle owner) {
        return Arrays.stream(Sides.names(service)).filter(name -> name.startsWith("org.parley.")).map(name -> {
            try {
                return owner.loadClass(name);
            } catch (ClassNotFoundException | IllegalStateException gone) {
                LOG.log(Level.FINE, name, gone);
                return null;
            }
        }).filter(Objects::nonNull).filter(Answers::opens).toArray(Class<?>[]::new);
    }

    private static Dictionary<String, Object> properties(ServiceReference<?> service) {
        Dictionary<String, Object> properties = new Hashtable<>();
        for (String key : service.getPropertyKeys()) {
            if (!FRAMEWORKS.contains(key)) {
                properties.put(key, service.getProperty(key));
            }
        }
        properties.put(Sides.SHADOW, Boolean.TRUE);
        return properties;
    }

    private void remove(ServiceReference<?> service) {
        ServiceRegistration<?> shadow = shadows.remove(service);
        if (shadow != null) {
            unregister(shadow);
        }
    }

    private static void unregister(ServiceRegistration<?> shadow) {
        try {
            shadow.unregister();
        } catch (IllegalStateException gone) {
            LOG.log(Level.FINE, "went with its bundle", gone);
        }
    }
}
