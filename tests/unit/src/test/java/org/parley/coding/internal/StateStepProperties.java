// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.core.Change;
import org.parley.core.ChangeSet;

/** A picture advanced by change sets is the picture that would be read anew. */
class StateStepProperties {

    private static final UUID PANEL = new UUID(1, 1);
    private static final Codebook NO_CODES = CodebookBuilder.build(PANEL, 0, List.of());

    record Step(int kind, int which, int post, int code, int start, boolean newSet) { }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(0, 0, 0, 1, 2), Arbitraries.integers().between(0, 1000),
                Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 9), Arbitraries.of(true, false)).as(Step::new).list().ofMaxSize(80);
    }

    private static Coding coding(UUID id, int post, int code, int start, long second) {
        return new Coding(id, PANEL, new UUID(2, code), new UUID(3, post), new UUID(4, post), start, start + 1 + code,
                "Elina", new UUID(5, 5), Instant.ofEpochSecond(second), 1, "", false, false);
    }

    /** Of any layer, and always of the same for one id. */
    private static Coding layered(Coding coding) {
        Layer layer = Layer.values()[(int) Math.floorMod(coding.id().getLeastSignificantBits(), 3L)];
        return new Coding(coding.id(), coding.panelId(), coding.codeId(), coding.postId(), coding.textId(),
                coding.start(), coding.end(), coding.coder(), coding.coderId(), coding.at(), coding.codebookVersion(),
                coding.memo(), coding.best(), coding.adrift(), layer, layer == Layer.AGAIN ? new UUID(6, 6) : null);
    }

    private static ChangeSet set(long number, List<Change> changes) {
        return new ChangeSet(number, Instant.EPOCH, CodingRoom.ELINA, "test", true, 0, changes);
    }

    @Property(tries = 600)
    void advancedIsTheSameAsReadAnew(@ForAll("steps") List<Step> steps) {
        Map<UUID, Coding> truth = new LinkedHashMap<>();
        CodingState state = States.build(0, NO_CODES, List.of(), List.of(), List.of());
        List<Change> open = new ArrayList<>();
        long number = 0;
        for (Step step : steps) {
            List<UUID> ids = new ArrayList<>(truth.keySet());
            if (step.kind() == 0 || ids.isEmpty()) {
                Coding made = layered(coding(UUID.randomUUID(), step.post(), step.code(), step.start(), number % 7));
                truth.put(made.id(), made);
                open.add(new Change("coding", "coding", made.id(), null, Rows.fields(made)));
            } else if (step.kind() == 1) {
                UUID id = ids.get(step.which() % ids.size());
                Coding old = truth.get(id);
                Coding moved = layered(coding(id, step.post(), step.code(), step.start(), old.at().getEpochSecond()));
                truth.put(id, moved);
                open.add(new Change("coding", "coding", id, Rows.fields(old), Rows.fields(moved)));
            } else {
                UUID id = ids.get(step.which() % ids.size());
                open.add(new Change("coding", "coding", id, Rows.fields(truth.remove(id)), null));
            }
            if (step.newSet()) {
                state = StateStep.advance(state, set(++number, open));
                open = new ArrayList<>();
                assertEquals(States.build(number, NO_CODES, truth.values(), List.of(), List.of()), state);
            }
        }
    }

    @Test
    void anotherPanelIsNoneOfItsBusiness() {
        CodingState state = States.build(0, NO_CODES, List.of(), List.of(), List.of());
        Coding mine = coding(UUID.randomUUID(), 0, 0, 0, 0);
        Map<String, Object> other = new LinkedHashMap<>(Rows.fields(mine));
        other.put("panel", UUID.randomUUID());
        CodingState after = StateStep.advance(state, set(1, List.of(
                new Change("coding", "coding", UUID.randomUUID(), null, other),
                new Change("coding", "coding", UUID.randomUUID(), other, null),
                new Change("coding", "code", UUID.randomUUID(), Map.of("name", "x"), Map.of("name", "y")),
                new Change("panel", "member", UUID.randomUUID(), null, Map.of()))));
        assertEquals(state.codings(), after.codings());
        assertEquals(state.codebook(), after.codebook());
        assertEquals(1, after.asOf());
    }

    /** Not timed: it would take minutes if every step copied what is there. */
    @Test
    void stepsOnTopOfManyShareWhatStays() {
        List<Coding> many = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            many.add(coding(new UUID(9, i), i / 10, i % 500, i % 10, i));
        }
        CodingState state = States.build(0, NO_CODES, many, List.of(), List.of());
        for (int i = 0; i < 2000; i++) {
            Coding made = coding(new UUID(10, i), i, i % 500, 3, 300_000 + i);
            state = StateStep.advance(state, set(i + 1, List.of(new Change("coding", "coding", made.id(), null,
                    Rows.fields(made)))));
        }
        assertEquals(202_000, state.codings().size());
        assertEquals(11, state.on(new UUID(3, 1999)).size());
        assertEquals(404, state.with(new UUID(2, 499)).size());
    }
}
