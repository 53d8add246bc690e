// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.parley.coding.BatchCoding;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodebookFiles;
import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Memos;
import org.parley.coding.Viewer;
import org.parley.coding.coders.Batches;
import org.parley.coding.internal.coders.BatchesService;
import org.parley.coding.spi.CodebookFile;
import org.parley.core.Actor;
import org.parley.core.ChangeSet;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Post;
import org.parley.exchange.internal.GuidTable;
import org.parley.format.office.internal.ExcelCodebook;
import org.parley.format.office.internal.WordCodebook;
import org.parley.format.refi.internal.RefiCodebook;
import org.parley.panel.Panels;
import org.parley.panel.internal.MemberUses;
import org.parley.panel.internal.PanelService;
import org.parley.store.Store;
import org.parley.testkit.TemporaryStore;

/** The coding engine on a store of its own, with posts in memory. */
final class CodingRoom implements AutoCloseable {

    static final Actor ELINA = Actor.person("Elina", Role.CODER);
    static final Actor JONAS = Actor.person("Jonas", Role.CODER);

    final PostsInMemory posts = new PostsInMemory();
    final UUID panelId = posts.panelId;
    final TemporaryStore temporary;
    CodingTables tables;
    GuidTable guids;
    Panels panels;
    Codings codings;
    Memos memos;
    BatchCoding batch;
    CodingFollower follower;
    Batches batches;

    CodingRoom(TemporaryStore.Kind kind) {
        temporary = TemporaryStore.furnished(kind);
        open();
    }

    private void open() {
        tables = new CodingTables(temporary.store());
        guids = new GuidTable(temporary.store(), temporary.ids());
        codings = new CodingsService(tables, posts, temporary.ids(), new CodeUses());
        panels = new PanelService(temporary.store(), temporary.ids(), new MemberUses());
        memos = new MemosService(tables, posts, panels, temporary.ids());
        batch = new BatchCodingService(tables, posts, codings, temporary.ids());
        follower = new CodingFollower(tables);
        batches = new BatchesService(tables, posts, temporary.ids());
    }

    /** As after a new start of Parley. */
    CodingRoom restart() {
        temporary.reopen();
        open();
        return this;
    }

    Store store() {
        return temporary.store();
    }

    CodingState state() {
        return codings.state(panelId);
    }

    /** As a coder sees it. */
    CodingState seenBy(Actor coder) {
        return codings.state(panelId, Viewer.of(coder));
    }

    Codebook codebook() {
        return state().codebook();
    }

    Code code(String name) {
        return code(null, name, false);
    }

    Code code(Code parent, String name) {
        return code(parent, name, false);
    }

    Code exclusive(String name) {
        return code(null, name, true);
    }

    private Code code(Code parent, String name, boolean exclusive) {
        NewCode code = NewCode.of(parent == null ? null : parent.id(), name);
        return codings.add(ELINA, panelId, exclusive ? code.alone() : code);
    }

    /** Codes the first place of these words. */
    Coding code(Post post, Code code, String words) {
        return code(ELINA, post, code, words);
    }

    Coding code(Actor coder, Post post, Code code, String words) {
        int start = post.text().words().indexOf(words);
        return codings.code(coder, post.id(), code.id(), start, start + words.length());
    }

    Post revise(Post post, String words) {
        Post now = posts.revise(post, words);
        follower.revised(ELINA, post, now);
        return now;
    }

    CodebookImporter importer() {
        return new CodebookImporter(tables, new CodebookWriter(tables, temporary.ids()), temporary.ids());
    }

    /** Codes every place of a pattern. */
    List<Coding> matching(Code code, String regex, Progress progress) {
        return batch.run(ELINA, panelId, List.of(CodingRule.once(panelId, code.id(), CodingRule.By.PATTERN, regex,
                false)), progress);
    }

    /** Files of all kinds that the product reads and writes. */
    CodebookFiles files() {
        CodebookFilesService files = new CodebookFilesService(tables, codings, temporary.ids());
        files.add(new CsvCodebook());
        files.add(new ExcelCodebook());
        files.add(new RefiCodebook(guids));
        files.add(new WordCodebook());
        return files;
    }

    /** The codebook of a panel as a csv file has it. */
    String csv(UUID panel) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CsvCodebook().write(new CodebookFile("Kitchen", tables.state(panel),
                    CodebookTable.rows(tables.state(panel).codebook()), List.of()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    ChangeSet undo() {
        return store().history().undo(ELINA, store().history().undoable(ELINA).orElseThrow().number());
    }

    ChangeSet redo() {
        return store().history().redo(ELINA, store().history().redoable(ELINA).orElseThrow().number());
    }

    /** What a coding covers, in the text it points into. */
    String words(Coding coding) {
        return posts.version(coding.textId()).words().substring(coding.start(), coding.end());
    }

    @Override
    public void close() {
        tables.close();
        temporary.close();
    }
}
