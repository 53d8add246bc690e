// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.store.ChangedFields;
import org.parley.store.spi.MergeGroups;
import org.parley.store.spi.MergeGroups.Group;
import org.parley.store.spi.MergeRow;

/** Codes in conflicts, in words. */
final class CopyCodeWords implements MergeGroups.Words {

    /** What of a code is settled together; its place among its siblings is nobody's quarrel. */
    static final MergeGroups GROUPS = new MergeGroups(List.of(group("name", "name"), group("parent", "parent"),
            group("number", "code_number"), group("look", "colour", "pattern"), group("definition", "definition"),
            group("includes", "includes"), group("excludes", "excludes"), group("example", "example"),
            group("exclusive", "exclusive"), group("retired", "retired"), group("net", "net"),
            group("single", "single"), group("weight", "weight")));

    private final CopyScene scene;

    CopyCodeWords(CopyScene scene) {
        this.scene = scene;
    }

    private static Group group(String name, String... columns) {
        return new Group(name, name, List.of(columns));
    }

    @Override
    public String title(Group group) {
        return Texts.get("copy.code." + group.name());
    }

    @Override
    public String about(MergeRow row) {
        return scene.code(row.known().id("panel"), row.id());
    }

    @Override
    public String value(Group group, Map<String, Object> state) {
        ChangedFields fields = new ChangedFields(state);
        return switch (group.name()) {
            case "parent" -> fields.missing("parent") ? Texts.get("copy.word.top")
                    : Texts.get("copy.word.below", scene.code(fields.id("panel"), fields.id("parent")));
            case "look" -> Looks.name(fields.integer("colour"));
            case "exclusive", "retired", "net", "single" ->
                Texts.get(fields.flag(group.columns().get(0)) ? "copy.word.yes" : "copy.word.no");
            default -> Objects.requireNonNullElse(fields.text(group.columns().get(0)), "");
        };
    }

    /** True when two codes say the same, whatever they look like. */
    static boolean alike(Code one, Code other) {
        return one.definition().equals(other.definition()) && one.include().equals(other.include())
                && one.exclude().equals(other.exclude()) && one.example().equals(other.example())
                && one.number() == other.number() && one.exclusive() == other.exclusive()
                && one.net() == other.net() && one.single() == other.single()
                && Objects.equals(one.weight(), other.weight());
    }

    /** Name and definition. */
    String whole(Code code) {
        return code.definition().isEmpty() ? code.name()
                : Texts.get("copy.word.defined", code.name(), code.definition());
    }

    /** How much there is with a code in the other copy. */
    String uses(Code code) {
        long codings = scene.theirs().number("SELECT COUNT(*) FROM coding.coding WHERE code = ?", code.id());
        return Texts.get("copy.word.uses", codings);
    }

    String place(Map<UUID, Code> tree, UUID parent) {
        Code above = parent == null ? null : tree.get(parent);
        return above == null ? Texts.get("copy.word.top") : Texts.get("copy.word.below", above.name());
    }

    String path(Map<UUID, Code> tree, Code code) {
        Deque<String> names = new ArrayDeque<>();
        names.add(code.name());
        Code at = code.parentId() == null ? null : tree.get(code.parentId());
        while (at != null && names.size() <= tree.size()) {
            names.addFirst(at.name());
            at = at.parentId() == null ? null : tree.get(at.parentId());
        }
        return String.join(Codebook.SEPARATOR, names);
    }
}
