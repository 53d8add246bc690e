// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

/** The steps of a change, in their order. */
enum Step {
    UNPACK, STOP, DUMP, JOURNAL, RESTORE, INSTALL, START, SETTLE, TABLES, DROP, STATE, DONE;

    /** Key of its name in the messages. */
    String key() {
        return "step." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
