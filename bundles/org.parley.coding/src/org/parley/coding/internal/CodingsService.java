// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.CodebookVersion;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.MergePreview;
import org.parley.coding.Seen;
import org.parley.coding.Viewer;
import org.parley.coding.internal.coders.People;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.discussion.Discussions;

/** The engine of codes and codings: hands each call to the part that does it. */
@Component(service = Codings.class)
public final class CodingsService implements Codings {

    private final CodingTables tables;
    private final CodingWriter codings;
    private final CodebookWriter codebook;
    private final CodebookReshaper reshaper;
    private final Views views;

    @Activate
    public CodingsService(@Reference CodingTables tables, @Reference Discussions discussions, @Reference Ids ids,
            @Reference CodeUses uses) {
        this.tables = tables;
        this.codings = new CodingWriter(tables, discussions, ids);
        this.codebook = new CodebookWriter(tables, ids);
        this.reshaper = new CodebookReshaper(tables, discussions, codebook, uses);
        this.views = new Views(tables, discussions);
        tables.onUndo(new UndoRules(tables, discussions, ids));
    }

    @Override
    public CodingState state(UUID panelId) {
        return tables.state(panelId);
    }

    @Override
    public CodingState state(UUID panelId, Viewer viewer) {
        return views.seen(panelId, viewer).codings();
    }

    @Override
    public Seen seen(Actor person, UUID panelId) {
        return views.seen(panelId, Viewer.of(person));
    }

    @Override
    public Actor coder(UUID panelId, String name) {
        return People.named(People.known(tables.state(panelId), tables.team(panelId).batches()), name);
    }

    @Override
    public Codebook codebook(UUID panelId) {
        return tables.state(panelId).codebook();
    }

    @Override
    public Coding code(Actor coder, UUID postId, UUID codeId, int start, int end) {
        return codings.code(coder, postId, codeId, start, end);
    }

    @Override
    public Coding codeAsNew(Actor coder, UUID panelId, NewCode code, UUID postId, int start, int end) {
        return tables.store().write(coder, Texts.get("label.code", code.name()), true, () -> {
            Code made = codebook.add(coder, panelId, code);
            return codings.code(coder, postId, made.id(), start, end);
        });
    }

    @Override
    public List<Coding> codeAll(Actor coder, UUID panelId, String label, List<NewCoding> wanted) {
        return codings.codeAll(coder, panelId, label, wanted);
    }

    @Override
    public Coding move(Actor coder, UUID codingId, int start, int end) {
        return codings.move(coder, codingId, start, end);
    }

    @Override
    public void remove(Actor coder, UUID codingId) {
        codings.remove(coder, codingId);
    }

    @Override
    public Coding memo(Actor coder, UUID codingId, String memo) {
        return codings.memo(coder, codingId, memo);
    }

    @Override
    public Coding best(Actor coder, UUID codingId, boolean best) {
        return codings.best(coder, codingId, best);
    }

    @Override
    public Code add(Actor actor, UUID panelId, NewCode code) {
        return codebook.add(actor, panelId, code);
    }

    @Override
    public Code change(Actor actor, Code code) {
        return codebook.change(actor, code);
    }

    @Override
    public void delete(Actor actor, UUID panelId, Collection<UUID> codes) {
        reshaper.delete(actor, panelId, codes);
    }

    @Override
    public MergePreview previewMerge(UUID panelId, Collection<UUID> from, UUID into) {
        return reshaper.preview(panelId, from, into);
    }

    @Override
    public Code merge(Actor actor, UUID panelId, Collection<UUID> from, UUID into) {
        return reshaper.merge(actor, panelId, from, into);
    }

    @Override
    public List<Code> split(Actor actor, UUID panelId, UUID codeId, List<Part> parts) {
        return reshaper.split(actor, panelId, codeId, parts);
    }

    @Override
    public void arrange(Actor actor, UUID panelId, List<UUID> codes, UUID parentId, int position) {
        reshaper.arrange(actor, panelId, codes, parentId, position);
    }

    @Override
    public List<CodebookVersion> history(UUID panelId) {
        return tables.schema().read(query -> Rows.history(query, panelId));
    }
}
