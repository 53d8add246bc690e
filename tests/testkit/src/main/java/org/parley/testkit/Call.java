// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param actor  who calls; the moderator Jonas unless {@link #by} says otherwise
 * @param folder where the caller stands
 * @param given  values of arguments, options and switches by name
 */
public record Call(Actor actor, Path folder, Map<String, List<String>> given) implements CommandCall {

    /** A call from pairs of name and value; a last name without a value is a switch. */
    public static Call of(String... pairs) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.computeIfAbsent(pairs[i], n -> new ArrayList<>()).add(i + 1 < pairs.length ? pairs[i + 1] : "true");
        }
        return new Call(Actor.person("Jonas", Role.MODERATOR), Path.of(""), given);
    }

    /** The same call by somebody else. */
    public Call by(Actor other) {
        return new Call(other, folder, given);
    }

    /** The same call from another folder. */
    public Call in(Path other) {
        return new Call(actor, other, given);
    }

    /** The same call with one value more; null adds none. */
    public Call with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(given);
        if (value != null) {
            more.merge(name, List.of(value), (before, added) -> {
                List<String> both = new ArrayList<>(before);
                both.addAll(added);
                return both;
            });
        }
        return new Call(actor, folder, more);
    }

    @Override
    public String argument(String name) {
        return option(name).orElseThrow();
    }

    @Override
    public Optional<String> optionalArgument(String name) {
        return option(name);
    }

    @Override
    public Optional<String> option(String name) {
        return options(name).stream().findFirst();
    }

    @Override
    public List<String> options(String name) {
        return given.getOrDefault(name, List.of());
    }

    @Override
    public boolean flag(String name) {
        return given.containsKey(name);
    }

    @Override
    public Path path(String value) {
        return folder.resolve(value);
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
