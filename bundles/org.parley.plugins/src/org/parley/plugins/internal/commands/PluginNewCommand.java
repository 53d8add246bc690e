// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** {@code parley plugin new NAME}. */
@Component(service = Command.class)
public final class PluginNewCommand implements Command {

    /** Where the build reads what holds on this machine alone. */
    private static final String MACHINE = ".mvn/maven.config";

    private final Path home;
    private final Messages texts = Messages.of(PluginNewCommand.class);

    @Activate
    public PluginNewCommand(BundleContext context) {
        this(Path.of(context.getProperty("parley.home")));
    }

    PluginNewCommand(Path home) {
        this.home = home;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("plugin new", texts.get("new.summary"), texts.get("new.details"),
                List.of(Argument.of("NAME", texts.get("new.name"))),
                List.of(Option.of("id", "ID", texts.get("new.id")), Option.of("out", "FOLDER", texts.get("new.out"))),
                List.of("parley plugin new \"Reading list\"", "parley plugin new \"Photo wall\" --id org.team.photo-wall"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        ProjectNames names = ProjectNames.of(call.argument("NAME"), call.option("id").orElse(null));
        if (!names.nameIsSound()) {
            throw problem(Problem.Kind.USAGE, "new.wrong-name", names.name());
        } else if (!names.idIsSound()) {
            throw problem(Problem.Kind.USAGE, "new.wrong-id", names.id());
        }
        Path sdk = home.resolve("sdk");
        if (!Files.isDirectory(sdk)) {
            throw problem(Problem.Kind.FAILED, "new.no-sdk", sdk);
        }
        Path folder = call.path(call.option("out").orElse(names.shortName()));
        Map<String, byte[]> files = new TreeMap<>(new ProjectFiles(names).all());
        files.put(MACHINE, ("-Dparley.sdk=" + address(sdk) + "\n").getBytes(StandardCharsets.UTF_8));
        write(folder, files);
        return CommandResult.of(new Made(folder.toString(), names.id(), List.copyOf(files.keySet())),
                texts.get("new.done", names.name(), folder), texts.get("new.next", folder));
    }

    private static String address(Path sdk) {
        String address = sdk.toAbsolutePath().normalize().toUri().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private void write(Path folder, Map<String, byte[]> files) {
        try {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && empty(folder))) {
                throw problem(Problem.Kind.REFUSED, "new.there", folder);
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
                if (ProjectFiles.PROGRAMS.contains(file.getKey()) && !target.toFile().setExecutable(true, false)) {
                    throw new IOException(target.toString());
                }
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "new.failed", folder), e);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private ProblemException problem(Problem.Kind kind, String code, Object... args) {
        return new ProblemException(Problem.from(texts, kind, code, args));
    }

    /**
     * What a program reads.
     *
     * @param files relative to the folder, in order
     */
    record Made(String folder, String id, List<String> files) { }
}
