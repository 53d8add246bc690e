// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.CancelledException;
import org.parley.core.CommandLine;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.store.Backups;
import org.parley.store.Store;

/**
 * What the launcher runs when it was given a command: no window, no toolkit. A command that wrote something makes the
 * automatic copy of the day when one is due, as a window does.
 */
@Component(service = Callable.class, property = "parley.application=command")
public final class CommandApplication implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(CommandApplication.class.getName());

    private final CommandLine line;
    private final Backups backups;
    private final List<String> words;
    private final Path folder;
    private final AtomicBoolean wrote = new AtomicBoolean();
    private final Messages messages = Messages.of(CommandApplication.class);

    @Activate
    public CommandApplication(BundleContext context, @Reference CommandLine line, @Reference Store store,
            @Reference Backups backups) {
        this.line = line;
        this.backups = backups;
        store.listen(set -> wrote.set(true));
        String joined = context.getProperty("parley.args");
        this.words = joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\0", -1));
        this.folder = Path.of(context.getProperty("parley.cwd"));
    }

    @Override
    public Integer call() throws Exception {
        int code = line.run(words, folder, System.out, System.err);
        if (wrote.get()) {
            copy();
        }
        return code;
    }

    /** The command has done what it was asked for, whatever becomes of the copy. */
    private void copy() throws Exception {
        ProgressLine progress = new ProgressLine(System.err, messages);
        try {
            backups.daily().run(progress);
        } catch (ProblemException problem) {
            System.err.println(messages.get("copy.failed", problem.problem().text()));
        } catch (CancelledException cancelled) {
            System.err.println(messages.get("copy.cancelled"));
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.SEVERE, "the daily copy failed", unforeseen);
            System.err.println(messages.get("copy.failed", String.valueOf(unforeseen.getMessage())));
        }
    }
}
