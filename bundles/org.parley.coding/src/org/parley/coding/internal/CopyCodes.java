// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeRow;

/**
 * Codes. What there is to do is worked out on a tree in memory first, so that the order in which codes were renamed,
 * moved and made there does not matter; it is written when the tree is sound.
 */
final class CopyCodes {

    private final CopyScene scene;
    private final CopyCodeWords words;
    private final Map<UUID, Code> tree = new LinkedHashMap<>();
    private final Map<UUID, Map<String, Object>> inserts = new LinkedHashMap<>();
    private final Map<UUID, Map<String, Object>> updates = new LinkedHashMap<>();
    private final Map<UUID, Boolean> missing = new HashMap<>();
    private final Set<UUID> restored = new LinkedHashSet<>();
    private final Set<UUID> goes = new LinkedHashSet<>();
    private final Set<UUID> kept = new HashSet<>();
    private final Set<UUID> nets = new HashSet<>();
    private final Set<UUID> touched = new LinkedHashSet<>();
    private boolean written;

    CopyCodes(CopyScene scene) {
        this.scene = scene;
        this.words = new CopyCodeWords(scene);
    }

    /** The panels whose codebook the merge has changed. */
    Set<UUID> touched() {
        return touched;
    }

    /** Codes that came back although they had been removed here. */
    Set<UUID> restored() {
        return restored;
    }

    /** True when a code stays although it was removed there, with all that is on it. */
    boolean kept(UUID codeId) {
        return kept.contains(codeId);
    }

    void take() {
        List<MergeRow> rows = scene.rows(CodingSchema.CODE);
        rows.stream().map(row -> row.known().id("panel")).distinct()
                .forEach(panel -> Rows.codes(scene.tx(), panel).forEach(code -> tree.put(code.id(), code)));
        rows.stream().filter(row -> row.news() && !row.removedThere()).forEach(this::planInsert);
        rows.stream().filter(row -> row.ours() != null && !row.removedThere()).forEach(this::planUpdate);
        rows.stream().filter(row -> row.removedHere() && !row.removedThere()
                && CopyCodeWords.GROUPS.differ(row.base(), row.theirs())).forEach(row -> here(row.id()));
        requireParents();
        new CopyRemovals(scene, tree, rows).decide(goes, kept);
        goes.forEach(tree::remove);
        List.copyOf(updates.keySet()).forEach(this::breakCircle);
        List.copyOf(inserts.keySet()).forEach(this::freeName);
        List.copyOf(updates.keySet()).forEach(this::freeName);
        write();
    }

    private void planInsert(MergeRow row) {
        inserts.put(row.id(), new LinkedHashMap<>(row.theirs()));
        tree.put(row.id(), Rows.code(row.id(), null, row.theirs()));
    }

    private void planUpdate(MergeRow row) {
        Map<String, Object> fields = CopyCodeWords.GROUPS.fields(scene.draft, row, "code", words);
        if (!fields.isEmpty()) {
            plan(row.id(), fields);
        }
    }

    private void plan(UUID id, Map<String, Object> fields) {
        updates.computeIfAbsent(id, code -> new LinkedHashMap<>()).putAll(fields);
        tree.put(id, Rows.code(id, tree.get(id), fields));
    }

    /** Takes fields out of what is planned, so that the code has those it has here. */
    private void unplan(UUID id, Collection<String> columns) {
        Map<String, Object> fields = updates.get(id);
        fields.keySet().removeAll(columns);
        Code now = Rows.code(scene.tx(), id).orElseThrow();
        tree.put(id, fields.isEmpty() ? now : Rows.code(id, now, fields));
    }

    /** Sees to it that the code above each planned one is here, or leaves the planned one out. */
    private void requireParents() {
        for (UUID id : List.copyOf(inserts.keySet())) {
            if (!reachable(id)) {
                inserts.remove(id);
                tree.remove(id);
                missing.put(id, false);
                scene.skip("copy.left.parent");
            }
        }
        for (UUID id : List.copyOf(updates.keySet())) {
            UUID parent = tree.get(id).parentId();
            if (updates.get(id).containsKey("parent") && parent != null && !here(parent)) {
                unplan(id, List.of("parent"));
                scene.skip("copy.left.parent");
            }
        }
    }

