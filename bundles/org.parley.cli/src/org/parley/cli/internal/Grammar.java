// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.core.Command;
import org.parley.core.Messages;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line's grammar and help, made from what the installed commands declare. */
final class Grammar {

    private static final System.Logger LOG = System.getLogger(Grammar.class.getName());
    private static final String JSON = "--json";
    private static final String HELP = "--help";
    private static final String WORKSPACE = "--workspace";
    private static final String SAFE = "--safe";

    private final Map<CommandSpec, Command> commands = new LinkedHashMap<>();
    private final CommandLine root;
    private final Messages messages;

    Grammar(List<Command> installed, Messages messages) {
        this.messages = messages;
        CommandSpec top = CommandSpec.create().name("parley");
        top.usageMessage().description(messages.get("parley.description"))
                .footer(messages.get("parley.footer").split("\n"));
        top.addOption(OptionSpec.builder(WORKSPACE).paramLabel("DIR").arity("1").type(String.class)
                .description(messages.get("option.workspace")).build());
        top.addOption(OptionSpec.builder(SAFE).type(boolean.class).arity("0")
                .description(messages.get("option.safe")).build());
        top.addOption(helpOption());
        root = new CommandLine(top);
        installed.forEach(this::addUnlessBroken);
        CommandSpec help = CommandSpec.create().name("help");
        help.usageMessage().description(messages.get("help.description"));
        help.addPositional(PositionalParamSpec.builder().paramLabel("COMMAND").arity("0..*").type(List.class)
                .auxiliaryTypes(String.class).description(messages.get("help.argument")).build());
        root.addSubcommand("help", new CommandLine(help));
        root.setUsageHelpAutoWidth(false);
        root.setUsageHelpWidth(100);
    }

    /** A command that declares what cannot be parsed, or takes another one's name, must not cost all the others. */
    private void addUnlessBroken(Command command) {
        try {
            add(command);
        } catch (RuntimeException broken) {
            LOG.log(System.Logger.Level.WARNING, "a command of " + command.getClass().getName() + " is left out", broken);
        }
    }

    private void add(Command command) {
        org.parley.core.CommandSpec spec = command.spec();
        String[] words = spec.name().split(" ");
        CommandLine parent = root;
        for (int i = 0; i < words.length - 1; i++) {
            CommandLine group = parent.getSubcommands().get(words[i]);
            if (group == null) {
                CommandSpec made = CommandSpec.create().name(words[i]);
                made.addOption(helpOption());
                made.usageMessage().description(messages.find("group." + words[i]).orElse(""));
                group = new CommandLine(made);
                parent.addSubcommand(words[i], group);
            }
            parent = group;
        }
        CommandSpec made = translate(spec, words[words.length - 1]);
        commands.put(made, command);
        parent.addSubcommand(words[words.length - 1], new CommandLine(made));
    }

    private CommandSpec translate(org.parley.core.CommandSpec spec, String name) {
        CommandSpec made = CommandSpec.create().name(name);
        List<String> description = new ArrayList<>(List.of(spec.summary()));
        if (!spec.details().isBlank()) {
            description.add("");
            description.addAll(spec.details().lines().toList());
        }
        made.usageMessage().description(description.stream().map(Grammar::plain).toArray(String[]::new));
        if (!spec.examples().isEmpty()) {
            List<String> footer = new ArrayList<>(List.of("", messages.get("examples")));
            spec.examples().forEach(example -> footer.add("  " + plain(example)));
            made.usageMessage().footer(footer.toArray(String[]::new));
        }
        int index = 0;
        for (org.parley.core.CommandSpec.Argument argument : spec.arguments()) {
            String choices = argument.choices().isEmpty() ? "" : " (" + String.join(", ", argument.choices()) + ")";
            made.addPositional(PositionalParamSpec.builder().index(String.valueOf(index++))
                    .paramLabel(argument.name()).arity(argument.required() ? "1" : "0..1")
                    .required(argument.required()).type(String.class)
                    .completionCandidates(argument.choices())
                    .description(plain(argument.help() + choices)).build());
        }
        for (org.parley.core.CommandSpec.Option option : spec.options()) {
            OptionSpec.Builder builder = OptionSpec.builder("--" + option.name()).required(option.required())
                    .description(plain(option.help()));
            if (option.value() == null) {
                builder.type(boolean.class).arity("0");
            } else if (option.repeatable()) {
                builder.type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(option.value());
            } else {
                builder.type(String.class).arity("1").paramLabel(option.value());
            }
            made.addOption(builder.build());
        }
        made.addOption(OptionSpec.builder(JSON).type(boolean.class).arity("0")
                .description(messages.get("option.json")).build());
        made.addOption(helpOption());
        return made;
    }

    private OptionSpec helpOption() {
        return OptionSpec.builder("-h", HELP).type(boolean.class).arity("0").usageHelp(true)
                .description(messages.get("option.help")).build();
    }

