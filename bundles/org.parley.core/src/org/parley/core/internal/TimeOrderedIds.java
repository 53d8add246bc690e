// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.time.Clock;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Ids;

/** Ids in the order of time, as a service. */
@Component(service = Ids.class)
public final class TimeOrderedIds implements Ids {

    private final Ids ids;

    @Activate
    public TimeOrderedIds(@Reference Clock clock) {
        ids = Ids.timeOrdered(clock);
    }

    @Override
    public UUID next() {
        return ids.next();
    }
}
