// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.nio.file.Path;
import java.util.Locale;

import org.parley.coding.CodingState;
import org.parley.discussion.Discussion;
import org.parley.panel.Panel;
import org.parley.testkit.Engines;

/** Opens a workspace step by step and prints what the heap holds after each, in tab-separated lines. */
public final class HeapProbe {

    private static final int COLLECTIONS = 4;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private HeapProbe() {
    }

    public static void main(String[] args) {
        print("before a workspace is open", used(), "MB");
        try (Engines engines = Engines.on(Path.of(args[0]))) {
            Panel panel = engines.panels().list().get(0);
            long from = System.nanoTime();
            engines.panels().state(panel.id());
            Discussion discussion = engines.discussions().state(panel.id());
            print("reading " + discussion.posts().size() + " posts", Workload.seconds(from), "s");
            print("with members and posts", used(), "MB");
            from = System.nanoTime();
            CodingState codings = engines.codings().state(panel.id());
            print("reading " + codings.codings().size() + " codings", Workload.seconds(from), "s");
            print("with codings too", used(), "MB");
            engines.search().find(panel.id(), "milk", 1);
            print("with the search index too (target 512)", used(), "MB");
        }
    }

    /** After several collections, since the first ones leave what finalizers and caches still hold. */
    private static double used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static void print(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s\t%.3f\t%s%n", name, value, unit);
    }
}