    /** The help renderer reads % as the start of a format; texts of commands are meant as they stand. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }

    boolean asksForHelp(List<String> words) {
        return words.isEmpty() || words.get(0).equals("help") || words.get(0).equals(HELP) || words.get(0).equals("-h");
    }

    boolean asksForHelp(ParseResult parsed) {
        for (ParseResult at = parsed; at != null; at = at.subcommand()) {
            if (at.hasMatchedOption(HELP)) {
                return true;
            }
        }
        return false;
    }

    List<String> subject(List<String> words) {
        return words.isEmpty() ? List.of() : words.subList(1, words.size()).stream().filter(w -> !w.startsWith("-"))
                .toList();
    }

    /** @throws ParameterException when the words do not fit the grammar */
    ParseResult parse(List<String> words) {
        return root.parseArgs(words.toArray(String[]::new));
    }

    /** What was parsed of the innermost command. */
    ParseResult last(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }

    Parsed command(ParseResult parsed) {
        ParseResult last = last(parsed);
        Command command = commands.get(last.commandSpec());
        if (command == null) {
            throw new ParameterException(last.commandSpec().commandLine(), messages.get("command.incomplete"));
        }
        for (PositionalParamSpec positional : last.commandSpec().positionalParameters()) {
            checkChoice(last, positional);
        }
        return new Parsed(command, last, last.hasMatchedOption(JSON));
    }

    private void checkChoice(ParseResult parsed, PositionalParamSpec positional) {
        List<String> choices = new ArrayList<>();
        if (positional.completionCandidates() != null) {
            positional.completionCandidates().forEach(choices::add);
        }
        String value = positional.getValue();
        if (value != null && !choices.isEmpty() && !choices.contains(value)) {
            throw new ParameterException(parsed.commandSpec().commandLine(),
                    messages.get("choice.wrong", value, String.join(", ", choices)));
        }
    }

    boolean usage(List<String> words, PrintStream out) {
        CommandLine at = root;
        for (String word : words) {
            at = at.getSubcommands().get(word);
            if (at == null) {
                return false;
            }
        }
        usage(at.getCommandSpec(), out);
        return true;
    }

    void usage(CommandSpec spec, PrintStream out) {
        spec.commandLine().usage(out, CommandLine.Help.Ansi.OFF);
    }

    /** What was wrong and where to look, each on a line of its own. */
    List<String> explain(ParameterException wrong) {
        List<String> lines = new ArrayList<>();
        lines.add(wrong instanceof CommandLine.UnmatchedArgumentException surplus ? unmatched(surplus)
                : wrong.getMessage());
        StringWriter suggestions = new StringWriter();
        if (CommandLine.UnmatchedArgumentException.printSuggestions(wrong, new PrintWriter(suggestions, true))) {
            lines.addAll(suggestions.toString().lines().toList());
        } else {
            lines.add(messages.get("usage.see", within(wrong)).strip());
        }
        return lines;
    }

    /** Whether words that cannot be parsed ask for JSON. */
    boolean asksForJson(List<String> words) {
        return words.stream().takeWhile(word -> !word.equals("--")).anyMatch(JSON::equals);
    }

    /** In words, for the parser speaks of indexes and unmatched arguments. */
    private String unmatched(CommandLine.UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().get(0);
        if (word.equals(WORKSPACE) || word.startsWith(WORKSPACE + "=")) {
            return messages.get("usage.workspace", within(wrong));
        }
        if (word.equals(SAFE)) {
            return messages.get("usage.safe", within(wrong));
        }
        if (wrong.isUnknownOption()) {
            return messages.get("usage.option", word);
        }
        return wrong.getCommandLine().getSubcommands().isEmpty() ? messages.get("usage.surplus", word)
                : messages.get("usage.command", (within(wrong) + " " + word).strip());
    }

    /** The words of the command that the mistake was made in; empty for the program itself. */
    private static String within(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return name.startsWith("parley") ? name.substring("parley".length()).strip() : name;
    }

    /** A command with what was given to it. */
    record Parsed(Command command, ParseResult values, boolean json) {

        String option(String name) {
            ArgSpec option = values.commandSpec().findOption("--" + name);
            return option == null ? null : option.getValue();
        }

        List<String> options(String name) {
            OptionSpec option = values.commandSpec().findOption("--" + name);
            List<String> all = option == null ? null : option.getValue();
            return all == null ? List.of() : List.copyOf(all);
        }

        boolean flag(String name) {
            return values.hasMatchedOption("--" + name);
        }

        String argument(String name) {
            return values.commandSpec().positionalParameters().stream().filter(p -> p.paramLabel().equals(name))
                    .findFirst().map(p -> (String) p.getValue()).orElse(null);
        }
    }
}
