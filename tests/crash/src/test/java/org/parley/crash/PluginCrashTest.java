// SPDX-License-Identifier: Apache-2.0
package org.parley.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.crash.PluginCrash;
import org.parley.testkit.crash.PluginCrash.Cut;
import org.parley.testkit.crash.PluginCrash.Deed;

/** One kill for each kind of change of the plugins, at the step after which most is half done; the benchmark does all. */
class PluginCrashTest {

    @TempDir
    private Path folder;

    @Test
    void theOldStateOrTheNewOneWithItsTables() throws Exception {
        PluginCrash crash = new PluginCrash(folder);
        crash.at(new Cut(Deed.INSTALL, "SETTLE"));
        crash.at(new Cut(Deed.UPDATE, "TABLES"));
        crash.at(new Cut(Deed.ROLLBACK, "RESTORE"));
        crash.at(new Cut(Deed.REMOVE, "DROP"));
    }

    @Test
    void allStepsAreThereToBeTried() {
        assertTrue(PluginCrash.everywhere().contains(new Cut(Deed.UPDATE, "DONE")));
        assertTrue(PluginCrash.everywhere().size() > 50, "as many as are simulated: " + PluginCrash.everywhere());
    }
}
