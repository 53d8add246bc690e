// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.wall;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.parley.core.Handed;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.core.PluginBundles;

/** Which services are seen on which side of the wall. */
final class Sides {

    /** Marks what stands for a service of Parley's on the side of the plugins. */
    static final String SHADOW = "parley.shadow";

    private static final Logger LOG = Logger.getLogger(Sides.class.getName());
    private static final String OURS = "org.parley.";
    private static final String APPLICATION = "parley.application";

    private final Permits permits;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, Set<Permission>> handed = new ConcurrentHashMap<>();
    private final Messages texts = Messages.of(Sides.class);

    Sides(Permits permits) {
        this.permits = permits;
    }

    /** Whether a service of Parley's own, which plugins do not see. */
    static boolean isOurs(ServiceReference<?> service) {
        Bundle owner = service.getBundle();
        return owner != null && !PluginBundles.is(owner) && !isShadow(service)
                && (Arrays.stream(names(service)).anyMatch(name -> name.startsWith(OURS))
                || service.getProperty(APPLICATION) != null);
    }

    static boolean isShadow(ServiceReference<?> service) {
        return service.getProperty(SHADOW) != null;
    }

    static String[] names(ServiceReference<?> service) {
        return (String[]) service.getProperty(Constants.OBJECTCLASS);
    }

    /** Whether one of Parley's own bundles sees it. */
    boolean isSeenByUs(ServiceReference<?> service) {
        if (isShadow(service)) {
            return false;
        }
        Bundle owner = service.getBundle();
        return !PluginBundles.is(owner) || Arrays.stream(names(service)).filter(name -> name.startsWith(OURS))
                .allMatch(name -> isAsked(owner, name));
    }

    private boolean isAsked(Bundle owner, String name) {
        Set<Permission> needed;
        try {
            Class<?> type = owner.loadClass(name);
            if (!type.isAnnotationPresent(Handed.class)) {
                tell(owner, name, "log.not-ours", "");
                return false;
            }
            needed = handed.computeIfAbsent(type, one -> Set.of(one.getAnnotation(Handed.class).value()));
        } catch (ClassNotFoundException | LinkageError | IllegalStateException unknown) {
            LOG.log(Level.FINE, name, unknown);
            return false;
        }
        Set<Permission> allowed = permits.of(owner.getLocation());
        if (!allowed.containsAll(needed)) {
            tell(owner, name, "log.not-asked", needed.stream().map(Permission::word).sorted()
                    .collect(Collectors.joining(", ")));
            return false;
        }
        return true;
    }

    private void tell(Bundle owner, String name, String code, String needed) {
        if (told.add(owner.getLocation() + ' ' + name)) {
            LOG.warning(() -> texts.get(code, PluginBundles.pluginOf(owner).orElse(owner.getSymbolicName()),
                    name.substring(name.lastIndexOf('.') + 1), needed));
        }
    }
}
