// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.util.List;
import java.util.Optional;

import org.parley.core.Problem;

/**
 * What installing a file would do, worked out before anything changes.
 *
 * @param file     what was read
 * @param before   the plugin that it replaces
 * @param together plugins from catalogues that it needs and that would be installed with it, in their order
 * @param problems why it cannot be installed (trust is told apart): one sentence in plain words each, details in the
 *                 remedy; empty when it can
 * @param same     true when just this file is installed and active already, so that nothing would be done
 */
public record Proposal(PluginFile file, Optional<Plugin> before, List<Catalogues.Entry> together,
        List<Problem> problems, boolean same) {

    public Proposal {
        together = List.copyOf(together);
        problems = List.copyOf(problems);
    }
}
