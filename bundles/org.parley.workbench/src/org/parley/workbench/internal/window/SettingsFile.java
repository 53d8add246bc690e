// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import org.parley.core.AtomicFile;

/** Keeps the {@link Settings}. A file that cannot be read is put aside: a broken layout never keeps anyone out. */
public final class SettingsFile {

    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Path file;
    private volatile Settings settings;
    private Settings written;

    public SettingsFile(Path workspace) {
        this.file = workspace.resolve("layout.json");
        this.settings = read();
    }

    private Settings read() {
        if (!Files.exists(file)) {
            return Settings.NEW;
        }
        try {
            return mapper.readValue(file.toFile(), Settings.class);
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, "layout.json could not be read; the layout starts afresh", damaged);
            return Settings.NEW;
        }
    }

    public Settings get() {
        return settings;
    }

    /** Changes the settings; they are on disk after {@link #save()}. */
    public void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
    }

    /** Writes what is not on the disk yet. Any thread. */
    public synchronized void save() {
        Settings now = settings;
        if (now.equals(written)) {
            return;
        }
        try {
            byte[] json = mapper.writeValueAsBytes(now);
            AtomicFile.write(file, out -> out.write(json));
            written = now;
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "layout.json could not be written", failure);
        }
    }
}
