// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.store.Schema;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;

/**
 * The command {@code count-SCHEMA} of a plugin that keeps a table {@code made} and adds a row to it at each call. Its
 * bundle has the schema's name in {@code schema.txt} and the steps, one a line, in {@code steps.sql}.
 */
public final class CountCommand implements Command, SchemaOwner {

    private final Schema schema;

    @Activate
    public CountCommand(Store store) {
        schema = store.claim(this);
    }

    @Override
    public String schema() {
        return entry("/schema.txt");
    }

    @Override
    public List<Migration> migrations() {
        List<String> lines = entry("/steps.sql").lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Migration(i + 1, "step " + (i + 1), List.of(lines.get(i).split(";")))).toList();
    }

    private static String entry(String path) {
        try (InputStream in = CountCommand.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("count-" + schema(), "Counts its calls", "", List.of(), List.of(), List.of());
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
