// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.discussion.PersonalData;

class RedactorTest {

    private static final String WHOLE = "You can call me on 3500-5000 after five. The rest can wait.";

    private final PersonalData finder = Samples.finder();
    private final Redactor redactor = new Redactor(finder, PersonalData.Names.NONE);
    private final String mark = finder.mark(PersonalData.PHONE);

    @Test
    void aNumberIsTakenOutOfAPassageThatBeginsAfterTheWordThatGivesItAway() {
        String passage = "3500-5000 after five.";
        assertEquals(passage, redactor.redact(passage, "en").words(), "by itself it could be a range");
        Redactor.Redacted redacted = redactor.redact(passage, WHOLE, "en");
        assertEquals(mark + " after five.", redacted.words());
        assertEquals(1, redacted.marks());
    }

    @Test
    void whatThePassageGivesAwayByItselfIsTakenOutOnce() {
        assertEquals("call me on " + mark + " after five.",
                redactor.redact("call me on 3500-5000 after five.", WHOLE, "en").words());
    }

    @Test
    void aPassageThatCutsAnAddressInTwoShowsNoPieceOfIt() {
        String whole = "Write to marit@example.org\n\nor to nobody.";
        String address = finder.mark(PersonalData.EMAIL);
        assertEquals("Write to " + address, redactor.redact("Write to mari", whole, "en").words());
        assertEquals(address + " or to nobody.", redactor.redact("ple.org or to nobody.", whole, "en").words());
        assertEquals(address, redactor.redact("xam", whole, "en").words());
        assertEquals("or to", redactor.redact("or to", whole, "en").words());
    }

    @Test
    void aPartOfALongerWordIsNoFinding() {
        assertEquals("x3500-5000 of them", redactor.redact("x3500-5000 of them", WHOLE, "en").words());
    }
}
