// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends everything that is logged to a rotating file, and nothing to the console. The file is opened with the first
 * record, so a command that has nothing to log leaves no trace.
 */
final class LogFile extends Handler {

    private static final int BYTES = 1_000_000;
    private static final int FILES = 5;
    private static final String FORMAT = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n";

    private final Path folder;
    private FileHandler target;
    private boolean given;

    private LogFile(Path folder) {
        this.folder = folder;
        setLevel(Level.INFO);
    }

    /** @param folder where the files lie: {@code parley.0.log} is the newest */
    static void install(Path folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new LogFile(folder));
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        if (!given) {
            given = true;
            target = open();
        }
        if (target != null) {
            target.publish(entry);
        }
    }

    private FileHandler open() {
        try {
            Files.createDirectories(folder);
            // a percent sign in the path would be read as a pattern
            String pattern = folder.toString().replace("%", "%%") + "/parley.%g.log";
            FileHandler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            // the usual one prints stack traces on standard error, as on a full disk, which whoever works is told anyway
            handler.setErrorManager(new ErrorManager() {
                @Override
                public void error(String message, Exception failure, int code) {
                    // there is no better place to say so
                }
            });
            return handler;
        } catch (IOException | SecurityException unwritable) {
            // there is no better place to say so; the store tells the person when the workspace cannot be written
            return null;
        }
    }

    @Override
    public synchronized void flush() {
        if (target != null) {
            target.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (target != null) {
            target.close();
        }
    }
}
