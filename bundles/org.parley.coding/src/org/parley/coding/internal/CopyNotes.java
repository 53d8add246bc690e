// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.discussion.Post;
import org.parley.store.ChangedFields;
import org.parley.store.merge.Side;
import org.parley.store.spi.MergeGroups;
import org.parley.store.spi.MergeGroups.Group;
import org.parley.store.spi.MergeRow;

/** What stands beside codes and codings: memos, links, rules, and suggestions that a coder has refused. */
final class CopyNotes {

    static final MergeGroups MEMO = new MergeGroups(List.of(new Group("words", "words", List.of("words")),
            new Group("about", "about", List.of("about", "about_id")),
            new Group("range", "range", List.of("text_id", "range_start", "range_end", "adrift"))));
    static final MergeGroups RULE = new MergeGroups(List.of(new Group("name", "name", List.of("name")),
            new Group("code", "code", List.of("code")),
            new Group("text", "text", List.of("reads_as", "text", "whole"))));
    private static final MergeGroups LINK = new MergeGroups(List.of(
            new Group("ends", "ends", List.of("from_id", "to_id")), new Group("label", "label", List.of("label"))));
    private static final MergeGroups REFUSAL = new MergeGroups(List.of());

    private final CopyScene scene;
    private final CopyCodes codes;

    CopyNotes(CopyScene scene, CopyCodes codes) {
        this.scene = scene;
        this.codes = codes;
    }

    void take() {
        take(CodingSchema.MEMO, MEMO, this::hasSubject);
        take(CodingSchema.RULE, RULE, fields -> hasCode(fields.id("code")));
        take(CodingSchema.LINK, LINK, this::hasEnds);
        take(CodingSchema.REFUSAL, REFUSAL, fields -> hasPost(fields) && hasCode(fields.id("code")));
        bringBack();
    }

    /** Whether what a thing is about is here; counts one that is left out when not. */
    private interface Footing {
        boolean there(ChangedFields state);
    }

    private void take(String table, MergeGroups groups, Footing footing) {
        for (MergeRow row : scene.rows(table)) {
            if (row.removedThere()) {
                takeRemoval(table, groups, row);
            } else if (row.ours() == null) {
                takeNew(table, groups, row, footing);
            } else {
                takeChange(table, groups, row, footing);
            }
        }
    }

    private void takeRemoval(String table, MergeGroups groups, MergeRow row) {
        if (row.ours() == null || stays(table, new ChangedFields(row.ours()))) {
            return;
        }
        if (!groups.differ(row.base(), row.ours()) || scene.ask("note.removed-there", about(table, row.base()),
                value(table, row.base()), value(table, row.ours()), Texts.get("copy.word.removed")) == Side.THEIRS) {
            scene.draft.delete(table, row.id());
        }
    }

    /** What hangs on a code that stays here stays with it. */
    private boolean stays(String table, ChangedFields ours) {
        return switch (table) {
            case CodingSchema.MEMO -> codes.kept(ours.id("about_id"));
            case CodingSchema.RULE -> codes.kept(ours.id("code"));
            case CodingSchema.LINK -> Rows.coding(scene.tx(), ours.id("from_id")).map(Coding::codeId)
                    .filter(codes::kept).isPresent() || Rows.coding(scene.tx(), ours.id("to_id")).map(Coding::codeId)
                    .filter(codes::kept).isPresent();
            default -> false;
        };
    }

    private void takeNew(String table, MergeGroups groups, MergeRow row, Footing footing) {
        if (!footing.there(new ChangedFields(row.theirs()))) {
            return;
        }
        boolean back = row.removedHere() && !comesBack(table, row.known());
        if (back && (!groups.differ(row.base(), row.theirs()) || scene.ask("note.removed-here",
                about(table, row.base()), value(table, row.base()), Texts.get("copy.word.removed"),
                value(table, row.theirs())) == Side.OURS)) {
            return;
        }
        put(table, row.id(), row.theirs());
    }

    private boolean comesBack(String table, ChangedFields state) {
        return table.equals(CodingSchema.MEMO) && codes.restored().contains(state.id("about_id"))
                || table.equals(CodingSchema.RULE) && codes.restored().contains(state.id("code"));
    }

    private void put(String table, UUID id, Map<String, Object> state) {
        if (table.equals(CodingSchema.LINK)) {
            ChangedFields link = new ChangedFields(state);
            Optional<UUID> same = Rows.linksOf(scene.tx(), link.id("from_id")).stream()
                    .filter(other -> other.fromId().equals(link.id("from_id")) && other.toId().equals(link.id("to_id"))
                            && other.label().equals(link.text("label"))).map(other -> other.id()).findFirst();
            if (same.isPresent()) {
                scene.draft.join(id, same.get());
                scene.tell("copy.told.link");
                return;
            }
        }
        Map<String, Object> fields = table.equals(CodingSchema.MEMO) ? placed(id, state) : state;
        if (fields != null) {
            scene.draft.insert(table, id, fields);
        }
    }

    private void takeChange(String table, MergeGroups groups, MergeRow row, Footing footing) {
        Map<String, Object> fields = groups.fields(scene.draft, row, "note", new Words(table));
        if (fields.isEmpty()) {
            return;
        }
        Map<String, Object> state = new LinkedHashMap<>(row.ours());
        state.putAll(fields);
        if (footing.there(new ChangedFields(state))) {
            Map<String, Object> placed = fields.containsKey("text_id") ? placed(row.id(), state) : fields;
            scene.draft.update(table, row.id(), placed == null ? Map.of() : placed);
        }
    }

