// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.discussion.Post;
import org.parley.store.ChangedFields;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeGroups;
import org.parley.store.spi.MergeGroups.Group;
import org.parley.store.spi.MergeRow;

/** Codings: each keeps its id, its coder and its time, and stands by the rules that hold for every coding. */
final class CopyCodings {

    private static final List<String> RANGE = List.of("text_id", "range_start", "range_end", "adrift");
    private static final MergeGroups GROUPS = new MergeGroups(List.of(new Group("code", "code", List.of("code")),
            new Group("range", "range", RANGE), new Group("memo", "memo", List.of("memo")),
            new Group("best", "best", List.of("best"))));

    private final CopyScene scene;
    private final CopyCodes codes;
    private final CopyVersions versions;
    private final Words words = new Words();
    /** The links that were touched there, read when they are first asked for. */
    private Set<UUID> linksThere;

    CopyCodings(CopyScene scene, CopyCodes codes, CopyVersions versions) {
        this.scene = scene;
        this.codes = codes;
        this.versions = versions;
    }

    /** True when a person has changed the coding here; that its text got a new version does not count. */
    static boolean changedHere(MergeRow row) {
        return GROUPS.differ(row.base(), withoutNewText(row).ours());
    }

    /** Where one side only got a new version of the text, its ranges were moved by Parley and not by a person. */
    private static MergeRow withoutNewText(MergeRow row) {
        if (row.base() == null) {
            return row;
        }
        List<String> text = List.of("text_id");
        boolean ours = row.ours() != null && !MergeRow.same(row.base(), row.ours(), text);
        boolean theirs = row.theirs() != null && !MergeRow.same(row.base(), row.theirs(), text);
        return new MergeRow(row.table(), row.id(), row.there(), row.base(),
                ours ? with(row.ours(), row.base()) : row.ours(), theirs ? with(row.theirs(), row.base()) : row.theirs());
    }

    private static Map<String, Object> with(Map<String, Object> state, Map<String, Object> range) {
        Map<String, Object> changed = new LinkedHashMap<>(state);
        RANGE.forEach(column -> changed.put(column, range.get(column)));
        return changed;
    }

    void take() {
        List<MergeRow> rows = scene.rows(CodingSchema.CODING);
        // first what goes, so that it does not stand in the way of what comes
        rows.stream().filter(MergeRow::removedThere).forEach(this::takeRemoval);
        rows.stream().filter(row -> !row.removedThere() && row.ours() != null).forEach(this::takeChange);
        rows.stream().filter(row -> !row.removedThere() && row.ours() == null).forEach(this::takeNew);
        bringBack();
    }

    private void takeRemoval(MergeRow row) {
        if (row.ours() == null || codes.kept(new ChangedFields(row.ours()).id("code"))) {
            return;
        }
        boolean used = changedHere(row) || linkedHere(row.id());
        if (!used || scene.ask("coding.removed-there", scene.coding(Rows.coding(row.id(), null, row.base())),
                words.all(row.base()), words.all(row.ours()), Texts.get("copy.word.removed")) == Side.THEIRS) {
            remove(scene, row.id());
        }
    }

    /** A link from or to the coding that the other copy does not know. */
    private boolean linkedHere(UUID codingId) {
        List<CodingLink> links = Rows.linksOf(scene.tx(), codingId);
        if (!links.isEmpty() && linksThere == null) {
            linksThere = scene.draft.rows(CodingSchema.LINK).stream().map(MergeRow::id).collect(Collectors.toSet());
        }
        return links.stream().anyMatch(link -> !linksThere.contains(link.id()));
    }

    static void remove(CopyScene scene, UUID codingId) {
        Rows.linksOf(scene.tx(), codingId).forEach(link -> scene.draft.delete(CodingSchema.LINK, link.id()));
        scene.draft.delete(CodingSchema.CODING, codingId);
    }

