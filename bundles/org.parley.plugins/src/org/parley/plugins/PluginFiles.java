// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.nio.file.Path;

import org.parley.core.Closed;

/** Reads {@code .parley} files: what they are, whether they are whole, and whose they are. Changes nothing. */
@Closed
public interface PluginFiles {

    /**
     * Reads every entry and checks paths, sizes, hashes and signatures.
     *
     * @return also for a file that may not be installed: then its problems say why
     * @throws org.parley.core.ProblemException {@code plugin.no-file} when it is not there or cannot be read,
     *         {@code plugin.not-one} when it is no such file at all
     */
    PluginFile read(Path file);

    /**
     * Writes the bundles of a file that was read, and only if it is still the same file.
     *
     * @param folder is made; what lies in it is replaced
     */
    void unpack(PluginFile file, Path folder);
}
