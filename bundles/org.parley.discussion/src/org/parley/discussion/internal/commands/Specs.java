// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;

/** Specifications of the commands of this engine, with their words from the texts. */
final class Specs {

    static final Messages TEXTS = Messages.of(Specs.class);

    private Specs() {
    }

    /** {@code key} is the name in the texts; the panel is always the first argument. */
    static CommandSpec of(String name, String key, List<Argument> arguments, List<Option> options, String... examples) {
        List<Argument> all = new ArrayList<>(List.of(Argument.of("PANEL", TEXTS.get("argument.panel"))));
        all.addAll(arguments);
        return new CommandSpec(name, TEXTS.get(key + ".summary"), TEXTS.get(key + ".details"), all, options,
                List.of(examples));
    }
}
