// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.nio.file.Path;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.parley.store.SchemaCopies;

/** Copies of single schemas as a service that knows which bundle asks. */
@Component(service = SchemaCopies.class, scope = ServiceScope.BUNDLE)
public final class BundleSchemaCopies implements SchemaCopies {

    private final SchemaCopies copies;

    @Activate
    public BundleSchemaCopies(ComponentContext context, @Reference StoreDoor door) {
        copies = door.schemaCopies(context.getUsingBundle());
    }

    @Override
    public Path dump(String schema, Path folder) {
        return copies.dump(schema, folder);
    }

    @Override
    public void restore(Path dump) {
        copies.restore(dump);
    }

    @Override
    public long rows(String schema) {
        return copies.rows(schema);
    }

    @Override
    public int steps(String schema) {
        return copies.steps(schema);
    }

    @Override
    public void drop(String schema) {
        copies.drop(schema);
    }
}
