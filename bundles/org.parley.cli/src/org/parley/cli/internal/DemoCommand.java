// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Workspace;

/**
 * Walks the main road on the demo panel, with the same commands that a person would type: they stand in the file
 * {@code demo.commands} beside the demo's data.
 */
@Component(service = Command.class)
public final class DemoCommand implements Command {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** What is told of each step; the rest a person sees who runs it. */
    private static final int LINES = 3;
    private static final int LINE = 110;

    private final Path samples;
    private final Workspace workspace;
    private final String program;
    private final Messages messages = Messages.of(DemoCommand.class);

    @Activate
    public DemoCommand(BundleContext context, @Reference Workspace workspace) {
        this(Path.of(context.getProperty("parley.home")).resolve("samples").resolve("demo-panel"), workspace,
                Optional.ofNullable(context.getProperty("parley.program")).orElse("parley"));
    }

    /** @param program what a person types to start Parley */
    DemoCommand(Path samples, Workspace workspace, String program) {
        this.samples = samples;
        this.workspace = workspace;
        this.program = program;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("demo", messages.get("demo.summary"), messages.get("demo.details"), List.of(),
                List.of(CommandSpec.Option.of("out", "DIR", messages.get("demo.out")),
                        CommandSpec.Option.flag("panel-only", messages.get("demo.panel-only"))),
                List.of("parley demo", "parley demo --out reports"));
    }

    @Override
    public CommandResult run(CommandCall call) throws IOException {
        Path script = samples.resolve("demo.commands");
        if (!Files.isReadable(script)) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.FAILED, "demo.missing", script));
        }
        Path out = call.option("out").map(call::path).orElse(workspace.folder().resolve("reports"));
        Files.createDirectories(out);
        List<Step> steps = new ArrayList<>();
        for (String line : Files.readAllLines(script, StandardCharsets.UTF_8)) {
            List<String> words = words(line, out);
            if (words.isEmpty() || call.flag("panel-only") && words.get(0).equals("report")) {
                continue;
            }
            call.progress().check();
            call.say("parley " + line.strip());
            CommandResult result = call.run(words);
            result.lines().stream().limit(LINES).forEach(told -> call.say("  " + shortened(told)));
            steps.add(new Step(line.strip(), result.data()));
        }
        List<String> lines = new ArrayList<>(List.of(messages.get("demo.done", workspace.folder())));
        List<String> reports = reports(out);
        if (!call.flag("panel-only")) {
            lines.add(messages.get("demo.reports", out));
            reports.forEach(report -> lines.add("  " + report));
        }
        lines.add(messages.get("demo.window", program, workspace.folder()));
        return new CommandResult(new Walked(workspace.folder().toString(), steps, reports), lines);
    }

    private static String shortened(String line) {
        int letters = line.codePointCount(0, line.length());
        return letters <= LINE ? line : line.substring(0, line.offsetByCodePoints(0, LINE - 1)) + "…";
    }

    private List<String> reports(Path out) throws IOException {
        try (var files = Files.list(out)) {
            return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
    }

    private List<String> words(String line, Path out) {
        List<String> words = new ArrayList<>();
        if (line.isBlank() || line.startsWith("#")) {
            return words;
        }
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            words.add(text.replace("$DEMO", samples.toString()).replace("$OUT", out.toString()));
        }
        return words;
    }

    /** What a program reads: where everything is and what each command gave. */
    record Walked(String workspace, List<Step> steps, List<String> reports) { }

    /** One command of the road. */
    record Step(String command, Object result) { }
}
