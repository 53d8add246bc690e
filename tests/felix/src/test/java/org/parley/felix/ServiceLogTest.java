// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.parley.testkit.Services;

/** What the component runtime says reaches the ordinary log. */
class ServiceLogTest {

    private static final java.util.logging.Logger TARGET = java.util.logging.Logger.getLogger("parts");

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    private Logger logger;

    @BeforeEach
    void listen() {
        TARGET.addHandler(handler);
        TARGET.setUseParentHandlers(false);
        logger = Services.await(LoggerFactory.class).getLogger("parts");
    }

    @AfterEach
    void stop() {
        TARGET.removeHandler(handler);
        TARGET.setUseParentHandlers(true);
    }

    @Test
    void anErrorArrivesWithItsValuesAndItsFailure() {
        Exception failure = new IllegalStateException("gone");
        logger.error("component {0} of {1} failed", "Seats", "panel", failure);
        LogRecord entry = logged.get(0);
        assertEquals(Level.SEVERE, entry.getLevel());
        assertEquals("component Seats of panel failed",
                MessageFormat.format(entry.getMessage(), entry.getParameters()));
        assertSame(failure, entry.getThrown());
    }

    @Test
    void chatterStaysOut() {
        logger.debug("looking");
        logger.info("found");
        assertEquals(List.of(), logged);
        assertFalse(logger.isDebugEnabled());
        assertTrue(logger.isErrorEnabled());
    }
}
