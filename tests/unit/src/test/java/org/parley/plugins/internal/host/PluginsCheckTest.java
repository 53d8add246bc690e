// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parley.core.Actor;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Fix;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins;

class PluginsCheckTest {

    private static final Actor MARIT = Actor.person("Marit", Role.HOST);

    private final List<String> asked = new ArrayList<>();
    private final List<Plugin> installed = new ArrayList<>();
    private final List<Catalogue> lists = new ArrayList<>();

    private List<Finding> found() {
        Plugins plugins = (Plugins) Proxy.newProxyInstance(Plugins.class.getClassLoader(), new Class<?>[] {Plugins.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("all")) {
                        return installed;
                    }
                    asked.add(method.getName() + " " + arguments[1] + " by " + ((Actor) arguments[0]).name());
                    return installed.get(0);
                });
        Catalogues catalogues = (Catalogues) Proxy.newProxyInstance(Catalogues.class.getClassLoader(),
                new Class<?>[] {Catalogues.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("all")) {
                        return lists;
                    }
                    asked.add(method.getName() + " " + arguments[0]);
                    return catalogue("");
                });
        return new PluginsCheck(plugins, catalogues).run(Progress.none());
    }

    private static Plugin plugin(State state, Trust trust, String reason) {
        return new Plugin(new PluginSpec("wall", "1.0.0", "Photo wall", "Nordlys", "", "", List.of(), List.of(), List.of(),
                "", 0, Set.of()), "00", Optional.empty(), trust, state, reason, Instant.EPOCH, 0, 0, Duration.ZERO,
                Optional.empty(), 0);
    }

    private static Catalogue catalogue(String trouble) {
        return new Catalogue("Nordlys", "/stick", "AA", Instant.EPOCH, Instant.EPOCH, 3, trouble, true);
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream().map(f -> f.severity() + " " + f.where() + ": " + f.what()).toList();
    }

    @Test
    void whatRunsOrWasTurnedOffIsWell() {
        installed.add(plugin(State.ACTIVE, Trust.KNOWN, ""));
        installed.add(plugin(State.OFF, Trust.UNKNOWN, ""));
        installed.add(plugin(State.OFF, Trust.REVOKED, ""));
        lists.add(catalogue(""));
        assertEquals(List.of(), told(found()));
    }

    @Test
    void aStoppedOneIsTurnedOffOrTriedAgain() {
        installed.add(plugin(State.QUARANTINED, Trust.KNOWN, "It failed three times within a minute."));
        List<Finding> found = found();
        assertEquals(List.of("WARNING Photo wall: It was stopped because it did harm. It failed three times within a minute."),
                told(found));
        assertEquals(List.of("turn-off-wall", "try-again-wall"), found.get(0).fixes().stream().map(Fix::id).toList());
        assertEquals("Photo wall is off. Its data stays.", found.get(0).fixes().get(0).deed().run(MARIT, Progress.none()));
        assertEquals("Photo wall runs.", found.get(0).fixes().get(1).deed().run(MARIT, Progress.none()));
        assertEquals(List.of("disable wall by Marit", "enable wall by Marit"), asked);
    }

    @Test
    void oneThatRunsAlthoughItWasCalledBackIsAnError() {
        installed.add(plugin(State.ACTIVE, Trust.REVOKED, ""));
        assertEquals(List.of("ERROR Photo wall: A catalogue has called it or its key back since it was installed."),
                told(found()));
    }

    @Test
    void oneThatWaitsSaysForWhat() {
        installed.add(plugin(State.WAITING, Trust.KNOWN, "It needs Voice store, which is off."));
        assertEquals(List.of("NOTE Photo wall: It waits. It needs Voice store, which is off."), told(found()));
    }

    @Test
    void aCatalogueThatDidNotAnswerIsReadAgain() {
        lists.add(catalogue("the stick is not there"));
        List<Finding> found = found();
        assertEquals(List.of("NOTE Nordlys: The catalogue could not be read the last time: the stick is not there"),
                told(found));
        assertEquals("It lists 3 plugins.", found.get(0).fixes().get(0).deed().run(MARIT, Progress.none()));
        assertEquals(List.of("refresh Nordlys"), asked);
    }
}