    private void takeChange(MergeRow whole) {
        MergeRow row = withoutNewText(whole);
        if (row.theirs() != whole.theirs() && scene.text(whole.known().id("post"), whole.known().id("text_id")).isEmpty()) {
            scene.skip("copy.left.text");
        }
        Map<String, Object> fields = GROUPS.fields(scene.draft, row, "coding", words);
        if (fields.containsKey("code") && !mayHave(new ChangedFields(fields).id("code"))) {
            fields.keySet().removeAll(List.of("code", "codebook_version"));
        }
        if (fields.isEmpty()) {
            return;
        }
        Coding old = Rows.coding(row.id(), null, whole.ours());
        Map<String, Object> state = new LinkedHashMap<>(whole.ours());
        state.putAll(fields);
        Coding wanted = numbered(Rows.coding(row.id(), null, state), fields.containsKey("codebook_version"));
        Optional<Post> post = scene.post(wanted.panelId(), wanted.postId());
        Optional<Coding> now = post.flatMap(there -> scene.onPresentText(wanted, there));
        if (now.isEmpty()) {
            scene.skip(post.isEmpty() ? "copy.left.post" : "copy.left.text");
            return;
        }
        Coding same = same(now.get());
        if (same != null) {
            becomeOne(old, same);
        } else if (old.codeId().equals(now.get().codeId()) || makeRoom(now.get())) {
            scene.draft.update(CodingSchema.CODING, old.id(), Rows.fields(now.get()));
        }
    }

    /** The code may take codings; counts one that is left out when not. */
    private boolean mayHave(UUID codeId) {
        if (!codes.here(codeId)) {
            scene.skip("copy.left.code");
            return false;
        }
        if (!codes.codable(codeId)) {
            scene.skip("copy.left.net");
            return false;
        }
        return true;
    }

    private Coding numbered(Coding coding, boolean there) {
        int version = there ? versions.here(coding.panelId(), coding.codebookVersion()) : coding.codebookVersion();
        return new Coding(coding.id(), coding.panelId(), coding.codeId(), coding.postId(), coding.textId(),
                coding.start(), coding.end(), coding.coder(), coding.coderId(), coding.at(), version, coding.memo(),
                coding.best(), coding.adrift());
    }

    private void takeNew(MergeRow row) {
        Coding theirs = Rows.coding(row.id(), null, row.theirs());
        boolean comesBack = codes.here(theirs.codeId()) && codes.restored().contains(theirs.codeId());
        if (row.removedHere() && !comesBack && codes.here(theirs.codeId())) {
            if (!GROUPS.differ(row.base(), withoutNewText(row).theirs()) || scene.ask("coding.removed-here",
                    scene.coding(Rows.coding(row.id(), null, row.base())), words.all(row.base()),
                    Texts.get("copy.word.removed"), words.all(row.theirs())) == Side.OURS) {
                return;
            }
        }
        put(theirs);
    }

    /** What stood on a code that comes back, also what was not touched there. */
    private void bringBack() {
        for (UUID codeId : List.copyOf(codes.restored())) {
            scene.theirs().list("SELECT id FROM coding.coding WHERE code = ?", row -> row.id("id"), codeId)
                    .stream().filter(id -> Rows.coding(scene.tx(), scene.draft.here(id)).isEmpty())
                    .forEach(id -> put(Rows.coding(scene.theirs(), id).orElseThrow()));
        }
    }

    private void put(Coding theirs) {
        Optional<Post> post = scene.post(theirs.panelId(), theirs.postId());
        if (post.isEmpty()) {
            scene.skip("copy.left.post");
            return;
        }
        Optional<Coding> placed = scene.text(theirs.postId(), theirs.textId()).isEmpty() ? Optional.empty()
                : scene.onPresentText(theirs, post.get());
        if (placed.isEmpty()) {
            scene.skip("copy.left.text");
        } else if (mayHave(theirs.codeId())) {
            Coding coding = numbered(placed.get(), true);
            Coding same = same(coding);
            if (same != null) {
                joinNew(coding, same);
            } else if (makeRoom(coding)) {
                scene.draft.insert(CodingSchema.CODING, coding.id(), Rows.fields(coding));
            }
        }
    }

