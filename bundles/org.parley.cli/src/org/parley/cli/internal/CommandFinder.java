// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.util.List;

import org.parley.core.Command;

/** The commands that are installed now. */
public interface CommandFinder {

    /** All of them, by name. */
    List<Command> all();
}
