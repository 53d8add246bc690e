// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Ids;
import org.parley.discussion.Discussions;
import org.parley.panel.Panels;
import org.parley.store.spi.MergeDraft;
import org.parley.store.spi.MergeRule;

/**
 * How codebooks, codings, memos, links and rules of another copy are taken in. What follows from what: versions of the
 * codebook go behind ours, then codes, then what names codes, and at the end the codes go that were removed there.
 */
@Component(service = MergeRule.class)
public final class CopyMerge implements MergeRule {

    private static final List<String> TABLES = List.of(CodingSchema.CODE, CodingSchema.CODING, CodingSchema.VERSION,
            CodingSchema.MEMO, CodingSchema.LINK, CodingSchema.RULE, CodingSchema.REFUSAL);

    private final Panels panels;
    private final Discussions discussions;
    private final Ids ids;

    @Activate
    public CopyMerge(@Reference CodingTables tables, @Reference Panels panels, @Reference Discussions discussions,
            @Reference Ids ids) {
        // the tables are claimed by then, so that the merge can read them
        this.panels = panels;
        this.discussions = discussions;
        this.ids = ids;
    }

    @Override
    public String schema() {
        return CodingSchema.NAME;
    }

    @Override
    public List<String> after() {
        return List.of("panel", "discussion");
    }

    @Override
    public Set<String> tables() {
        return Set.copyOf(TABLES);
    }

    @Override
    public String sort(String table) {
        return Texts.get("copy.sort." + table);
    }

    @Override
    public void merge(MergeDraft draft) {
        CopyScene scene = new CopyScene(draft, panels, discussions);
        CopyVersions versions = new CopyVersions(scene, ids);
        versions.take();
        CopyCodes codes = new CopyCodes(scene);
        codes.take();
        new CopyCodings(scene, codes, versions).take();
        new CopyNotes(scene, codes).take();
        codes.removeWhatGoes();
        versions.endWith(codes.touched());
        scene.report();
    }
}