    /** The coding here by the same coder with the same code on the same range. */
    private Coding same(Coding coding) {
        return Batch.same(Rows.codingsOn(scene.tx(), coding.postId()).stream()
                .filter(other -> !other.id().equals(coding.id())).toList(), coding.coderId(), coding.codeId(),
                coding.textId(), coding.start(), coding.end());
    }

    /** Both copies coded the same: ours stays, with the memo and the star that either has. */
    private void joinNew(Coding theirs, Coding ours) {
        scene.draft.join(theirs.id(), ours.id());
        scene.tell("copy.told.coding");
        Map<String, Object> fields = new LinkedHashMap<>();
        if (theirs.best() && !ours.best()) {
            fields.put("best", true);
        }
        boolean other = !theirs.memo().isEmpty() && !theirs.memo().equals(ours.memo());
        if (other && (ours.memo().isEmpty() || scene.ask("coding.memo", scene.coding(ours), "", ours.memo(),
                theirs.memo()) == Side.THEIRS)) {
            fields.put("memo", theirs.memo());
        }
        scene.draft.update(CodingSchema.CODING, ours.id(), fields);
    }

    /** A change from there puts a coding where another of the same coder and code stands already. */
    private void becomeOne(Coding gone, Coding stays) {
        for (CodingLink link : Rows.linksOf(scene.tx(), gone.id())) {
            UUID from = link.fromId().equals(gone.id()) ? stays.id() : link.fromId();
            UUID to = link.toId().equals(gone.id()) ? stays.id() : link.toId();
            if (from.equals(to)) {
                scene.draft.delete(CodingSchema.LINK, link.id());
            } else {
                scene.draft.update(CodingSchema.LINK, link.id(), Map.of("from_id", from, "to_id", to));
            }
        }
        scene.draft.delete(CodingSchema.CODING, gone.id());
        scene.draft.join(gone.id(), stays.id());
        scene.tell("copy.told.coding");
    }

    /** Sees to codes that cannot stand beside each other on one answer of one coder; false leaves the coding out. */
    private boolean makeRoom(Coding coding) {
        Codebook book = scene.book(coding.panelId());
        Code code = book.codes().get(coding.codeId());
        List<Coding> apart = new ArrayList<>();
        for (Coding other : Rows.codingsOn(scene.tx(), coding.postId())) {
            Code otherCode = book.codes().get(other.codeId());
            if (!other.id().equals(coding.id()) && other.coderId().equals(coding.coderId()) && otherCode != null
                    && !otherCode.id().equals(code.id()) && CodeRules.apart(book, code, otherCode)) {
                apart.add(other);
            }
        }
        if (apart.isEmpty()) {
            return true;
        }
        String ours = apart.stream().map(other -> book.codes().get(other.codeId()).name()).distinct().sorted()
                .collect(Collectors.joining(", "));
        if (scene.ask("coding.apart", scene.coding(coding), "", ours, code.name()) == Side.OURS) {
            scene.skip("copy.left.apart");
            return false;
        }
        apart.forEach(other -> remove(scene, other.id()));
        return true;
    }

    /** Codings in conflicts, in words. */
    private final class Words implements MergeGroups.Words {

        @Override
        public String title(Group group) {
            return Texts.get("copy.coding." + group.name());
        }

        @Override
        public String about(MergeRow row) {
            return scene.coding(Rows.coding(row.id(), null, row.base() == null ? row.ours() : row.base()));
        }

        @Override
        public String value(Group group, Map<String, Object> state) {
            ChangedFields fields = new ChangedFields(state);
            return switch (group.name()) {
                case "code" -> scene.code(fields.id("panel"), fields.id("code"));
                case "range" -> scene.quote(fields.id("post"), fields.id("text_id"), fields.integer("range_start"),
                        fields.integer("range_end"));
                case "memo" -> fields.text("memo");
                default -> Texts.get(fields.flag("best") ? "copy.word.yes" : "copy.word.no");
            };
        }

        String all(Map<String, Object> state) {
            Coding coding = Rows.coding(null, null, state);
            return coding.memo().isEmpty() ? scene.coding(coding)
                    : Texts.get("copy.word.noted", scene.coding(coding), coding.memo());
        }
    }
}
