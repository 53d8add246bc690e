// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.coding.internal.TwoCopies.ELINA;
import static org.parley.coding.internal.TwoCopies.JONAS;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.Actor;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Settlements;
import org.parley.store.merge.Side;
import org.parley.testkit.Engines;

/** Random work on two copies, held against a three-way merge of plain maps. */
class CopyMergeProperties {

    private static final int EDITS = 7;
    private static Path base;

    @BeforeContainer
    static void prepare() {
        base = TwoCopies.prepare();
    }

    @AfterContainer
    static void clear() {
        TwoCopies.delete(base);
    }

    @Property(tries = 8)
    void theMergeIsThatOfMapsAndAnUndoTakesItBack(@ForAll long seed, @ForAll Side side) {
        try (TwoCopies copies = new TwoCopies(base)) {
            Map<String, Map<String, String>> before = things(copies.seen(copies.ours()));
            Random random = new Random(seed);
            for (int i = 0; i < EDITS; i++) {
                edit(copies, copies.ours(), ELINA, random, "o" + i);
                edit(copies, copies.theirs(), JONAS, random, "t" + i);
            }
            Map<String, String> ours = copies.seen(copies.ours());
            Map<String, String> theirs = copies.seen(copies.theirs());

            MergePlan plan = copies.take(side);

            assertEquals(merged(before, things(ours), things(theirs), side), things(copies.seen(copies.ours())));
            assertEquals(List.of(), plan.leftOut());
            MergePlan again = copies.take(Settlements.none());
            assertEquals(0, again.written() + again.conflicts().size());
            if (plan.written() > 0) {
                copies.undo();
                assertEquals(ours, copies.seen(copies.ours()));
            }
        }
    }

    private static void edit(TwoCopies copies, Engines side, Actor actor, Random random, String name) {
        CodingState state = side.codings().state(copies.panelId());
        List<Code> codes = state.codebook().inOrder();
        Code code = codes.get(random.nextInt(Math.min(2, codes.size())));
        List<Coding> codings = state.codings().values().stream().sorted(States.IN_TIME).toList();
        Coding coding = codings.isEmpty() ? null : codings.get(random.nextInt(codings.size()));
        List<Memo> memos = state.memos().values().stream().flatMap(List::stream).toList();
        switch (coding == null ? random.nextInt(6) : random.nextInt(10)) {
            case 0 -> side.codings().change(actor, code.named("Name " + name));
            case 1 -> side.codings().change(actor, code.worded("Means " + random.nextInt(2), "", "", ""));
            case 2 -> side.codings().change(actor, code.coloured(1 + random.nextInt(12)));
            case 3 -> copies.code(side, random.nextBoolean() ? code : null, "New " + name);
            case 4 -> side.codings().code(actor, copies.second().id(), code.id(), 1, 2 + random.nextInt(20));
            case 5 -> {
                if (memos.isEmpty()) {
                    side.memos().add(actor, copies.panelId(), NewMemo.about(Memo.About.CODE, code.id(), name));
                } else {
                    side.memos().change(actor, memos.get(0).id(), random.nextBoolean() ? "" : name);
                }
            }
            case 6 -> side.codings().memo(actor, coding.id(), "Note " + random.nextInt(3));
            case 7 -> side.codings().best(actor, coding.id(), !coding.best());
            case 8 -> side.codings().remove(actor, coding.id());
            default -> {
                if (coding.postId().equals(copies.first().id())) {
                    side.codings().move(actor, coding.id(), 0, 9 + random.nextInt(30));
                }
            }
        }
    }

    /** Fields by thing: "coding 0198...". */
    private static Map<String, Map<String, String>> things(Map<String, String> seen) {
        Map<String, Map<String, String>> things = new TreeMap<>();
        seen.forEach((key, value) -> things.computeIfAbsent(key.substring(0, key.lastIndexOf(' ')),
                thing -> new TreeMap<>()).put(key.substring(key.lastIndexOf(' ') + 1), value));
        return things;
    }

    private static Map<String, Map<String, String>> merged(Map<String, Map<String, String>> base,
            Map<String, Map<String, String>> ours, Map<String, Map<String, String>> theirs, Side side) {
        Set<String> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        Map<String, Map<String, String>> merged = new TreeMap<>();
        for (String thing : all) {
            Map<String, String> state = thing(base.get(thing), ours.get(thing), theirs.get(thing), side);
            if (state != null) {
                merged.put(thing, state);
            }
        }
        return merged;
    }

    private static Map<String, String> thing(Map<String, String> base, Map<String, String> ours,
            Map<String, String> theirs, Side side) {
        if (ours == null || theirs == null) {
            if (Objects.equals(ours, base)) {
                return theirs;
            }
            return Objects.equals(theirs, base) || side == Side.OURS ? ours : theirs;
        }
        Map<String, String> known = base == null ? new HashMap<>() : base;
        return ours.keySet().stream().collect(Collectors.toMap(field -> field, field -> {
            String mine = ours.get(field);
            String other = theirs.get(field);
            boolean take = Objects.equals(mine, known.get(field))
                    || !Objects.equals(other, known.get(field)) && side == Side.THEIRS;
            return take ? other : mine;
        }, (one, two) -> one, TreeMap::new));
    }
}
