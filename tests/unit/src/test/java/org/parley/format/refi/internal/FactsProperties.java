// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.coding.CodeColours;
import org.parley.ui.theme.CodeColor;

/** What stands below [Parley] in a description comes back as it was, whatever the words are. */
class FactsProperties {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("a", "\n", "\r\n", "[Parley]", "\\", "\\n", ": ", "number: 3", "\n[Parley]\n", " ", "\n\n")
                .list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void comeBack(@ForAll("words") String words, @ForAll("words") String value, @ForAll boolean any) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (any) {
            facts.put("include", value);
            facts.put("number", "12");
        }
        Facts given = new Facts(words, facts);
        assertEquals(given, Facts.read(given.text()));
    }

    @Example
    void readByPeople() {
        assertEquals("What it means\n\n[Parley]\nnumber: 12", new Facts("What it means", Map.of("number", "12")).text());
        assertEquals("this\nand that", Facts.read("x\n\n[Parley]\ninclude: this\\nand that").get("include"));
    }

    @Example
    void theColoursOfFilesAreThoseOfTheWindow() {
        for (int colour = 1; colour <= 12; colour++) {
            var rgb = CodeColor.at(colour - 1).rgb(false);
            assertEquals(String.format("#%02X%02X%02X", rgb.red, rgb.green, rgb.blue), CodeColours.hex(colour));
            assertEquals(colour, CodeColours.nearest(CodeColours.hex(colour)));
        }
        // crimson 2*79^2+4*71^2+3*36^2 = 36534, pink 2*9^2+4*5^2+3*93^2 = 26209, copper 2*47^2+4*42^2+3*21^2 = 12797
        assertEquals(2, CodeColours.nearest("#EF5350"));
    }
}
