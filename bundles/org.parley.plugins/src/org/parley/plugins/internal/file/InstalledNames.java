// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.util.Set;

/** Which bundles are Parley's, whatever they are called. */
@FunctionalInterface
public interface InstalledNames {

    /** Symbolic names of the bundles that came with Parley; those of plugins are not among them. */
    Set<String> ofParley();
}
