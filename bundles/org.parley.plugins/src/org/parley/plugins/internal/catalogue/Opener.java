// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Opens addresses behind https. The only door to the network that Parley has, and it only fetches. */
@FunctionalInterface
public interface Opener {

    /**
     * Opens an address.
     *
     * @return what lies there; its reader limits how much of it is taken
     * @throws IOException when it cannot be reached within its time, or is not there
     */
    InputStream open(URI address) throws IOException;
}
