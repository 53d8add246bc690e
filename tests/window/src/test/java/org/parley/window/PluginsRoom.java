// SPDX-License-Identifier: Apache-2.0
package org.parley.window;

import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.plugins.Plugins;
import org.parley.plugins.TrustedKeys;
import org.parley.testkit.Services;

/** The way into the Plugins room, and out of it with nothing left behind for the next test. */
final class PluginsRoom {

    private PluginsRoom() {
    }

    /** The demo panel with the room in front; nothing is installed. */
    static WindowRobot enter() {
        WindowRobot robot = WindowRobot.onDemo();
        robot.press("Alt+5");
        robot.until("the room is there", () -> robot.words().contains("Only the built-in parts. Drop a .parley file here."));
        return robot;
    }

    /** Removes every plugin with its data and every key that is not the product's, and closes the window. */
    static void leave(WindowRobot robot) throws InterruptedException {
        Plugins plugins = Services.await(Plugins.class);
        Actor marit = Actor.person("Marit", Role.HOST);
        plugins.all().forEach(one -> plugins.remove(marit, one.id(), true, Progress.none()));
        TrustedKeys keys = Services.await(TrustedKeys.class);
        keys.all().stream().filter(one -> !one.product()).forEach(one -> keys.remove(one.fingerprint()));
        robot.close();
    }
}
