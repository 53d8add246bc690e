// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.discussion.internal.personal.Finder;
import org.parley.discussion.internal.personal.MemberNames;

class MemberNamesTest {

    private final MemberNames names = new MemberNames(
            List.of("Reetta", "Marit Solheim", "Jonas B.", "Bo", "Hop", "Beer Lover",
                    "Ng\u00F4 Th\u1ECB Mai", "o'brien", "xX99Xx"),
            Set.of("hop", "beer", "lover")::contains);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Reetta said so | [name] said so
            thanks reetta! | thanks [name]!
            @Reetta: yes | @[name]: yes
            Reettas idea | Reettas idea
            Marit Solheim and marit solheim | [name] and [name]
            Marit and Solheim, not marit | [name] and [name], not marit
            Jonas B. or jonas | [name]. or [name]
            Bo is too short | Bo is too short
            Hop, not a hop | [name], not a hop
            Beer is good, says beer lover | Beer is good, says [name]
            Ng\u00F4 Th\u1ECB Mai | [name]
            Ngo\u0302 Thi\u0323 Mai | [name]
            O'Brien knows | [name] knows
            xx99xx writes | [name] writes
            """)
    void findsMembers(String text, String expected) {
        Finder finder = new Finder();
        assertEquals(expected, finder.redact(text, finder.find(text, "en", names)));
    }
}