    /** A memo with its place on the present text of its post; null when the version it names is not here. */
    private Map<String, Object> placed(UUID id, Map<String, Object> state) {
        Memo memo = Rows.memo(id, null, state);
        if (memo.span() == null) {
            return state;
        }
        Post post = scene.post(memo.panelId(), memo.aboutId()).orElseThrow();
        Optional<Post.Text> text = scene.text(post.id(), memo.span().textId());
        if (text.isEmpty()) {
            scene.skip("copy.left.text");
            return null;
        }
        Map<String, Object> placed = new LinkedHashMap<>(state);
        if (!text.get().id().equals(post.text().id()) && !memo.span().adrift()) {
            Optional<CarryOver.Range> range = new CarryOver(text.get().words(), post.text().words())
                    .range(memo.span().start(), memo.span().end());
            range.ifPresent(r -> placed.putAll(Map.of("text_id", post.text().id(), "range_start", r.start(),
                    "range_end", r.end())));
            placed.put("adrift", range.isEmpty());
        }
        return placed;
    }

    private boolean hasSubject(ChangedFields memo) {
        UUID about = memo.id("about_id");
        return switch (Memo.About.valueOf(memo.text("about"))) {
            case PANEL -> true;
            case CODE -> hasCode(about);
            case POST -> counted(scene.post(memo.id("panel"), about).isPresent(), "copy.left.post");
            case MEMBER -> counted(scene.member(memo.id("panel"), about), "copy.left.member");
        };
    }

    private boolean hasCode(UUID codeId) {
        return counted(codes.here(codeId), "copy.left.code");
    }

    private boolean hasPost(ChangedFields state) {
        return counted(scene.post(state.id("panel"), state.id("post")).isPresent(), "copy.left.post");
    }

    private boolean hasEnds(ChangedFields link) {
        return counted(Rows.coding(scene.tx(), link.id("from_id")).isPresent()
                && Rows.coding(scene.tx(), link.id("to_id")).isPresent(), "copy.left.link");
    }

    private boolean counted(boolean there, String reason) {
        if (!there) {
            scene.skip(reason);
        }
        return there;
    }

    /** What stood about a code that comes back, also what was not touched there. */
    private void bringBack() {
        for (UUID codeId : codes.restored()) {
            bringBack(CodingSchema.MEMO, "SELECT id FROM coding.memo WHERE about_id = ?", codeId);
            bringBack(CodingSchema.RULE, "SELECT id FROM coding.coding_rule WHERE code = ?", codeId);
        }
    }

    private void bringBack(String table, String sql, UUID codeId) {
        for (UUID id : scene.theirs().list(sql, row -> row.id("id"), codeId)) {
            boolean memo = table.equals(CodingSchema.MEMO);
            boolean here = memo ? Rows.memo(scene.tx(), id).isPresent() : Rows.rule(scene.tx(), id).isPresent();
            if (!here) {
                scene.draft.insert(table, id, memo ? Rows.fields(Rows.memo(scene.theirs(), id).orElseThrow())
                        : Rows.fields(Rows.rule(scene.theirs(), id).orElseThrow()));
            }
        }
    }

    private String about(String table, Map<String, Object> state) {
        ChangedFields fields = new ChangedFields(state);
        return switch (table) {
            case CodingSchema.MEMO -> Texts.get("copy.word.memo", fields.text("author"));
            case CodingSchema.RULE -> Texts.get("copy.word.rule", fields.text("name"));
            case CodingSchema.LINK -> Texts.get("copy.word.link", fields.text("author"));
            default -> Texts.get("copy.word.refusal");
        };
    }

    private String value(String table, Map<String, Object> state) {
        ChangedFields fields = new ChangedFields(state);
        return switch (table) {
            case CodingSchema.MEMO -> fields.text("words");
            case CodingSchema.RULE -> Texts.get("copy.word.finds", scene.code(fields.id("panel"), fields.id("code")),
                    fields.text("text"));
            case CodingSchema.LINK -> Texts.get("copy.word.ends", end(fields.id("from_id")), end(fields.id("to_id")),
                    fields.text("label"));
            default -> "";
        };
    }

    private String end(UUID codingId) {
        return Rows.coding(scene.tx(), codingId).map(scene::coding).orElseGet(() -> Texts.get("copy.word.unknown"));
    }

    /** Things of one table in conflicts, in words. */
    private final class Words implements MergeGroups.Words {

        private final String table;

        Words(String table) {
            this.table = table;
        }

        @Override
        public String title(Group group) {
            return Texts.get("copy.note." + table);
        }

        @Override
        public String about(MergeRow row) {
            return CopyNotes.this.about(table, row.base() == null ? row.ours() : row.base());
        }

        @Override
        public String value(Group group, Map<String, Object> state) {
            ChangedFields fields = new ChangedFields(state);
            return switch (table + " " + group.name()) {
                case CodingSchema.MEMO + " range" -> scene.quote(fields.id("about_id"), fields.id("text_id"),
                        fields.integer("range_start"), fields.integer("range_end"));
                case CodingSchema.MEMO + " about" -> fields.text("about").equals(Memo.About.CODE.name())
                        ? scene.code(fields.id("panel"), fields.id("about_id")) : fields.text("about");
                case CodingSchema.RULE + " name" -> fields.text("name");
                case CodingSchema.LINK + " label" -> fields.text("label");
                default -> CopyNotes.this.value(table, state);
            };
        }
    }
}
