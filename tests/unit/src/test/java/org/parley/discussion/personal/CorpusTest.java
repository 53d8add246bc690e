// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parley.discussion.PersonalData.Names;
import org.parley.discussion.QueueItem.Hit;
import org.parley.discussion.internal.personal.Finder;
import org.parley.discussion.internal.personal.MemberNames;
import org.parley.testkit.PersonalDataCorpus;
import org.parley.testkit.PersonalDataCorpus.Seed;
import org.parley.testkit.PersonalDataCorpus.Text;

/** Everything that was put into a corpus is found, and little else. */
class CorpusTest {

    private static final double PRECISION = 0.99;

    private final Finder finder = new Finder();
    private final Names names = new MemberNames(PersonalDataCorpus.NAMES, word -> false);

    @Test
    void everySeedIsFoundAndLittleElse() {
        List<String> missed = new ArrayList<>();
        List<String> mistaken = new ArrayList<>();
        int hits = 0;
        for (Text text : PersonalDataCorpus.make(77, 3000)) {
            List<Hit> found = finder.find(text.words(), text.language(), names);
            hits += found.size();
            text.seeds().stream().filter(s -> found.stream().noneMatch(h -> covers(h, s)))
                    .forEach(s -> missed.add(s.kind() + " " + s.text() + " in " + text.words()));
            found.stream().filter(h -> text.seeds().stream().noneMatch(s -> h.start() < s.end() && h.end() > s.start()))
                    .forEach(h -> mistaken.add(h.kind() + " " + text.words().substring(h.start(), h.end())));
        }
        assertEquals(List.of(), missed);
        assertTrue(mistaken.size() <= hits * (1 - PRECISION), () -> mistaken.size() + " mistaken: " + mistaken);
    }

    private static boolean covers(Hit hit, Seed seed) {
        return hit.start() <= seed.start() && hit.end() >= lastLetter(seed) && hit.kind().equals(seed.kind());
    }

    /** The full stop of "Jonas B." is no part of the name. */
    private static int lastLetter(Seed seed) {
        return seed.text().endsWith(".") ? seed.end() - 1 : seed.end();
    }
}
