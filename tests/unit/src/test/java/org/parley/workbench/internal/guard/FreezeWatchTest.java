// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.core.Tally;

/** A window that does not answer is put down to the plugin whose code it is in, once, and only after a while. */
class FreezeWatchTest {

    private final List<String> blamed = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    private final Tally tally = new Tally() {

        @Override
        public <T> T here(String bundle, String what, Callable<T> call) {
            throw new AssertionError(what);
        }

        @Override
        public <T> T apart(String bundle, String what, Duration deadline, Progress progress, Callable<T> call) {
            throw new AssertionError(what);
        }

        @Override
        public Problem failed(String bundle, String what, Throwable cause) {
            throw new AssertionError(what, cause);
        }

        @Override
        public Problem frozen(String bundle, long seconds, StackTraceElement... where) {
            blamed.add(bundle + " " + seconds);
            return null;
        }
    };

    /** A plugin that holds the class of this test, which is what the thread is in. */
    private static BundleContext withPlugin() {
        BundleWiring wiring = (BundleWiring) Proxy.newProxyInstance(BundleWiring.class.getClassLoader(),
                new Class<?>[] {BundleWiring.class}, (proxy, method, args) -> method.getName().equals("listResources")
                        && args[0].equals("org/parley/workbench/internal/guard") && args[1].equals("FreezeWatchTest.class")
                        ? List.of("found") : List.of());
        Bundle plugin = (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getLocation" -> "parley-plugin:wall:0:wall";
                    case "getSymbolicName" -> "com.example.wall";
                    case "adapt" -> wiring;
                    default -> throw new AssertionError(method.getName());
                });
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class}, (proxy, method, args) -> new Bundle[] {plugin});
    }

    private FreezeWatch watch() {
        return new FreezeWatch(Thread.currentThread(), waiting::add, new Culprits(withPlugin()), tally,
                Duration.ofSeconds(10), nanos::get);
    }

    private void at(FreezeWatch watch, long seconds) {
        nanos.set(Duration.ofSeconds(seconds).toNanos());
        watch.look();
    }

    @Test
    void aWindowThatAnswersIsLeftAlone() {
        FreezeWatch watch = watch();
        for (int second = 0; second < 40; second += 8) {
            at(watch, second);
            waiting.forEach(Runnable::run);
            waiting.clear();
        }
        assertEquals(List.of(), blamed);
    }

    @Test
    void afterTenSecondsThePluginIsNamedOnce() {
        FreezeWatch watch = watch();
        at(watch, 0);
        at(watch, 10);
        assertEquals(List.of(), blamed, "ten seconds are borne");
        at(watch, 11);
        at(watch, 12);
        at(watch, 30);
        assertEquals(List.of("com.example.wall 11"), blamed);
    }

    @Test
    void itIsNamedAgainWhenItHappensAgain() {
        FreezeWatch watch = watch();
        at(watch, 0);
        at(watch, 12);
        waiting.forEach(Runnable::run);
        at(watch, 13);
        at(watch, 25);
        assertEquals(List.of("com.example.wall 12", "com.example.wall 12"), blamed);
    }
}
