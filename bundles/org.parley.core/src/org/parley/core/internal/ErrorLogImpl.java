// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.parley.core.ErrorLog;

/** Listens at the root of java.util.logging. */
@Component(service = ErrorLog.class, immediate = true)
public final class ErrorLogImpl implements ErrorLog {

    private static final int KEPT = 500;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[ ()/.-]?\\d){8,}");

    private final Logger root;
    private final Handler handler = new Recorder();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public ErrorLogImpl() {
        this(Logger.getLogger(""));
    }

    ErrorLogImpl(Logger root) {
        this.root = root;
        root.addHandler(handler);
    }

    @Deactivate
    void close() {
        root.removeHandler(handler);
    }

    @Override
    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    @Override
    public AutoCloseable listen(Consumer<Entry> listener) {
        // a wrapper of its own, so that closing one handle stops only that one
        Consumer<Entry> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private void add(Entry entry) {
        synchronized (entries) {
            entries.addFirst(entry);
            if (entries.size() > KEPT) {
                entries.removeLast();
            }
        }
        listeners.forEach(l -> l.accept(entry));
    }

    static String masked(String text) {
        return LONG_NUMBER.matcher(ADDRESS.matcher(text).replaceAll("[address]")).replaceAll("[number]");
    }

    /** Makes entries of records. */
    private final class Recorder extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        Recorder() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord record) {
            if (!isLoggable(record)) {
                return;
            }
            String message = masked(String.valueOf(formatter.formatMessage(record)));
            String source = record.getLoggerName() == null ? "" : record.getLoggerName();
            add(new Entry(record.getInstant(), record.getLevel().intValue() >= Level.SEVERE.intValue(), source, message,
                    details(message, record)));
        }

        private String details(String message, LogRecord record) {
            return record.getThrown() == null ? message : masked(formatter.format(record));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
