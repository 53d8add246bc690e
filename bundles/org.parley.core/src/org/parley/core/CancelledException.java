// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

/** Thrown when a person cancelled; whatever was under way leaves nothing behind. */
public class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}
