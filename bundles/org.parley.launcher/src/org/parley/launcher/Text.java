// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The launcher's few sentences; it runs before any bundle, so it cannot use core's. */
final class Text {

    private Text() {
    }

    static String of(String key, Object... values) {
        return MessageFormat.format(ResourceBundle.getBundle("org.parley.launcher.messages").getString(key), values);
    }
}
