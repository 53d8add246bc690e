// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.osgi.service.component.annotations.Component;

/** The clock of this machine as a service, so that everything else can be given another one in tests. */
@Component(service = Clock.class)
public final class SystemClock extends Clock {

    private final Clock clock = Clock.systemDefaultZone();

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
