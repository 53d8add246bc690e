// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import java.util.List;

/**
 * What a command is called, takes and does. The parser, the help text and the completion are made from it.
 *
 * @param name      one or two words: {@code import}, {@code panel create}
 * @param summary   one line
 * @param details   a few sentences: what it does, what it prints as JSON; may be empty
 * @param arguments by position
 * @param options   by name; every command also has {@code --json} and {@code --help}
 * @param examples  complete command lines
 */
public record CommandSpec(String name, String summary, String details, List<Argument> arguments, List<Option> options,
        List<String> examples) {

    public CommandSpec {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /**
     * An argument by position.
     *
     * @param name     in capitals in the help
     * @param help     one line
     * @param required false only for the last ones
     * @param choices  allowed values; empty for any
     */
    public record Argument(String name, String help, boolean required, List<String> choices) {

        /** A required argument with any value. */
        public static Argument of(String name, String help) {
            return new Argument(name, help, true, List.of());
        }
    }

    /**
     * An option.
     *
     * @param name       without the dashes
     * @param value      name of its value in the help, or null for a switch
     * @param help       one line
     * @param required   whether the command needs it
     * @param repeatable whether it may stand several times
     */
    public record Option(String name, String value, String help, boolean required, boolean repeatable) {

        /** An optional option with one value. */
        public static Option of(String name, String value, String help) {
            return new Option(name, value, help, false, false);
        }

        /** A switch. */
        public static Option flag(String name, String help) {
            return new Option(name, null, help, false, false);
        }
    }
}
