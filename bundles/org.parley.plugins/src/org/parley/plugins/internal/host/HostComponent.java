// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.resolver.Resolver;
import org.parley.core.ErrorLog;
import org.parley.core.Guard;
import org.parley.core.GuardListener;
import org.parley.core.OpenWindow;
import org.parley.core.Workspace;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.Plugins;
import org.parley.plugins.StartMarker;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.wall.Wall;
import org.parley.store.SchemaCopies;

/** Puts the host together, brings the plugins up in the background, and offers what others ask of it. */
@Component(service = HostComponent.class, immediate = true)
public final class HostComponent {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int WINDOW_OPEN_SECONDS = 10;
    private static final int ASK_AFTER = 2;

    private final BundleContext context;
    private final TimeLimit times = new TimeLimit();
    private final Marker marker;
    private final boolean window;
    private final List<ServiceRegistration<?>> offered;

    @Activate
    public HostComponent(BundleContext context, @Reference Workspace workspace, @Reference Clock clock,
            @Reference Guard guard, @Reference ErrorLog errors, @Reference Resolver resolver,
            @Reference ServiceComponentRuntime runtime, @Reference PluginFiles files, @Reference TrustedKeys keys,
            @Reference Catalogues catalogues, @Reference SchemaCopies copies, @Reference StartGate gate,
            @Reference Wall wall) {
        this.context = context;
        PluginFolder folder = PluginFolder.of(workspace.folder());
        Framework framework = new FelixFramework(context, wall, new Components(context, runtime, times), times);
        Surroundings around = new Surroundings(folder, files, copies, framework, clock, this::deadline);
        Fit fit = new Fit(folder, files, catalogues, new DryRun(context, resolver, framework),
                new Fit.Ground(this::part, new OwnNames(context)::all, copies::steps));
        boolean safe = Boolean.parseBoolean(context.getProperty("parley.safe"));
        HostLock lock = new HostLock(folder.lock(), DEADLINE, times);
        Host host = new Host(new Host.Parts(around, fit, keys, catalogues, guard::calls, times, lock, safe, errors),
                step -> { });
        window = "window".equals(context.getProperty("parley.application"));
        marker = new Marker(folder);
        offered = List.of(context.registerService(Plugins.class, host, null),
                context.registerService(GuardListener.class, host, null),
                context.registerService(StartMarker.class, marker, null));
        if (!Files.exists(folder.folder())) {
            gate.open();
            return;
        }
        marker.look();
        if (window && !safe && marker.unfinished().times() >= ASK_AFTER) {
            gate.open();
            marker.await(way -> times.background(() -> host.start(marker, way)));
            return;
        }
        times.background(() -> {
            try {
                host.start(marker);
            } finally {
                gate.open();
                if (!window) {
                    marker.finished();
                }
            }
        });
    }

    private Duration deadline() {
        String given = context.getProperty("parley.plugins.deadline");
        return given == null ? DEADLINE : Duration.ofMillis(Long.parseLong(given));
    }

    /** A window that has been open for a while was not kept from opening. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            unbind = "closed")
    void opened(OpenWindow open) {
        CompletableFuture.delayedExecutor(WINDOW_OPEN_SECONDS, TimeUnit.SECONDS).execute(marker::finished);
    }

    /** It was closed by a person, unless everything is being brought down. */
    void closed(OpenWindow open) {
        if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.ACTIVE) {
            marker.finished();
        }
    }

    @Deactivate
    void close() {
        offered.forEach(ServiceRegistration::unregister);
        times.close();
    }

    /** The version of a bundle or package when it does not lie in a range; an empty text when there is none. */
    private Optional<String> part(String name, String range) {
        String found = "";
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (bundle.getLocation().startsWith(Unit.PREFIX) || revision == null) {
                continue;
            }
            List<String> versions = new java.util.ArrayList<>();
            if (name.equals(bundle.getSymbolicName())) {
                versions.add(bundle.getVersion().toString());
            }
            revision.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream().map(c -> c.getAttributes())
                    .filter(a -> name.equals(a.get(PackageNamespace.PACKAGE_NAMESPACE)))
                    .forEach(a -> versions.add(String.valueOf(a.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE))));
            if (versions.stream().anyMatch(version -> Order.within(version, range))) {
                return Optional.empty();
            }
            found = versions.isEmpty() ? found : versions.get(0);
        }
        return Optional.of(found);
    }
}
