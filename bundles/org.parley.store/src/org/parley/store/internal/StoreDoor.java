// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import org.osgi.framework.Bundle;
import org.parley.store.SchemaCopies;
import org.parley.store.Store;

/** Lets the services that differ from bundle to bundle at the one store. */
public interface StoreDoor {

    /** The store as this bundle sees it. */
    Store store(Bundle bundle);

    /** Copies of single schemas; for Parley's own bundles only. */
    SchemaCopies schemaCopies(Bundle bundle);
}
