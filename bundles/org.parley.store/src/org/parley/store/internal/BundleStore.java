// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.parley.store.Store;

/** The store as a service that knows which bundle asks. */
@Component(service = Store.class, scope = ServiceScope.BUNDLE)
public final class BundleStore extends AskedStore {

    @Activate
    public BundleStore(ComponentContext context, @Reference StoreDoor door) {
        super(door.store(context.getUsingBundle()));
    }
}
