// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.parley.core.Messages;
import org.parley.plugins.internal.wall.Wall;

/** The framework that this bundle itself runs in. */
final class FelixFramework implements Framework {

    private static final Logger LOG = Logger.getLogger(FelixFramework.class.getName());

    private final BundleContext context;
    private final Wall wall;
    private final Components components;
    private final TimeLimit times;
    private final Messages texts = Messages.of(FelixFramework.class);

    FelixFramework(BundleContext context, Wall wall, Components components, TimeLimit times) {
        this.context = context;
        this.wall = wall;
        this.components = components;
        this.times = times;
    }

    @Override
    public Set<String> locations() {
        Set<String> all = new LinkedHashSet<>();
        plugins().forEach(bundle -> all.add(bundle.getLocation()));
        return all;
    }

    private Stream<Bundle> plugins() {
        return Stream.of(context.getBundles()).filter(bundle -> bundle.getLocation().startsWith(Unit.PREFIX));
    }

    @Override
    public Set<String> dependants(Collection<String> locations) {
        Set<String> others = new HashSet<>();
        for (Bundle bundle : wiring().getDependencyClosure(bundles(locations))) {
            if (bundle.getLocation().startsWith(Unit.PREFIX) && !locations.contains(bundle.getLocation())) {
                others.add(bundle.getLocation());
            }
        }
        return others;
    }

    private FrameworkWiring wiring() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    private List<Bundle> bundles(Collection<String> locations) {
        return locations.stream().map(context::getBundle).filter(bundle -> bundle != null).toList();
    }

    @Override
    public void install(List<Unit> units) {
        List<Bundle> installed = new ArrayList<>();
        for (Unit unit : units) {
            wall.allow(unit.location(), unit.permissions());
            Bundle there = context.getBundle(unit.location());
            try (InputStream in = there == null ? Files.newInputStream(unit.jar()) : InputStream.nullInputStream()) {
                installed.add(there == null ? context.installBundle(unit.location(), in) : there);
            } catch (Exception failure) {
                // whatever a jar of strangers makes of reading it, the plugin does not come up
                throw new StartFailure(texts.get("start.install", unit.jar().getFileName(),
                        TimeLimit.reason(failure)), false, failure);
            }
        }
        if (!wiring().resolveBundles(installed)) {
            Bundle loose = installed.stream().filter(b -> b.getState() == Bundle.INSTALLED).findFirst()
                    .orElse(installed.get(0));
            throw new StartFailure(texts.get("start.wire", loose.getSymbolicName()), false, null);
        }
    }

    @Override
    public void start(List<String> locations, Duration within) {
        for (Bundle bundle : bundles(locations)) {
            if (isFragment(bundle)) {
                continue;
            }
            times.run(bundle.getSymbolicName(), within, () -> {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                return bundle;
            });
        }
    }

    private static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    @Override
    public void settle(List<String> locations, Duration within) {
        components.settle(bundles(locations), within);
    }

    @Override
    public void claimTables(List<String> locations, Duration within) {
        bundles(locations).forEach(bundle -> components.makeThoseWithTables(bundle, within));
    }

    @Override
    public Set<String> remove(List<String> locations, Duration within) {
        Set<String> hung = new HashSet<>();
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : bundles(locations)) {
            try {
                times.run(bundle.getSymbolicName(), within, () -> {
                    bundle.uninstall();
                    return bundle;
                });
                gone.add(bundle);
            } catch (StartFailure failure) {
                LOG.log(Level.WARNING, failure.getMessage(), failure);
                hung.add(bundle.getLocation());
            }
        }
        refresh(gone, within);
        return hung;
    }

    /** Takes away the wires to bundles that are gone. */
    private void refresh(List<Bundle> gone, Duration within) {
        if (gone.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(gone, event -> done.countDown());
        try {
            if (!done.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warning(() -> texts.get("log.refresh", gone.get(0).getSymbolicName()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
