// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework with the bundles of one installation; the tests boot the built product with this class too. */
public final class Boot implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Boot.class.getName());
    private static final long STOP_WITHIN_MS = 10_000;

    private final Path home;
    private final Path storage;
    private final Map<String, String> extra;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Framework framework;

    /**
     * @param home    the installation
     * @param storage where the framework keeps its state; made when it is not there
     * @param extra   framework properties that win over those of conf/config.properties
     */
    public Boot(Path home, Path storage, Map<String, String> extra) {
        this.home = home;
        this.storage = storage;
        this.extra = Map.copyOf(extra);
    }

    /**
     * Starts the framework, brings its bundles in line with the installation and starts those that have something
     * to start.
     *
     * @param withWindow false leaves every bundle that needs a window toolkit installed and untouched
     */
    public Framework start(boolean withWindow) throws BundleException, IOException {
        Map<String, String> configuration = configuration();
        Framework made = ServiceLoader.load(FrameworkFactory.class, Boot.class.getClassLoader()).findFirst()
                .orElseThrow().newFramework(configuration);
        framework = made;
        made.init();
        made.getBundleContext().addFrameworkListener(Boot::log);
        Plugins plugins = new Plugins(home.resolve("plugins"), storage, configuration);
        Iterable<Bundle> shipped = plugins.sync(made.getBundleContext(), withWindow);
        made.start();
        for (Bundle bundle : shipped) {
            try {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException failure) {
                LOG.log(Level.SEVERE, Text.of("bundle.failed", bundle.getSymbolicName()), failure);
            }
        }
        return made;
    }

    private static void log(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR || event.getType() == FrameworkEvent.WARNING) {
            LOG.log(event.getType() == FrameworkEvent.ERROR ? Level.SEVERE : Level.WARNING,
                    event.getBundle().getSymbolicName(), event.getThrowable());
        }
    }

    private Map<String, String> configuration() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("conf").resolve("config.properties"),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        }
        Map<String, String> all = new HashMap<>();
        file.stringPropertyNames().forEach(key -> all.put(key, file.getProperty(key)));
        all.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        all.putAll(extra);
        return all;
    }

    /** Whether the framework was told to stop. */
    boolean closed() {
        return closed.get();
    }

    /** Stops the framework and waits for it, ten seconds at most; a second call does nothing. */
    @Override
    public void close() {
        if (framework == null || !closed.compareAndSet(false, true)) {
            return;
        }
        try {
            framework.stop();
            framework.waitForStop(STOP_WITHIN_MS);
        } catch (BundleException failure) {
            LOG.log(Level.WARNING, "the framework did not stop cleanly", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
