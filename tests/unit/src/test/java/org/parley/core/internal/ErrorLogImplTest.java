// SPDX-License-Identifier: Apache-2.0
package org.parley.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.core.ErrorLog;

class ErrorLogImplTest {

    private final Logger logger = Logger.getAnonymousLogger();
    private ErrorLogImpl log;

    @BeforeEach
    void open() {
        logger.setUseParentHandlers(false);
        log = new ErrorLogImpl(logger);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void warningsAndErrorsAreKeptNewestFirst() {
        logger.info("not this");
        logger.log(Level.WARNING, "Row {0} left out", 4);
        logger.log(Level.SEVERE, "Stopped", new IllegalStateException("why"));
        List<ErrorLog.Entry> entries = log.entries();
        assertEquals(List.of("Stopped", "Row 4 left out"), entries.stream().map(ErrorLog.Entry::message).toList());
        assertTrue(entries.get(0).severe());
        assertFalse(entries.get(1).severe());
        assertTrue(entries.get(0).details().contains("java.lang.IllegalStateException: why"));
        assertTrue(entries.get(0).details().contains("ErrorLogImplTest"));
        assertEquals("Row 4 left out", entries.get(1).details());
    }

    @Test
    void theLastFiveHundredStay() {
        for (int i = 1; i <= 510; i++) {
            logger.warning("w" + i);
        }
        assertEquals(500, log.entries().size());
        assertEquals("w510", log.entries().get(0).message());
        assertEquals("w11", log.entries().get(499).message());
    }

    @Test
    void addressesAndLongNumbersAreMasked() {
        logger.log(Level.SEVERE, "Bad value anna.müller@example.org or +41 44 668 18 00",
                new IllegalArgumentException("anna@example.org in row 12"));
        assertEquals("Bad value [address] or [number]", log.entries().get(0).message());
        assertFalse(log.entries().get(0).details().contains("anna"));
        assertTrue(log.entries().get(0).details().contains("in row 12"));
    }

    @Test
    void listenersHearUntilTheyClose() throws Exception {
        List<String> heard = new ArrayList<>();
        AutoCloseable listening = log.listen(e -> heard.add(e.message()));
        logger.warning("one");
        listening.close();
        logger.warning("two");
        assertEquals(List.of("one"), heard);
    }
}
