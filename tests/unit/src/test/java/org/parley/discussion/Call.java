// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parley.core.Actor;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.Progress;
import org.parley.core.Role;

/**
 * A call of a command as the command line would make it.
 *
 * @param values arguments and options by name
 */
public record Call(Map<String, String> values) implements CommandCall {

    /** A call from pairs of name and value. */
    public static Call of(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Call(values);
    }

    @Override
    public String argument(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow();
    }

    @Override
    public Optional<String> optionalArgument(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public List<String> options(String name) {
        return option(name).stream().toList();
    }

    @Override
    public boolean flag(String name) {
        return values.containsKey(name);
    }

    @Override
    public Path path(String value) {
        return Path.of(value);
    }

    @Override
    public Actor actor() {
        return Actor.person("Jonas", Role.MODERATOR);
    }

    @Override
    public Progress progress() {
        return Progress.none();
    }

    @Override
    public void say(String line) {
        throw new AssertionError("nothing to say: " + line);
    }

    @Override
    public CommandResult run(List<String> words) {
        throw new AssertionError("no other command is needed: " + words);
    }
}
