// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.CommandLine;

/** What the launcher runs when it was given a command: no window, no toolkit. */
@Component(service = Callable.class, property = "parley.application=command")
public final class CommandApplication implements Callable<Integer> {

    private final CommandLine line;
    private final List<String> words;
    private final Path folder;

    @Activate
    public CommandApplication(BundleContext context, @Reference CommandLine line) {
        this.line = line;
        String joined = context.getProperty("parley.args");
        this.words = joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\0", -1));
        this.folder = Path.of(context.getProperty("parley.cwd"));
    }

    @Override
    public Integer call() {
        return line.run(words, folder, System.out, System.err);
    }
}
