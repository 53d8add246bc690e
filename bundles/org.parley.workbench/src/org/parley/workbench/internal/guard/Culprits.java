// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.parley.core.PluginBundles;

/** Tells from a stack which plugin was at work. */
public final class Culprits {

    private final BundleContext context;

    public Culprits(BundleContext context) {
        this.context = context;
    }

    /** The bundle of the plugin whose code is nearest to the top of the stack. */
    public Optional<Bundle> of(StackTraceElement... stack) {
        List<Bundle> plugins = Arrays.stream(context.getBundles()).filter(PluginBundles::is).toList();
        if (plugins.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(stack).flatMap(frame -> plugins.stream().filter(plugin -> holds(plugin, frame)))
                .findFirst();
    }

    private static boolean holds(Bundle plugin, StackTraceElement frame) {
        BundleWiring wiring = plugin.adapt(BundleWiring.class);
        String file = frame.getClassName().replace('.', '/') + ".class";
        int name = file.lastIndexOf('/') + 1;
        return wiring != null && !wiring.listResources(file.substring(0, Math.max(0, name - 1)), file.substring(name),
                BundleWiring.LISTRESOURCES_LOCAL).isEmpty();
    }
}
