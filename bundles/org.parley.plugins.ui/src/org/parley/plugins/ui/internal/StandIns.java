// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.plugins.Plugin;
import org.parley.ui.PluginViews;
import org.parley.ui.Registration;
import org.parley.ui.ViewContribution;

/**
 * Remembers the views of plugins while they run, and puts a card in place of each while its plugin is stopped in this
 * run.
 */
@Component(service = StandIns.class, immediate = true)
public final class StandIns {

    private final BundleContext context;
    private final PluginRoom room;
    private final PluginViews views;
    private final Map<String, StandIn.Known> known = new ConcurrentHashMap<>();
    private final Map<String, ServiceRegistration<ViewContribution>> standing = new HashMap<>();
    private final List<Registration> following;

    @Activate
    public StandIns(BundleContext context, @Reference PluginRoom room, @Reference PluginViews views) {
        this.context = context;
        this.room = room;
        this.views = views;
        following = List.of(views.listen(this::remember), room.listen(this::update));
        remember();
    }

    @Deactivate
    synchronized void close() {
        following.forEach(Registration::close);
        standing.values().forEach(ServiceRegistration::unregister);
        standing.clear();
    }

    /** A view goes with its plugin; what it said of itself is kept. */
    private void remember() {
        for (PluginViews.Known there : views.known()) {
            ViewContribution view = there.view();
            // what another version of the same bundle had is not what it has now
            known.values().removeIf(old -> old.bundle().equals(there.bundle()) && old.number() != there.number());
            known.put(view.id(), new StandIn.Known(there.plugin(), there.bundle(), there.number(), view.id(),
                    view.perspective(), view.place(), view.title(), view.order(), view.share()));
        }
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
