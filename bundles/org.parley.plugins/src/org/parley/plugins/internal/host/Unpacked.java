// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Files;
import java.util.List;

import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;

/** The bundles of installed plugins, unpacked; unpacks them anew from the stored file when they are gone. */
final class Unpacked {

    private final Surroundings around;
    private final Messages texts = Messages.of(Unpacked.class);

    Unpacked(Surroundings around) {
        this.around = around;
    }

    /** @throws StartFailure when they are gone, and so is the file that they came from */
    List<Unit> units(PluginSpec spec, String sha256) {
        List<Unit> units = around.folder().units(spec, sha256);
        if (units.stream().allMatch(unit -> Files.exists(unit.jar()))) {
            return units;
        }
        try {
            PluginFile stored = around.files().read(around.folder().store(sha256));
            if (!stored.sha256().equals(sha256)) {
                throw new StartFailure(texts.get("start.changed", stored.file()), false, null);
            }
            around.files().unpack(stored, around.folder().bundles(sha256));
            return units;
        } catch (ProblemException gone) {
            throw new StartFailure(gone.problem().what(), false, gone);
        }
    }
}
