// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import org.osgi.framework.Bundle;
import org.parley.store.SchemaCopies;

/** Lets the services that differ from bundle to bundle at the one store. */
public interface StoreDoor {

    /** The store as this bundle sees it. */
    AskedStore store(Bundle bundle);

    /** Copies of single schemas; a plugin's bundle is refused all of it. */
    SchemaCopies schemaCopies(Bundle bundle);
}
