// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.parley.core.PluginBundles;

/** Tells from a stack which plugin was at work. */
public final class Culprits {

    private final BundleContext context;
    /** Bundles by their classes that were found in a stack: some of their code runs on for a moment after they are gone. */
    private final Map<String, String> convicted = new ConcurrentHashMap<>();

    public Culprits(BundleContext context) {
        this.context = context;
    }

    /** Symbolic name of the bundle of the plugin whose code is nearest to the top of the stack. */
    public Optional<String> of(StackTraceElement... stack) {
        List<Bundle> plugins = Arrays.stream(context.getBundles()).filter(PluginBundles::is).toList();
        return Arrays.stream(stack).flatMap(frame -> of(frame, plugins).stream()).findFirst();
    }

    private Optional<String> of(StackTraceElement frame, List<Bundle> plugins) {
        Optional<String> found = plugins.stream().filter(plugin -> holds(plugin, frame)).map(Bundle::getSymbolicName)
                .findFirst();
        found.ifPresent(bundle -> convicted.put(frame.getClassName(), bundle));
        return found.or(() -> Optional.ofNullable(convicted.get(frame.getClassName())));
    }

    private static boolean holds(Bundle plugin, StackTraceElement frame) {
        BundleWiring wiring = plugin.adapt(BundleWiring.class);
        String file = frame.getClassName().replace('.', '/') + ".class";
        int name = file.lastIndexOf('/') + 1;
        return wiring != null && !wiring.listResources(file.substring(0, Math.max(0, name - 1)), file.substring(name),
                BundleWiring.LISTRESOURCES_LOCAL).isEmpty();
    }
}
