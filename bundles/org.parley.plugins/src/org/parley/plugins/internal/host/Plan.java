// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parley.plugins.PluginFile;

/**
 * A change to be made.
 *
 * @param what    what is done, in words, for the list of generations
 * @param after   the plugins as they shall be
 * @param files   the files that are new, already checked
 * @param restore dumps of which schemas are put back before anything starts, by schema: names in the folder of dumps
 * @param drop    schemas that are taken away when all else has gone well
 */
record Plan(String what, List<Installed> after, List<PluginFile> files, Map<String, String> restore,
        Set<String> drop) {

    Plan {
        after = List.copyOf(after);
        files = List.copyOf(files);
        restore = Map.copyOf(restore);
        drop = Set.copyOf(drop);
    }

    static Plan of(String what, List<Installed> after, List<PluginFile> files) {
        return new Plan(what, after, files, Map.of(), Set.of());
    }
}
