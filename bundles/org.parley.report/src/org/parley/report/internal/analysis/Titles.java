// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.Locale;

import org.parley.core.Messages;

/** Name and title of one of the analyses here. */
record Titles(String name) {

    String title() {
        return Messages.of(Titles.class, Locale.ENGLISH).get("title." + name);
    }
}
