// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.Messages;

/** Brings up the plugins of a state when Parley starts: each on a thread of its own, those that are needed first. */
final class Starter {

    private static final Logger LOG = Logger.getLogger(Starter.class.getName());

    private final Surroundings around;
    private final Running running;
    private final TimeLimit times;
    private final Unpacked unpacked;
    private final Messages texts = Messages.of(Starter.class);

    Starter(Surroundings around, Running running, TimeLimit times) {
        this.around = around;
        this.running = running;
        this.times = times;
        this.unpacked = new Unpacked(around);
    }

    /**
     * Takes out of the framework what it kept and is not wanted, then starts the wanted ones.
     *
     * @param wanted in the order of their needs
     * @return why each of those that failed did, in words, by id
     */
    Map<String, String> start(List<Installed> wanted, StateDocument state) {
        Set<String> places = new HashSet<>();
        wanted.forEach(plugin -> around.folder().units(state.spec(plugin), plugin.sha256())
                .forEach(unit -> places.add(unit.location())));
        List<String> surplus = new ArrayList<>(around.framework().locations());
        surplus.removeAll(places);
        if (!surplus.isEmpty()) {
            around.framework().remove(surplus, around.deadline());
        }
        Map<String, String> failed = new ConcurrentHashMap<>();
        Map<String, CompletableFuture<Boolean>> starts = new LinkedHashMap<>();
        for (Installed plugin : wanted) {
            List<CompletableFuture<Boolean>> needed = Order.needs(state.spec(plugin)).stream().map(starts::get)
                    .filter(start -> start != null).toList();
            starts.put(plugin.id(), CompletableFuture.allOf(needed.toArray(CompletableFuture[]::new))
                    .thenApplyAsync(done -> needed.stream().allMatch(CompletableFuture::join)
                            && start(plugin, state, failed), times::background));
        }
        starts.values().forEach(CompletableFuture::join);
        return failed;
    }

    private boolean start(Installed plugin, StateDocument state, Map<String, String> failed) {
        try {
            List<Unit> units = unpacked.units(state.spec(plugin), plugin.sha256());
            List<String> locations = units.stream().map(Unit::location).toList();
            around.framework().install(units);
            around.framework().start(locations, around.deadline());
            around.framework().settle(locations, around.deadline());
            running.came(plugin.id(), plugin.sha256());
            return true;
        } catch (RuntimeException failure) {
            if (failure instanceof StartFailure start && start.hung()) {
                running.hangs(plugin.id());
            } else {
                takeOut(plugin, state);
            }
            LOG.log(Level.WARNING, failure, () -> texts.get("log.not-up", plugin.id(), failure.getMessage()));
            failed.put(plugin.id(), String.valueOf(failure.getMessage()));
            return false;
        }
    }

    private void takeOut(Installed plugin, StateDocument state) {
        try {
            around.framework().remove(around.folder().units(state.spec(plugin), plugin.sha256()).stream()
                    .map(Unit::location).toList(), around.deadline());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> texts.get("log.not-out", plugin.id()));
        }
    }
}
