// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCode;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Settlements;
import org.parley.store.merge.Side;
import org.parley.testkit.Engines;

/** Two copies of one workspace with a panel of two posts, each worked on by its own coder. */
final class TwoCopies implements AutoCloseable {

    static final Actor ELINA = Actor.person("Elina", Role.CODER);
    static final Actor JONAS = Actor.person("Jonas", Role.CODER);
    static final String FIRST = "The cap is hard to open and the smell is fine.";
    static final String SECOND = "Too sweet for me, but my children love it.";

    private final Path folder;
    private final Path other;
    private Engines ours;
    private Engines theirs;
    private final UUID panelId;
    private final List<Post> posts;

    /**
     * A workspace with a panel of two posts, the codes Cap and Smell and one coding, made once for many tests, for
     * making a database takes seconds. The caller deletes it.
     */
    static Path prepare() {
        try {
            Path folder = Files.createTempDirectory("parley-base");
            try (Engines engines = Engines.on(folder)) {
                UUID panelId = engines.panels().create(ELINA, "Kitchen", 10, "").id();
                engines.discussions().add(ELINA, panelId, List.of(new NewTopic("t", "Jars", null, Instant.EPOCH)),
                        List.of(post("a", FIRST), post("b", SECOND)), Progress.none());
                UUID first = engines.discussions().state(panelId).inOrder().get(0).id();
                Code cap = engines.codings().add(ELINA, panelId, NewCode.of(null, "Cap"));
                engines.codings().add(ELINA, panelId, NewCode.of(null, "Smell"));
                engines.codings().code(ELINA, first, cap.id(), 0, "The cap".length());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two copies of a workspace from {@link #prepare}. */
    TwoCopies(Path base) {
        try {
            Path top = Files.createTempDirectory("parley-copies");
            folder = top.resolve("ours");
            other = top.resolve("theirs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(base, folder);
        copy(base, other);
        ours = Engines.on(folder);
        panelId = ours.panels().require("Kitchen").id();
        posts = ours.discussions().state(panelId).inOrder();
    }

    /** The coding that both have. */
    Coding both() {
        return ours.codings().state(panelId).codings().values().iterator().next();
    }

    private static NewPost post(String id, String words) {
        return new NewPost(id, "t", Post.Kind.STARTER, null, null, "not known", Instant.EPOCH, "en", words, null, false);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID panelId() {
        return panelId;
    }

    Path folder() {
        return folder;
    }

    Path other() {
        return other;
    }

    Engines ours() {
        return ours;
    }

    /** The other copy, opened; closed again before it is taken in. */
    Engines theirs() {
        if (theirs == null) {
            theirs = Engines.on(other);
        }
        return theirs;
    }

    Post first() {
        return posts.get(0);
    }

    Post second() {
        return posts.get(1);
    }

    Code code(Engines side, Code parent, String name) {
        return side.codings().add(ELINA, panelId, NewCode.of(parent == null ? null : parent.id(), name));
    }

    Code code(Engines side, String name) {
        return side.codings().state(panelId).codebook().inOrder().stream().filter(code -> code.name().equals(name))
                .findFirst().orElseThrow();
    }

    Coding code(Engines side, Actor coder, Post post, Code code, String words) {
        int start = post.text().words().indexOf(words);
        return side.codings().code(coder, post.id(), code.id(), start, start + words.length());
    }

    MergePlan preview(Settlements settlements) {
        closeTheirs();
        return ours.merging().preview(other, settlements, Progress.none());
    }

    MergePlan take(Settlements settlements) {
        return ours.merging().merge(ELINA, preview(settlements), settlements, Progress.none());
    }

    MergePlan take() {
        return take(Settlements.none());
    }

    MergePlan take(Side side) {
        return take(Settlements.all(side));
    }

    /** From now on the other copy is ours: who takes in what changes sides. */
    MergePlan theyTake(Settlements settlements) {
        closeTheirs();
        ours.close();
        try (Engines there = Engines.on(other)) {
            MergePlan plan = there.merging().preview(folder, settlements, Progress.none());
            return there.merging().merge(JONAS, plan, settlements, Progress.none());
        } finally {
            ours = Engines.on(folder);
        }
    }

    void closeTheirs() {
        if (theirs != null) {
            theirs.close();
            theirs = null;
        }
    }

    void undo() {
        ours.store().history().undo(ELINA, ours.store().history().undoable(ELINA).orElseThrow().number());
    }

    /** Everything a coder sees, each field by its own name; without the versions of the codebook, which only grow. */
    Map<String, String> seen(Engines side) {
        CodingState state = side.codings().state(panelId);
        Map<String, String> seen = new TreeMap<>();
        for (Code code : state.codebook().inOrder()) {
            String key = "code " + code.id() + " ";
            seen.put(key + "name", code.name());
            seen.put(key + "parent", String.valueOf(code.parentId()));
            seen.put(key + "definition", code.definition());
            seen.put(key + "look", code.colour() + " " + code.pattern());
            seen.put(key + "retired", String.valueOf(code.retired()));
        }
        for (Coding coding : state.codings().values()) {
            String key = "coding " + coding.id() + " ";
            seen.put(key + "code", coding.codeId().toString());
            seen.put(key + "range", coding.textId() + " " + coding.start() + "-" + coding.end() + coding.adrift());
            seen.put(key + "who", coding.coder() + " " + coding.coderId() + " " + coding.at());
            seen.put(key + "memo", coding.memo());
            seen.put(key + "best", String.valueOf(coding.best()));
        }
        state.memos().values().forEach(list -> list.forEach(memo -> seen.put("memo " + memo.id() + " words",
                memo.words() + " by " + memo.author() + " on " + memo.aboutId())));
        state.links().values().forEach(list -> list.forEach(link -> seen.put("link " + link.id() + " label",
                link.fromId() + " " + link.toId() + " " + link.label())));
        side.batch().rules(panelId).forEach(rule -> seen.put("rule " + rule.id() + " text", rule.name() + rule.text()
                + rule.codeId()));
        return seen;
    }

    @Override
    public void close() {
        closeTheirs();
        ours.close();
        delete(folder.getParent());
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