    private boolean reachable(UUID id) {
        Code code = tree.get(id);
        if (code == null) {
            return false;
        }
        UUID parent = code.parentId();
        return parent == null || (inserts.containsKey(parent) ? reachable(parent) : here(parent));
    }

    /** True when the code is here, or comes back because a person says so. */
    boolean here(UUID codeId) {
        if (tree.containsKey(codeId)) {
            return true;
        }
        Boolean known = missing.get(codeId);
        if (known != null) {
            return known;
        }
        Optional<Code> here = Rows.code(scene.tx(), codeId);
        if (here.isPresent()) {
            tree.put(codeId, here.get());
            return true;
        }
        Optional<Code> there = Rows.code(scene.theirs(), codeId);
        boolean back = there.isPresent() && scene.ask("code.removed-here", there.get().name(), there.get().name(),
                Texts.get("copy.word.removed"), words.uses(there.get())) == Side.THEIRS;
        missing.put(codeId, back);
        if (back) {
            restore(there.get());
        }
        return back;
    }

    /** Brings a code back with those above it, without which it would have no place. */
    private void restore(Code code) {
        UUID above = code.parentId() == null ? null : scene.draft.here(code.parentId());
        if (above != null && !tree.containsKey(above)) {
            Optional<Code> parent = Rows.code(scene.theirs(), code.parentId());
            missing.put(above, parent.isPresent());
            parent.ifPresent(this::restore);
        }
        Code back = code.placed(above, code.position());
        restored.add(back.id());
        tree.put(back.id(), back);
        if (written) {
            Map<String, Object> fields = Rows.fields(back);
            rename(back.id(), fields);
            insert(back.id(), fields);
            scene.codesChanged();
        } else {
            inserts.put(back.id(), Rows.fields(back));
        }
    }

    /** Each copy moved one code below the other: both together would hang below themselves. */
    private void breakCircle(UUID id) {
        List<Code> chain = circle(id);
        if (chain.isEmpty() || !updates.get(id).containsKey("parent")) {
            return;
        }
        Code code = tree.get(id);
        Code ours = Rows.code(scene.tx(), id).orElseThrow();
        Code above = tree.get(code.parentId());
        Side side = scene.ask("code.circle", code.name(), "", words.place(tree, ours.parentId()),
                Texts.get("copy.word.below", above.name()));
        if (side == Side.THEIRS) {
            for (Code link : chain) {
                UUID parent = Rows.code(scene.theirs(), link.id()).map(Code::parentId).map(scene.draft::here)
                        .filter(tree::containsKey).orElse(null);
                Map<String, Object> field = new LinkedHashMap<>();
                field.put("parent", parent);
                plan(link.id(), field);
            }
        }
        if (side == Side.OURS || !circle(id).isEmpty()) {
            unplan(id, List.of("parent"));
        }
    }

