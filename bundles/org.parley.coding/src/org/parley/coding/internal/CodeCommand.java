// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.core.Actor;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Role;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code code PANEL --code PATH --matching REGEX [--coder NAME]}. */
@Component(service = Command.class)
public final class CodeCommand implements Command {

    private final Panels panels;
    private final Codings codings;

    @Activate
    public CodeCommand(@Reference Panels panels, @Reference Codings codings) {
        this.panels = panels;
        this.codings = codings;
    }

    /**
     * What was coded.
     *
     * @param code         path of the code
     * @param posts        posts in which the pattern was found
     * @param codings      codings made
     * @param alreadyThere places that had the code of this coder already
     */
    public record Coded(String code, int posts, int codings, int alreadyThere) { }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("code", Texts.get("code.summary"), Texts.get("code.details"),
                List.of(CommandSpec.Argument.of("PANEL", Texts.get("argument.panel"))),
                List.of(new CommandSpec.Option("code", "PATH", Texts.get("code.option.code"), true, false),
                        new CommandSpec.Option("matching", "REGEX", Texts.get("code.option.matching"), true, false),
                        CommandSpec.Option.of("coder", "NAME", Texts.get("code.option.coder"))),
                List.of("parley code \"Oatsund Kitchen Table\" --code \"Product > Taste > Too sweet\""
                        + " --matching \"(?i)too sweet\" --coder Elina"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        CodingState before = codings.state(panel.id());
        Code code = CodePaths.require(before.codebook(), call.option("code").orElse(""));
        Pattern pattern = pattern(call.option("matching").orElse(""));
        Actor coder = call.option("coder").map(name -> Actor.person(name, Role.CODER)).orElse(call.actor());
        List<Coding> all = codings.codeMatching(coder, panel.id(), code.id(), pattern, call.progress());
        Set<UUID> distinct = all.stream().map(Coding::id).collect(Collectors.toSet());
        int old = (int) distinct.stream().filter(before.codings()::containsKey).count();
        int posts = (int) all.stream().map(Coding::postId).distinct().count();
        Coded coded = new Coded(before.codebook().path(code), posts, distinct.size() - old, old);
        return CommandResult.of(coded, Texts.get("code.done", coded.codings(), coded.posts(), coded.code(),
                coded.alreadyThere()));
    }

    private static Pattern pattern(String regex) {
        if (regex.isEmpty()) {
            throw Texts.usage("code.pattern.empty");
        }
        try {
            return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw Texts.usage("code.pattern", regex, e.getDescription(), Integer.toString(e.getIndex() + 1));
        }
    }
}
