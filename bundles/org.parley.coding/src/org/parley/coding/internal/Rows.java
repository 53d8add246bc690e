// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.coding.Code;
import org.parley.coding.CodebookVersion;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingRule;
import org.parley.coding.Layer;
import org.parley.coding.Memo;
import org.parley.store.ChangedFields;
import org.parley.store.Query;

/** Turns codes and codings into rows and back, from tables and from change sets alike. */
public final class Rows {

    private static final String CODING_COLUMNS = "SELECT id, panel, code, post, text_id, range_start, range_end, coder,"
            + " coder_id, made_at, codebook_version, memo, best, adrift, layer, origin FROM coding.coding";
    private static final String CODE_COLUMNS = "SELECT id, panel, parent, place, name, code_number, colour, pattern,"
            + " definition, includes, excludes, example, exclusive, retired, net,"
            + " single, weight FROM coding.code";

    private static final String MEMO_COLUMNS = "SELECT id, panel, sort, about, about_id, text_id, range_start,"
            + " range_end, adrift, words, author, author_id, made_at FROM coding.memo";
    private static final String LINK_COLUMNS = "SELECT id, panel, from_id, to_id, label, author, author_id, made_at"
            + " FROM coding.coding_link";

    private static final String RULE_COLUMNS = "SELECT id, panel, name, code, reads_as, text, whole"
            + " FROM coding.coding_rule";

    private Rows() {
    }

    static List<Code> codes(Query query, UUID panelId) {
        return query.list(CODE_COLUMNS + " WHERE panel = ?", Rows::code, panelId);
    }

    static List<Coding> codings(Query query, UUID panelId) {
        return query.list(CODING_COLUMNS + " WHERE panel = ?", Rows::coding, panelId);
    }

    static List<Coding> codingsOn(Query query, UUID postId) {
        return query.list(CODING_COLUMNS + " WHERE post = ?", Rows::coding, postId);
    }

    static Optional<Coding> coding(Query query, UUID id) {
        return query.first(CODING_COLUMNS + " WHERE id = ?", Rows::coding, id);
    }

    static Optional<Code> code(Query query, UUID id) {
        return query.first(CODE_COLUMNS + " WHERE id = ?", Rows::code, id);
    }

    static List<Memo> memos(Query query, UUID panelId) {
        return query.list(MEMO_COLUMNS + " WHERE panel = ?", Rows::memo, panelId);
    }

    static List<Memo> memosAbout(Query query, UUID aboutId) {
        return query.list(MEMO_COLUMNS + " WHERE about_id = ?", Rows::memo, aboutId);
    }

    static Optional<Memo> memo(Query query, UUID id) {
        return query.first(MEMO_COLUMNS + " WHERE id = ?", Rows::memo, id);
    }

    static List<CodingLink> links(Query query, UUID panelId) {
        return query.list(LINK_COLUMNS + " WHERE panel = ?", Rows::link, panelId);
    }

    static List<CodingLink> linksOf(Query query, UUID codingId) {
        return query.list(LINK_COLUMNS + " WHERE from_id = ? OR to_id = ?", Rows::link, codingId, codingId);
    }

    static Optional<CodingLink> link(Query query, UUID id) {
        return query.first(LINK_COLUMNS + " WHERE id = ?", Rows::link, id);
    }

    static List<CodingRule> rules(Query query, UUID panelId) {
        return query.list(RULE_COLUMNS + " WHERE panel = ? ORDER BY name", Rows::rule, panelId);
    }

    static Optional<CodingRule> rule(Query query, UUID id) {
        return query.first(RULE_COLUMNS + " WHERE id = ?", Rows::rule, id);
    }

