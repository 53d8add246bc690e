// SPDX-License-Identifier: Apache-2.0
package org.parley.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String WRITE = "file.write.what";

    private final Messages english = Messages.of(Messages.class, Locale.ENGLISH);

    @Test
    void thousandsArePartedByAThinSpaceInEveryLanguage() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMANY, Locale.forLanguageTag("nb"), Locale.ROOT}) {
            assertEquals("The file 1\u202F234\u202F567 could not be written: 999.",
                    Messages.of(Messages.class, locale).get(WRITE, 1_234_567, 999), locale.toString());
        }
    }

    @Test
    void wordsThatAreFilledInStayAsTheyAre() {
        assertEquals("The file /tmp/1,234 {0} 'a'.csv could not be written: \uE000 $1 \\ 5,000.",
                english.get(WRITE, "/tmp/1,234 {0} 'a'.csv", "\uE000 $1 \\ 5,000"));
        assertEquals("The file null could not be written: true.", english.get(WRITE, null, true));
    }
}
