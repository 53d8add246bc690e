// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.guard;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** For how long the window waits for a plugin. */
public final class Patience {

    private static final String PROPERTY = "parley.window.patience";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration WRITE = Duration.ofSeconds(30);

    private final UnaryOperator<String> properties;

    /** @param properties where the property {@code parley.window.patience} is looked for, in milliseconds */
    public Patience(UnaryOperator<String> properties) {
        this.properties = properties;
    }

    /** For how long the window may stand still. */
    public Duration answer() {
        return given(ANSWER);
    }

    /** How long a plugin's write may keep the writes after it waiting. */
    Duration write() {
        return given(WRITE);
    }

    private Duration given(Duration otherwise) {
        String millis = properties.apply(PROPERTY);
        return millis == null ? otherwise : Duration.ofMillis(Long.parseLong(millis));
    }
}