    /** The kept queries that mean one of the codes, each with the ids that are kept beside its text. */
    static Map<UUID, String> queriesMeaning(Query query, UUID panelId, Set<UUID> codes) {
        Map<UUID, String> found = new LinkedHashMap<>();
        query.list("SELECT id, codes FROM coding.saved_query WHERE panel = ? AND codes IS NOT NULL",
                row -> Map.entry(row.id("id"), row.text("codes")), panelId).stream()
                .filter(row -> codes.stream().anyMatch(code -> row.getValue().contains(code.toString())))
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }

    /** The ids beside the text of a query after codes went up in another one. */
    static String merged(String kept, Set<UUID> from, UUID into) {
        Set<String> gone = from.stream().map(UUID::toString).collect(Collectors.toSet());
        return Stream.of(kept.split("\n", -1)).map(line -> Stream.of(line.split(","))
                .map(id -> gone.contains(id) ? into.toString() : id).distinct().collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    /** Codes that a coder has refused for a post. */
    static List<UUID> refused(Query query, UUID postId, UUID coderId) {
        return query.list("SELECT code FROM coding.refused_suggestion WHERE post = ? AND coder_id = ?",
                row -> row.id("code"), postId, coderId);
    }

    static List<CodebookVersion> history(Query query, UUID panelId) {
        return query.list("SELECT version, what, made_at, maker FROM coding.codebook_version WHERE panel = ?"
                + " ORDER BY version DESC", row -> new CodebookVersion(row.integer("version"), row.text("what"),
                        row.instant("made_at"), row.text("maker")), panelId);
    }

    static int version(Query query, UUID panelId) {
        return (int) query.number("SELECT COALESCE(MAX(version), 0) FROM coding.codebook_version WHERE panel = ?",
                panelId);
    }

    private static Code code(Query.Fields row) {
        return new Code(row.id("id"), row.id("panel"), row.missing("parent") ? null : row.id("parent"),
                row.integer("place"), row.text("name"), row.integer("code_number"), row.integer("colour"),
                Code.Pattern.valueOf(row.text("pattern")), row.text("definition"), row.text("includes"),
                row.text("excludes"), row.text("example"), row.flag("exclusive"), row.flag("retired"),
                row.flag("net"), row.flag("single"), row.missing("weight") ? null : row.real("weight"));
    }

    private static Coding coding(Query.Fields row) {
        return new Coding(row.id("id"), row.id("panel"), row.id("code"), row.id("post"), row.id("text_id"),
                row.integer("range_start"), row.integer("range_end"), row.text("coder"), row.id("coder_id"),
                row.instant("made_at"), row.integer("codebook_version"), row.text("memo"), row.flag("best"),
                row.flag("adrift"), layer(row), row.missing("origin") ? null : row.id("origin"));
    }

    /** Rows written before there were layers, and put back from the audit, do not name theirs. */
    private static Layer layer(Query.Fields row) {
        return row.missing("layer") ? Layer.ORIGINAL : Layer.valueOf(row.text("layer"));
    }

    static Memo memo(Query.Fields row) {
        Memo.Span span = row.missing("text_id") ? null : new Memo.Span(row.id("text_id"), row.integer("range_start"),
                row.integer("range_end"), row.flag("adrift"));
        return new Memo(row.id("id"), row.id("panel"), Memo.Sort.valueOf(row.text("sort")),
                Memo.About.valueOf(row.text("about")), row.id("about_id"), span, row.text("words"), row.text("author"),
                row.id("author_id"), row.instant("made_at"));
    }

    static CodingLink link(Query.Fields row) {
        return new CodingLink(row.id("id"), row.id("panel"), row.id("from_id"), row.id("to_id"), row.text("label"),
                row.text("author"), row.id("author_id"), row.instant("made_at"));
    }

    private static CodingRule rule(Query.Fields row) {
        return new CodingRule(row.id("id"), row.id("panel"), row.text("name"), row.id("code"),
                CodingRule.By.valueOf(row.text("reads_as")), row.text("text"), row.flag("whole"));
    }

    static Map<String, Object> fields(CodingRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("panel", rule.panelId());
        fields.put("name", rule.name());
        fields.put("code", rule.codeId());
        fields.put("reads_as", rule.by().name());
        fields.put("text", rule.text());
        fields.put("whole", rule.whole());
        return fields;
    }

    static Map<String, Object> fields(Memo memo) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("panel", memo.panelId());
        fields.put("sort", memo.sort().name());
        fields.put("about", memo.about().name());
        fields.put("about_id", memo.aboutId());
        fields.put("text_id", memo.span() == null ? null : memo.span().textId());
        fields.put("range_start", memo.span() == null ? 0 : memo.span().start());
        fields.put("range_end", memo.span() == null ? 0 : memo.span().end());
        fields.put("adrift", memo.span() != null && memo.span().adrift());
        fields.put("words", memo.words());
        fields.put("author", memo.author());
        fields.put("author_id", memo.authorId());
        fields.put("made_at", memo.at());
        return fields;
    }

    static Map<String, Object> fields(CodingLink link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("panel", link.panelId());
        fields.put("from_id", link.fromId());
        fields.put("to_id", link.toId());
        fields.put("label", link.label());
        fields.put("author", link.author());
        fields.put("author_id", link.authorId());
        fields.put("made_at", link.at());
        return fields;
    }

    static Map<String, Object> fields(Code code) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("panel", code.panelId());
        fields.put("parent", code.parentId());
        fields.put("place", code.position());
        fields.put("name", code.name());
        fields.put("code_number", code.number());
        fields.put("colour", code.colour());
        fields.put("pattern", code.pattern().name());
        fields.put("definition", code.definition());
        fields.put("includes", code.include());
        fields.put("excludes", code.exclude());
        fields.put("example", code.example());
        fields.put("exclusive", code.exclusive());
        fields.put("retired", code.retired());
        fields.put("net", code.net());
        fields.put("single", code.single());
        fields.put("weight", code.weight());
        return fields;
    }

