// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.ErrorLog;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins;
import org.parley.plugins.TrustedKeys;
import org.parley.ui.Registration;

/** The services that the views share, and the last known picture of the plugins, read beside the window. */
@Component(service = PluginRoom.class)
public final class PluginRoom {

    private static final Logger LOG = Logger.getLogger(PluginRoom.class.getName());

    private final Plugins plugins;
    private final Catalogues catalogues;
    private final TrustedKeys keys;
    private final ErrorLog errors;
    private final Clock clock;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parley-plugins-picture");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AutoCloseable following;
    private volatile Picture picture = Picture.EMPTY;
    private volatile boolean unsigned;

    @Activate
    public PluginRoom(@Reference Plugins plugins, @Reference Catalogues catalogues, @Reference TrustedKeys keys,
            @Reference ErrorLog errors, @Reference Clock clock) {
        this.plugins = plugins;
        this.catalogues = catalogues;
        this.keys = keys;
        this.errors = errors;
        this.clock = clock;
        following = plugins.onChange(this::reread);
        reread();
    }

    @Deactivate
    void close() {
        try {
            following.close();
        } catch (Exception kept) {
            LOG.log(Level.FINE, "the plugins went first", kept);
        }
        reading.shutdownNow();
    }

    Plugins plugins() {
        return plugins;
    }

    Catalogues catalogues() {
        return catalogues;
    }

    TrustedKeys keys() {
        return keys;
    }

    /** Whether files that nobody signed may be installed, until Parley is closed. */
    boolean allowsUnsigned() {
        return unsigned;
    }

    void allowUnsigned(boolean allowed) {
        unsigned = allowed;
    }

    /** What was logged about a plugin in this run, newest first; empty when nothing was. */
    String failures(Plugin plugin) {
        return errors.entries().stream().filter(entry -> entry.details().contains(plugin.id())
                || plugin.spec().bundles().stream().anyMatch(one -> entry.details().contains(one.symbolicName())))
                .map(entry -> words().at(entry.at()) + "  " + entry.details()).collect(Collectors.joining("\n\n"));
    }

    PluginWords words() {
        return new PluginWords(clock.instant());
    }

    /** What was known last. Never waits. */
    Picture picture() {
        return picture;
    }

    /** Hears, on a thread of its own, that there is another picture. */
    Registration listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Asks for a new picture; many that are asked at once are one. */
    void reread() {
        if (due.getAndSet(true)) {
            return;
        }
        try {
            reading.execute(() -> {
                due.set(false);
                read();
            });
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "the window is gone", closed);
        }
    }

    private void read() {
        Reader from = new Reader();
        picture = new Picture(from.read(plugins::all), from.read(catalogues::all), from.read(catalogues::entries),
                from.read(keys::all), from.read(plugins::generations), plugins.safeMode(), from.trouble);
        listeners.forEach(Runnable::run);
    }

    /** One that cannot be read leaves the others readable. */
    private static final class Reader {

        private Optional<Problem> trouble = Optional.empty();

        <T> List<T> read(Supplier<List<T>> part) {
            try {
                return part.get();
            } catch (ProblemException unreadable) {
                trouble = trouble.or(() -> Optional.of(unreadable.problem()));
                return List.of();
            }
        }
    }
}
