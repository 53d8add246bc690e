// SPDX-License-Identifier: Apache-2.0
package org.parley.felix.sample;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/** Keeps a table of its own, and adds a row to it at each call. Its steps are lines of the file {@code steps.sql}. */
public final class CountCommand implements Command, SchemaOwner {

    private final Schema schema;

    @Activate
    public CountCommand(Store store) {
        schema = store.claim(this);
    }

    @Override
    public String schema() {
        return "counting";
    }

    @Override
    public List<Migration> migrations() {
        try (var in = CountCommand.class.getResourceAsStream("/steps.sql")) {
            List<String> lines = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
            return java.util.stream.IntStream.range(0, lines.size())
                    .mapToObj(i -> new Migration(i + 1, "step " + (i + 1), List.of(lines.get(i).split(";")))).toList();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("count", "Counts its calls", "", List.of(), List.of(), List.of());
    }

    @Override
    public CommandResult run(CommandCall call) {
        schema.write(call.actor(), "count", false, tx -> {
            tx.insert("made", UUID.randomUUID(), Map.of());
            return null;
        });
        return CommandResult.of(true, "counted");
    }
}