    /** The fields of a coding as they are stored. */
    public static Map<String, Object> fields(Coding coding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("panel", coding.panelId());
        fields.put("code", coding.codeId());
        fields.put("post", coding.postId());
        fields.put("text_id", coding.textId());
        fields.put("range_start", coding.start());
        fields.put("range_end", coding.end());
        fields.put("coder", coding.coder());
        fields.put("coder_id", coding.coderId());
        fields.put("made_at", coding.at());
        fields.put("codebook_version", coding.codebookVersion());
        fields.put("memo", coding.memo());
        fields.put("best", coding.best());
        fields.put("adrift", coding.adrift());
        fields.put("layer", coding.layer().name());
        fields.put("origin", coding.originId());
        return fields;
    }

    /** The code after the given fields were set; {@code old} is null for a new row, which has all of them. */
    static Code code(UUID id, Code old, Map<String, Object> set) {
        return code(new ChangedFields(id, merged(old == null ? null : fields(old), set)));
    }

    /** The coding after the given fields were set; {@code old} is null for a new row, which has all of them. */
    static Coding coding(UUID id, Coding old, Map<String, Object> set) {
        return coding(new ChangedFields(id, merged(old == null ? null : fields(old), set)));
    }

    /** The memo after the given fields were set; {@code old} is null for a new row, which has all of them. */
    static Memo memo(UUID id, Memo old, Map<String, Object> set) {
        return memo(new ChangedFields(id, merged(old == null ? null : fields(old), set)));
    }

    /** The link after the given fields were set; {@code old} is null for a new row, which has all of them. */
    static CodingLink link(UUID id, CodingLink old, Map<String, Object> set) {
        return link(new ChangedFields(id, merged(old == null ? null : fields(old), set)));
    }

    private static Map<String, Object> merged(Map<String, Object> old, Map<String, Object> set) {
        if (old == null) {
            return set;
        }
        old.putAll(set);
        return old;
    }
}
