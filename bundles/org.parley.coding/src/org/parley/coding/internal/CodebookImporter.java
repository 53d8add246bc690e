// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodebookFiles.Imported;
import org.parley.coding.CodingState;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.store.Query;
import org.parley.store.Tx;

/** Brings a codebook up to a file: adds what is new, changes what differs, leaves the rest alone. */
final class CodebookImporter {

    private final CodingTables tables;
    private final CodebookWriter writer;
    private final Ids ids;

    CodebookImporter(CodingTables tables, CodebookWriter writer, Ids ids) {
        this.tables = tables;
        this.writer = writer;
        this.ids = ids;
    }

    Imported read(Actor actor, UUID panelId, List<List<String>> file, String fileName) {
        List<CodebookTable.Row> rows = CodebookTable.read(file, fileName);
        Merge dry = new Merge(tables.state(panelId).codebook(), rows, fileName,
                tables.schema().read(query -> fresh(query, rows)));
        if (dry.count().added() + dry.count().changed() == 0) {
            return dry.count();
        }
        String label = Texts.get("label.codes", fileName);
        return tables.schema().write(actor, label, true, tx -> {
            CodingState state = tables.state(panelId);
            Codebook codebook = state.codebook();
            Merge merge = new Merge(codebook, rows, fileName, fresh(tx, rows));
            merge.codes.values().forEach(code -> CodeRules.checkNet(state, code));
            merge.write(tx);
            writer.newVersion(tx, codebook, label);
            return merge.count();
        });
    }

    private FreshIds fresh(Query query, List<CodebookTable.Row> rows) {
        return FreshIds.of(query, CodingSchema.CODE, rows.stream().map(row -> new CellReader(row, "").id())
                .filter(Objects::nonNull).toList(), ids);
    }

    /** The codebook with the rows of a file worked in. */
    private final class Merge {

        private final Codebook before;
        private final String fileName;
        private final FreshIds fresh;
        private final Map<String, CodebookTable.Row> rows = new LinkedHashMap<>();
        private final Map<UUID, Code> codes;
        private final Map<String, UUID> byPath = new HashMap<>();
        private final Map<UUID, List<UUID>> mentioned = new LinkedHashMap<>();
        private final Set<String> done = new HashSet<>();

        Merge(Codebook before, List<CodebookTable.Row> rows, String fileName, FreshIds fresh) {
            this.before = before;
            this.fileName = fileName;
            this.fresh = fresh;
            this.codes = new LinkedHashMap<>(before.codes());
            before.inOrder().forEach(code -> byPath.put(key(before.path(code)), code.id()));
            rows.forEach(row -> this.rows.put(key(row.path()), row));
            rows.forEach(row -> ensure(row.path()));
            mentioned.forEach(this::order);
        }

        private UUID ensure(List<String> path) {
            if (path.isEmpty()) {
                return null;
            }
            String key = key(path);
            if (!done.add(key)) {
                return byPath.get(key);
            }
            UUID parentId = ensure(path.subList(0, path.size() - 1));
            CodebookTable.Row row = rows.get(key);
            Code old = codes.get(byPath.get(key));
            Code now = code(old, parentId, path.get(path.size() - 1), row);
            codes.put(now.id(), now);
            byPath.put(key, now.id());
            mentioned.computeIfAbsent(parentId, id -> new ArrayList<>()).add(now.id());
            return now.id();
        }

        private Code code(Code old, UUID parentId, String name, CodebookTable.Row row) {
            if (row == null && old != null) {
                return old;
            }
            Code parent = codes.get(parentId);
            CellReader cells = new CellReader(row, fileName);
            int colour = cells.colour(old != null ? old.colour() : Looks.nextColour(parent, codes.values()));
            UUID id = old != null ? old.id() : fresh.id(cells.id());
            Code.Pattern pattern = old != null ? old.pattern()
                    : Looks.nextPattern(parent, name, colour, id, codes.values());
            return new Code(id, before.panelId(), parentId, old != null ? old.position() : Integer.MAX_VALUE,
                    row == null ? CodeRules.name(name) : name, cells.number(old == null ? 0 : old.number()), colour,
                    pattern, cells.text("definition", old == null ? "" : old.definition()),
                    cells.text("include", old == null ? "" : old.include()),
                    cells.text("exclude", old == null ? "" : old.exclude()),
                    cells.text("example", old == null ? "" : old.example()),
                    cells.flag("exclusive", old != null && old.exclusive()),
                    cells.flag(CodebookTable.RETIRED, old != null && old.retired()),
                    cells.flag(CodebookTable.NET, old != null && old.net()),
                    cells.flag(CodebookTable.SINGLE, old != null && old.single()),
                    cells.weight(old == null ? null : old.weight()));
        }

        /** Siblings that the file names take the order of the file among the places they have. */
        private void order(UUID parentId, List<UUID> inFile) {
            List<Code> siblings = new ArrayList<>(codes.values().stream()
                    .filter(code -> Objects.equals(code.parentId(), parentId)).toList());
            siblings.sort(java.util.Comparator.comparingInt(Code::position));
            Iterator<UUID> next = inFile.iterator();
            Set<UUID> named = new HashSet<>(inFile);
            for (int i = 0; i < siblings.size(); i++) {
                UUID id = siblings.get(i).id();
                Code placed = codes.get(named.contains(id) ? next.next() : id);
                codes.put(placed.id(), placed.placed(placed.parentId(), i));
            }
        }

        Imported count() {
            int added = 0;
            int changed = 0;
            for (Code code : codes.values()) {
                Code old = before.codes().get(code.id());
                added += old == null ? 1 : 0;
                changed += old != null && !old.equals(code) ? 1 : 0;
            }
            return new Imported(added, changed, codes.size() - added - changed);
        }

        void write(Tx tx) {
            List<Tx.Row> made = new ArrayList<>();
            for (Code code : codes.values()) {
                Code old = before.codes().get(code.id());
                if (old == null) {
                    made.add(new Tx.Row(code.id(), Rows.fields(code)));
                } else if (!old.equals(code)) {
                    tx.update(CodingSchema.CODE, code.id(), Rows.fields(code));
                }
            }
            tx.insertAll(CodingSchema.CODE, made);
        }

        private static String key(List<String> path) {
            return key(String.join(Codebook.SEPARATOR, path));
        }

        private static String key(String path) {
            return path.toLowerCase(Locale.ROOT);
        }
    }
}
