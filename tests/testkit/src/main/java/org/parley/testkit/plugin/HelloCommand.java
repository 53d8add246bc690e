// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.plugin;

import java.util.List;

import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;

/** What the plugins of these tests add. */
public final class HelloCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec("hello", "Says hello", "", List.of(), List.of(), List.of());
    }

    @Override
    public CommandResult run(CommandCall call) {
        return CommandResult.of("hello", "hello");
    }
}
