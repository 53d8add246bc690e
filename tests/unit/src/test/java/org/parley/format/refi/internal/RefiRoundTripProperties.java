// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.parley.coding.Characters;
import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Group;
import org.parley.format.refi.internal.RefiProject.Link;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;
import org.parley.format.refi.internal.RefiProject.Type;
import org.parley.format.refi.internal.RefiProject.User;
import org.parley.format.refi.internal.RefiProject.Value;
import org.parley.format.refi.internal.RefiProject.Variable;

/** Projects of any content are valid, come back the same, and are written as the same bytes each time. */
class RefiRoundTripProperties {

    private static final String[] PARTS = {"a", "B", " ", "\n", "\r\n", "\t", "<", "&", "\"", "'", "]]>", "\uD83D\uDE21",
        "\u0645\u0631\u062A\u0641\u0639", "e\u0301", "\u9AD8\u3044", "\u202E", "\u00E9", "-- ", "\uD83D\uDC68\u200D\uD83D\uDC69"};

    private static Path folder;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("parley-refi");
    }

    @AfterContainer
    static void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 60)
    void aProject(@ForAll long seed) {
        RefiProject project = new Made(new Random(seed)).project();
        List<Loss> losses = new ArrayList<>();
        Path file = RefiFiles.write(folder.resolve("a.qdpx"), project, losses);
        assertEquals(List.of(), losses);
        RefiFiles.validProject(RefiFiles.unzip(file).get("project.qde"));
        RefiFiles.Taken back = RefiFiles.read(file);
        assertEquals(List.of(), back.losses());
        assertEquals(project, back.project());
        Path again = RefiFiles.write(folder.resolve("b.qdpx"), back.project(), losses);
        assertArrayEquals(bytes(file), bytes(again));
    }

    @Property(tries = 40)
    void aCodebook(@ForAll long seed) {
        Made made = new Made(new Random(seed));
        List<Code> codes = made.withoutNotes(made.codes(1 + made.random.nextInt(4), 3));
        List<UUID> ids = made.codeIds;
        RefiProject project = RefiProject.codebook("", "Parley", codes, ids.size() % 2 == 0 ? List.of()
                : List.of(new Group(made.guid(), "A set", "", ids, List.of(), List.of())));
        Path file = RefiFiles.write(folder.resolve("a.qdc"), project, new ArrayList<>());
        RefiFiles.validCodebook(bytes(file));
        assertEquals(project, RefiFiles.read(file).project());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A project made of chance. */
    private static final class Made {

        private final Random random;
        private final List<UUID> codeIds = new ArrayList<>();
        private final List<UUID> userIds = new ArrayList<>();
        private final List<UUID> noteIds = new ArrayList<>();
        private final List<UUID> sourceIds = new ArrayList<>();

        Made(Random random) {
            this.random = random;
        }

        UUID guid() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        String text(int most) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            return text.toString();
        }

        Instant moment() {
            return random.nextBoolean() ? null : Instant.ofEpochMilli(random.nextLong(1_900_000_000_000L));
        }

        List<UUID> some(List<UUID> all) {
            return all.stream().filter(id -> random.nextInt(3) == 0).toList();
        }

        List<Code> codes(int most, int deep) {
            List<Code> codes = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                UUID guid = guid();
                codeIds.add(guid);
                codes.add(new Code(guid, text(4), random.nextBoolean(), random.nextBoolean() ? null
                        : String.format("#%06X", random.nextInt(0x1000000)), text(6), some(noteIds),
                        deep == 0 ? List.of() : codes(random.nextInt(3), deep - 1)));
            }
            return codes;
        }

        List<Code> withoutNotes(List<Code> codes) {
            return codes.stream().map(code -> new Code(code.guid(), code.name(), code.codable(), code.colour(),
                    code.description(), List.of(), withoutNotes(code.children()))).toList();
        }

        RefiProject project() {
            List<User> users = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                userIds.add(guid());
                users.add(new User(userIds.get(userIds.size() - 1), "u" + text(3)));
            }
            List<Note> notes = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                noteIds.add(guid());
                notes.add(new Note(noteIds.get(noteIds.size() - 1), text(3), text(3), text(10), user(), moment()));
            }
            List<Code> codes = codes(random.nextInt(4), 2);
            List<Variable> variables = List.of(new Variable(guid(), "Age", Type.Integer, text(2)),
                    new Variable(guid(), text(3), Type.Text, ""), new Variable(guid(), "Yes", Type.Boolean, ""),
                    new Variable(guid(), "Day", Type.Date, ""));
            List<Value> values = List.of(new Value(variables.get(0).guid(), "-31"),
                    new Value(variables.get(1).guid(), "x" + text(4) + "y"), new Value(variables.get(2).guid(), "true"),
                    new Value(variables.get(3).guid(), "2026-02-28"));
            List<Source> sources = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                sources.add(source(values));
            }
            List<Case> cases = random.nextBoolean() ? List.of() : List.of(new Case(guid(), text(3), text(3),
                    some(codeIds), values, some(sourceIds), List.of()));
            List<Link> links = List.of(new Link(guid(), text(3), "OneWay", guid(), guid(), some(noteIds)));
            List<Group> sets = List.of(new Group(guid(), text(3), text(5), some(codeIds), some(sourceIds), some(noteIds)));
            return new RefiProject(text(3), "Parley", user(), moment(), users, codes, variables, cases, sources, notes,
                    links, sets, text(5), some(noteIds));
        }

        private UUID user() {
            return userIds.isEmpty() || random.nextBoolean() ? null : userIds.get(random.nextInt(userIds.size()));
        }

        private Source source(List<Value> values) {
            String text = (random.nextInt(8) == 0 ? "\uFEFF" : "") + "x" + text(40);
            int[] cuts = Characters.cuts(text).stream().toArray();
            List<Selection> selections = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                int from = random.nextInt(cuts.length - 1);
                int to = from + 1 + random.nextInt(cuts.length - 1 - from);
                selections.add(new Selection(guid(), text.substring(cuts[from], cuts[to]), text(4), cuts[from], cuts[to],
                        user(), moment(), codings(), some(noteIds)));
            }
            sourceIds.add(guid());
            return new Source(sourceIds.get(sourceIds.size() - 1), text(3), text(3), text, user(), moment(), selections,
                    codings(), some(noteIds), random.nextBoolean() ? List.of() : values);
        }

        private List<Coding> codings() {
            return codeIds.isEmpty() || random.nextBoolean() ? List.of()
                    : List.of(new Coding(guid(), codeIds.get(random.nextInt(codeIds.size())), user(), moment(),
                            some(noteIds)));
        }
    }

    /** Guards the maker itself: entries of one archive are what the format says. */
    @Property(tries = 5)
    void theArchiveHoldsTheProjectAndItsTexts(@ForAll long seed) {
        RefiProject project = new Made(new Random(seed)).project();
        Map<String, byte[]> entries = RefiFiles.unzip(RefiFiles.write(folder.resolve("c.qdpx"), project,
                new ArrayList<>()));
        List<String> expected = new ArrayList<>(List.of("project.qde"));
        project.sources().forEach(source -> expected.add("sources/" + source.guid() + ".txt"));
        assertEquals(expected, List.copyOf(entries.keySet()));
    }
}