    /** The codes above this one up to itself; empty when the way up ends. */
    private List<Code> circle(UUID id) {
        List<Code> above = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Code at = tree.get(tree.get(id).parentId()); at != null && seen.add(at.id()); at = tree.get(at.parentId())) {
            if (at.id().equals(id)) {
                return above;
            }
            above.add(at);
        }
        return List.of();
    }

    /** Siblings have different names. */
    private void freeName(UUID id) {
        Code code = tree.get(id);
        Optional<Code> twin = code == null ? Optional.empty() : twin(code);
        if (twin.isEmpty()) {
            return;
        }
        Map<String, Object> planned = updates.get(id);
        boolean made = inserts.containsKey(id) && !restored.contains(id);
        if (made && CopyCodeWords.alike(code, twin.get())) {
            scene.tell("copy.told.code");
            join(id, twin.get().id());
        } else if (made || restored.contains(id)) {
            Side side = scene.ask("code.twice", words.path(tree, code), "", words.whole(twin.get()),
                    words.whole(code));
            if (side == Side.OURS) {
                join(id, twin.get().id());
            } else {
                rename(id, inserts.get(id));
            }
        } else if (planned.containsKey("name") || planned.containsKey("parent")) {
            Code ours = Rows.code(scene.tx(), id).orElseThrow();
            if (scene.ask("code.name-taken", words.path(tree, ours), "", ours.name(), words.path(tree, code))
                    == Side.OURS) {
                unplan(id, List.of("name", "parent"));
            } else {
                rename(id, planned);
            }
        }
    }

    private Optional<Code> twin(Code code) {
        return tree.values().stream().filter(other -> !other.id().equals(code.id())
                && other.panelId().equals(code.panelId()) && Objects.equals(other.parentId(), code.parentId())
                && other.name().equalsIgnoreCase(code.name())).findFirst();
    }

    private void rename(UUID id, Map<String, Object> fields) {
        String old = tree.get(id).name();
        for (int i = 2; twin(tree.get(id)).isPresent(); i++) {
            String end = " (" + i + ")";
            String name = old.substring(0, Math.min(old.length(), CodingSchema.LONGEST_NAME - end.length())) + end;
            fields.put("name", name);
            tree.put(id, tree.get(id).named(name));
        }
    }

    /** Two codes become one: what names the one from there names ours. */
    private void join(UUID there, UUID here) {
        scene.draft.join(there, here);
        inserts.remove(there);
        restored.remove(there);
        tree.remove(there);
        inserts.forEach((id, fields) -> rehang(id, fields, there, here));
        updates.forEach((id, fields) -> rehang(id, fields, there, here));
    }

    private void rehang(UUID id, Map<String, Object> fields, UUID there, UUID here) {
        if (there.equals(fields.get("parent"))) {
            fields.put("parent", here);
            tree.computeIfPresent(id, (key, code) -> code.placed(here, code.position()));
        }
    }

    private void write() {
        inserts.forEach(this::insert);
        updates.forEach((id, fields) -> {
            if (!fields.isEmpty()) {
                scene.draft.update(CodingSchema.CODE, id, fields);
                touched.add(tree.get(id).panelId());
            }
        });
        written = true;
        scene.codesChanged();
    }

    private void insert(UUID id, Map<String, Object> fields) {
        scene.draft.insert(CodingSchema.CODE, id, fields);
        touched.add(tree.get(id).panelId());
    }

    /** True when codings from there may stand on the code; asks once when it has become a net here. */
    boolean codable(UUID codeId) {
        Code code = tree.get(codeId);
        if (!code.net()) {
            return true;
        }
        boolean first = nets.add(codeId);
        if (first && scene.ask("code.net-used", words.path(tree, code), Texts.get("copy.word.code"),
                Texts.get("copy.word.net"), words.uses(code)) == Side.THEIRS) {
            scene.draft.update(CodingSchema.CODE, codeId, Map.of("net", false));
            tree.put(codeId, code.net(false));
            touched.add(code.panelId());
            scene.codesChanged();
        }
        return !tree.get(codeId).net();
    }

    /** Takes away the codes that were removed there, from the bottom up, with what is left on them. */
    void removeWhatGoes() {
        for (UUID id : goes) {
            remove(id);
        }
    }

    private void remove(UUID id) {
        Optional<Code> there = Rows.code(scene.tx(), id);
        if (there.isEmpty()) {
            return;
        }
        Code code = there.get();
        Rows.codes(scene.tx(), code.panelId()).stream().filter(child -> id.equals(child.parentId()))
                .forEach(child -> remove(child.id()));
        scene.tx().list("SELECT id FROM coding.coding WHERE code = ?", row -> row.id("id"), id)
                .forEach(coding -> CopyCodings.remove(scene, coding));
        Rows.memosAbout(scene.tx(), id).forEach(memo -> scene.draft.delete(CodingSchema.MEMO, memo.id()));
        Rows.rules(scene.tx(), code.panelId()).stream().filter(rule -> rule.codeId().equals(id))
                .forEach(rule -> scene.draft.delete(CodingSchema.RULE, rule.id()));
        scene.draft.delete(CodingSchema.CODE, id);
        touched.add(code.panelId());
        scene.codesChanged();
    }
}
