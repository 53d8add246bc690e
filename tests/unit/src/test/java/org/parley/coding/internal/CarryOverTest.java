// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a coded piece, in [brackets], stands after an edit; - when it cannot be found again. */
class CarryOverTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "The [cap leaks] again.|The [cap leaks] again.",
            "The [cap leaks] again.|Yesterday the [cap leaks] again.",
            "The [cap leaks] again.|The new [cap leaks] again.",
            "The [cap leaks] again.|The [cap leaks].",
            "The [cap leaks] again.|The [cap leaks] badly again.",
            "[The cap] leaks.|Really: [The cap] leaks.",
            "It leaks [again.]|It leaks badly [again.]",
            "It leaks [again]|It leaks [again] and again",
            "I [like the foam a lot] now|I [like this foam a lot] now",
            "I [like the foam a lot] now|I [like the soft foam a lot] now",
            "I [like the foam] a lot|I [like the foam]",
            "My number is [040 123] ok|My number is hidden ok -",
            "I like [the foam a lot] now|I love [the foam] today",
            "The [cap] leaks|Everything is different now -",
            "A [caf\u00E9 \uD83D\uDE00 here] too|A nice [caf\u00E9 \uD83D\uDE00 here] too",
            "One [two three] four|[two three]",
            "One [two three] four|four -",
            "Say [Foams well] now|Say [foams well] now",
            "foam foam [foam] foam|foam foam [foam] foam now",
    })
    void theSameWords(String before, String after) {
        int start = before.indexOf('[');
        int end = before.indexOf(']') - 1;
        String old = before.replaceAll("[\\[\\]]", "");
        boolean lost = after.endsWith(" -");
        String now = lost ? after.substring(0, after.length() - 2) : after.replaceAll("[\\[\\]]", "");
        Optional<CarryOver.Range> wanted = lost ? Optional.empty()
                : Optional.of(new CarryOver.Range(after.indexOf('['), after.indexOf(']') - 1));
        assertEquals(wanted.map(range -> now.substring(range.start(), range.end())),
                new CarryOver(old, now).range(start, end).map(range -> now.substring(range.start(), range.end())));
        assertEquals(wanted, new CarryOver(old, now).range(start, end));
    }
}
