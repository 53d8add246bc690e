// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.SameAnswers;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Post;

/** Rows, filter and chips of the table of respondents, without widgets. */
class GridModelTest {

    private static final Actor ELINA = Actor.person("Elina", Role.CODER);
    private static final Actor JONAS = Actor.person("Jonas", Role.CODER);
    private static final UUID PANEL = UUID.randomUUID();
    private static final Map<String, String> FIELDS = Map.of("age_band", "Age", "uses", "Uses");

    private final List<Post> posts = new ArrayList<>();
    private final Map<UUID, Code> codes = new LinkedHashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private final Map<UUID, GridRow.Person> people = new HashMap<>();

    private Post post(String who, String uses, String words) {
        int number = posts.size() + 1;
        Post post = new Post(UUID.randomUUID(), PANEL, null, number, Post.Kind.REPLY, UUID.randomUUID(), null, null,
                Instant.EPOCH.plusSeconds(number), null, null, Post.State.VISIBLE,
                new Post.Text(UUID.randomUUID(), 1, words));
        posts.add(post);
        people.put(post.id(), new GridRow.Person(who, Map.of("uses", uses, "age_band", "35\u201344")));
        return post;
    }

    private Code code(Code parent, String name) {
        Code code = new Code(UUID.randomUUID(), PANEL, parent == null ? null : parent.id(), codes.size(), name, 0, 1,
                Code.Pattern.SOLID, "", "", "", "", false, false, false, false, null);
        codes.put(code.id(), code);
        return code;
    }

    private void coding(Actor coder, Post post, Code code, boolean best) {
        codings.add(new Coding(UUID.randomUUID(), PANEL, code.id(), post.id(), post.text().id(), 0, 1, coder.name(),
                coder.id(), Instant.EPOCH, 1, "", best, false));
    }

    private List<GridRow> rows() {
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        codings.forEach(one -> byPost.computeIfAbsent(one.postId(), id -> new ArrayList<>()).add(one));
        CodingState state = new CodingState(0, new Codebook(PANEL, 1, codes, List.copyOf(codes.values())), Map.of(), byPost,
                Map.of(), Map.of(), Map.of());
        return GridRow.of(posts, state, SameAnswers.of(posts), ELINA, post -> people.get(post.id()));
    }

    private String found(String typed) {
        GridFilter filter = GridFilter.of(typed, FIELDS);
        return filter.error().isEmpty() ? rows().stream().filter(filter.rule()).map(GridRow::name).sorted().toList().toString()
                : filter.error();
    }

    @BeforeEach
    void fourAnswers() {
        Code pack = code(null, "Packaging");
        Code cap = code(pack, "Cap hard to open");
        Code cafe = code(null, "Caf\u00E9 at home");
        Post saana = post("Saana", "Barista, daily", "The cap. I need a knife.");
        post("Tuva", "lapsed", "the CAP! I need a knife");
        Post nikolai = post("Nikolai", "lapsed", "Foams well, cottage cheese though");
        post("Osku", "Barista, weekly", "the cap, i ned a knife at http://x");
        coding(ELINA, saana, cafe, false);
        coding(ELINA, saana, cap, true);
        coding(ELINA, saana, cap, false);
        coding(JONAS, saana, pack, false);
        coding(JONAS, nikolai, cafe, false);
    }

    @Test
    void ownCodesFirstEachOnceInTheOrderOfTheTree() {
        GridRow saana = rows().get(0);
        assertEquals(List.of("Cap hard to open", "Caf\u00E9 at home", "Packaging"),
                saana.chips().stream().map(chip -> chip.code().name()).toList());
        assertEquals(List.of(true, true, false), saana.chips().stream().map(Chip::mine).toList());
        assertEquals(2, saana.chips().get(0).codings().size());
        assertEquals(List.of(AnswerState.MINE, AnswerState.OPEN, AnswerState.DONE, AnswerState.OPEN),
                rows().stream().map(GridRow::state).toList());
        assertEquals(List.of(true, false, false, false), rows().stream().map(GridRow::best).toList());
        assertEquals(new SameAnswers.Others(1, 0), saana.others());
        assertEquals(List.of(2, 2, 1, 1), rows().stream().map(GridRow::together).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | [Nikolai, Osku, Saana, Tuva]",
        "knife | [Osku, Saana, Tuva]",
        "KNIFE -osku | [Saana, Tuva]",
        "\"need a\" | [Saana, Tuva]",
        "-\"need a\" | [Nikolai, Osku]",
        "code:cap | [Saana]",
        "code:pack | [Saana]",
        "code:cafe | [Nikolai, Saana]",
        "code:ap | []",
        "code:\"cap hard\",cafe | [Nikolai, Saana]",
        "code:none | [Osku, Tuva]",
        "-code:none -code:cap | [Nikolai]",
        "state:open uses:lapsed | [Tuva]",
        "state:open,done | [Nikolai, Osku, Tuva]",
        "Uses:barista State:OPEN | [Osku]",
        "age:35 who:sa | [Saana]",
        "age_band:18 | []",
        "same:yes | [Saana, Tuva]",
        "same:2 | [Saana, Tuva]",
        "same:3 | []",
        "same:no | [Nikolai, Osku]",
        "star:yes | [Saana]",
        "\"http://x\" | [Osku]",
    })
    void filters(String typed, String wanted) {
        assertEquals(wanted, found(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour:red | There is no column \u201Ccolour\u201D",
        "state:half | There is no state \u201Chalf\u201D. Nothing is filtered. Write state:open, state:mine or state:done.",
        "code: | \u201Ccode:\u201D has no value",
        "same:many | \u201Csame:many\u201D cannot be read",
        "star:2 | \u201Cstar:2\u201D cannot be read. Nothing is filtered. Write star:yes or star:no.",
        "\"need a | A quotation mark has no end",
        "- | A minus or a pair of quotation marks stands alone",
    })
    void saysWhatCannotBeRead(String typed, String wanted) {
        String error = found(typed);
        assertTrue(error.startsWith(wanted), error);
    }

    @Test
    void anUnknownColumnNamesTheOnesThereAre() {
        String error = GridFilter.of("colour:red", Map.of("uses", "Uses")).error();
        assertTrue(error.endsWith("There are code:, state:, same:, star:, who:, uses:"), error);
    }

    @Test
    void whileItCannotBeReadEveryRowFits() {
        assertTrue(rows().stream().allMatch(GridFilter.of("state:half", FIELDS).rule()));
    }

    @Test
    void theTermForACodeFindsIt() {
        assertEquals("[Saana]", found(GridFilter.ofCode("Cap hard to open")));
    }

    @Test
    void walksTheChipsAndNoFurther() {
        GridRow saana = rows().get(0);
        ChipWalk walk = new ChipWalk();
        assertFalse(walk.step(saana, -1));
        assertEquals(Optional.empty(), walk.chip(saana));
        assertTrue(walk.step(saana, 1));
        assertTrue(walk.step(saana, 1));
        assertTrue(walk.step(saana, 1));
        assertFalse(walk.step(saana, 1));
        assertEquals("Packaging", walk.chip(saana).orElseThrow().code().name());
        assertEquals(-1, walk.in(rows().get(2)));
        assertTrue(walk.step(rows().get(2), 1));
        assertEquals(-1, walk.in(saana));
        assertTrue(walk.leave());
        assertFalse(walk.leave());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4.34, 4.3", "9.96, 10", "28.4, 28", "100, 100"})
    void percent(double value, String wanted) {
        assertEquals(wanted, Percent.of(value).replace(',', '.'));
    }
}
