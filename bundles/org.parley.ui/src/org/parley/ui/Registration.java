// SPDX-License-Identifier: Apache-2.0
package org.parley.ui;

/** A listener that was added; closing it removes it. Closing twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
