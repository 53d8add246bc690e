// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

/** A bundle did not do what it was asked for. The message says why, in words. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean hung;

    /** @param hung true when it never came back: it must not be touched again in this process */
    StartFailure(String reason, boolean hung, Throwable cause) {
        super(reason, cause);
        this.hung = hung;
    }

    boolean hung() {
        return hung;
    }
}
