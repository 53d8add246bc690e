// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.nio.file.Path;

import org.parley.testkit.FelixBoot;

/** Boots the product as the window boots it and lets {@link PluginLifeInside} work in it. */
public final class PluginLifeProbe {

    private PluginLifeProbe() {
    }

    /** Arguments: workspace, plugin file, rounds. */
    public static void main(String[] args) throws Exception {
        Path classes = Path.of(PluginLifeProbe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        FelixBoot felix = FelixBoot.start(classes, Path.of(args[0]), "window");
        ClassLoader inside = felix.bridge(PluginLifeProbe.class.getClassLoader());
        inside.loadClass("org.parley.benchmarks.PluginLifeInside").getMethod("run", Path.class, int.class)
                .invoke(null, Path.of(args[1]), Integer.parseInt(args[2]));
        felix.close();
        System.exit(0);
    }
}
