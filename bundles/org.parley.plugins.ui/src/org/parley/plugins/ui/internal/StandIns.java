// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.PluginBundles;
import org.parley.core.ProblemException;
import org.parley.plugins.Plugin;
import org.parley.ui.Registration;
import org.parley.ui.ViewContribution;

/**
 * Remembers the views of plugins while they run, and puts a card in place of each while its plugin is stopped in this
 * run.
 */
@Component(service = StandIns.class, immediate = true)
public final class StandIns {

    private static final Logger LOG = Logger.getLogger(StandIns.class.getName());
    private static final Duration FACTS_WITHIN = Duration.ofSeconds(2);

    private final BundleContext context;
    private final PluginRoom room;
    private final Guard guard;
    private final Messages messages = Messages.of(StandIns.class);
    private final Map<String, StandIn.Known> known = new ConcurrentHashMap<>();
    private final Map<String, ServiceRegistration<ViewContribution>> standing = new HashMap<>();
    private final Registration following;

    @Activate
    public StandIns(BundleContext context, @Reference PluginRoom room, @Reference Guard guard) {
        this.context = context;
        this.room = room;
        this.guard = guard;
        following = room.listen(this::update);
    }

    @Deactivate
    synchronized void close() {
        following.close();
        standing.values().forEach(ServiceRegistration::unregister);
        standing.clear();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(ViewContribution view, Map<String, Object> properties) {
        Bundle bundle = context.getBundle((Long) properties.get(Constants.SERVICE_BUNDLEID));
        Optional<String> plugin = PluginBundles.pluginOf(bundle);
        if (plugin.isEmpty()) {
            return;
        }
        try {
            StandIn.Known one = guard.call(view, messages.get("stand-in.ask"), FACTS_WITHIN,
                    () -> new StandIn.Known(plugin.get(), bundle.getSymbolicName(), bundle.getBundleId(), view.id(),
                            view.perspective(), view.place(), view.title(), view.order(), view.share()));
            // what an older version of the same bundle had is not what it has now
            known.values().removeIf(old -> old.bundle().equals(one.bundle()) && old.bundleId() != one.bundleId());
            known.put(one.id(), one);
        } catch (ProblemException told) {
            LOG.log(Level.FINE, "logged and counted by the guard", told);
        }
    }

    /** It goes with its plugin; what it said of itself is kept. */
    void removeView(ViewContribution view) {
        LOG.log(Level.FINE, "a view went");
    }

    /** Puts cards where they belong now. */
    private synchronized void update() {
        List<String> stopped = room.picture().plugins(Section.QUARANTINE).stream().map(Plugin::id).toList();
        for (StandIn.Known one : known.values()) {
            boolean wanted = stopped.contains(one.plugin());
            if (wanted && !standing.containsKey(one.id())) {
                standing.put(one.id(), context.registerService(ViewContribution.class, new StandIn(room, one), null));
            } else if (!wanted && standing.containsKey(one.id())) {
                standing.remove(one.id()).unregister();
            }
        }
    }
}
