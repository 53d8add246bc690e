// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.coding.internal.CodingRoom.ELINA;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodebookFiles.Imported;
import org.parley.coding.Codings.NewCode;
import org.parley.core.ProblemException;
import org.parley.testkit.TemporaryStore.Kind;

/** A codebook written and read again is the same, whatever its words are. */
class CodebookCsvProperties {

    private static CodingRoom room;

    @BeforeContainer
    static void open() {
        room = new CodingRoom(Kind.DERBY);
    }

    @AfterContainer
    static void close() {
        room.close();
    }

    /** A code to be made below one of those made before. */
    record Plan(int parent, String name, int number, int colour, List<String> words, boolean exclusive,
            boolean net, Double weight) { }

    @Provide
    Arbitrary<List<Plan>> plans() {
        Arbitrary<String> text = Arbitraries.of("a", "\u00C4", "'", "=", "+", "@", "\t", "\n", "\r\n", "\"", ",", ";",
                " ", "\uFEFF", "\uD83D\uDE00", ">", "-1", "''=", "\u201C", "x y", "|").list().ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Combinators.combine(Arbitraries.integers().between(-1, 20), text, Arbitraries.integers().between(0, 999),
                Arbitraries.integers().between(0, 12), text.list().ofSize(4), Arbitraries.of(true, false),
                Arbitraries.of(true, false), Arbitraries.of(-2.0, 0.5, 1e-7, 3.0).injectNull(0.5))
                .as(Plan::new).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 60)
    void writtenAndReadAgainItIsTheSame(@ForAll("plans") List<Plan> plans) {
        UUID from = UUID.randomUUID();
        UUID to = UUID.randomUUID();
        make(from, plans);
        String csv = write(from);
        Imported copied = room.importer().read(ELINA, to, CsvRows.read(new StringReader(csv), "c"), "c");
        Codebook one = room.codings.state(from).codebook();
        Codebook other = room.codings.state(to).codebook();
        assertEquals(new Imported(one.inOrder().size(), 0, 0), copied);
        assertEquals(one.inOrder().stream().map(code -> told(one, code)).toList(),
                other.inOrder().stream().map(code -> told(other, code)).toList());
        assertEquals(csv, write(to));
        assertEquals(new Imported(0, 0, one.inOrder().size()),
                room.importer().read(ELINA, from, CsvRows.read(new StringReader(csv), "c"), "c"));
    }

    private static void make(UUID panel, List<Plan> plans) {
        List<UUID> made = new ArrayList<>();
        for (Plan plan : plans) {
            UUID parent = plan.parent() < 0 || made.isEmpty() ? null : made.get(plan.parent() % made.size());
            try {
                made.add(room.codings.add(ELINA, panel, new NewCode(null, parent, plan.name(), plan.number(),
                        plan.colour(), plan.words().get(0), plan.words().get(1), plan.words().get(2),
                        plan.words().get(3), plan.exclusive(), plan.net(), plan.exclusive(), plan.weight())).id());
            } catch (ProblemException e) {
                // an empty or taken name; the other codes are enough
                assertEquals("code.", e.problem().code().substring(0, 5));
            }
        }
        if (made.isEmpty()) {
            room.codings.add(ELINA, panel, NewCode.of(null, "One"));
        }
    }

    private static List<Object> told(Codebook codebook, Code code) {
        return List.of(codebook.path(code), code.number(), code.colour(), code.pattern(), code.definition(),
                code.include(), code.exclude(), code.example(), code.exclusive(), code.net(), code.single(),
                String.valueOf(code.weight()), code.position());
    }

    private static String write(UUID panel) {
        return room.csv(panel);
    }
}
