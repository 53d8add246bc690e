// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.Memo;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;
import org.parley.store.Tx;

/** {@code coding.integrity}: codings lie on words that are there, each once, and memos are about something. */
@Component(service = Check.class)
public final class CodingCheck implements Check {

    /** The one with a memo, then the one marked as best quote, then the oldest is kept. */
    private static final Comparator<Coding> KEPT_FIRST = Comparator.<Coding, Boolean>comparing(c -> c.memo().isEmpty())
            .thenComparing(c -> !c.best()).thenComparing(Coding::at).thenComparing(Coding::id);

    private final Panels panels;
    private final Discussions discussions;
    private final CodingTables tables;

    @Activate
    public CodingCheck(@Reference Panels panels, @Reference Discussions discussions, @Reference CodingTables tables) {
        this.panels = panels;
        this.discussions = discussions;
        this.tables = tables;
    }

    @Override
    public String id() {
        return "coding.integrity";
    }

    @Override
    public String title() {
        return Texts.get("check.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Panel panel : panels.list()) {
            progress.check();
            CodingState state = tables.state(panel.id());
            Discussion talk = discussions.state(panel.id());
            tell(findings, panel, "check.lost", lost(state, talk), Severity.ERROR, "remove-lost", this::remove);
            tell(findings, panel, "check.stale", stale(state, talk), Severity.ERROR, "set-adrift",
                    (tx, coding) -> tx.update(CodingSchema.CODING, coding.id(), Map.of("adrift", true)));
            tell(findings, panel, "check.double", doubles(state), Severity.WARNING, "remove-doubles", this::remove);
            tell(findings, panel, "check.memo", aboutNothing(state, talk), Severity.WARNING, "keep-memos",
                    CodingCheck::keep);
            long adrift = all(state).filter(Coding::adrift).count();
            if (adrift > 0) {
                findings.add(new Finding(Severity.NOTE, panel.name(), Texts.get("check.adrift", adrift),
                        Texts.get("check.adrift.remedy")));
            }
        }
        return findings;
    }

    private static Stream<Coding> all(CodingState state) {
        return Stream.concat(state.codings().values().stream(), state.layers().codings().values().stream());
    }

    /** Those whose code, post or words are not there. */
    private static List<Coding> lost(CodingState state, Discussion talk) {
        return all(state).filter(coding -> {
            Post post = talk.post(coding.postId()).orElse(null);
            return post == null || !state.codebook().codes().containsKey(coding.codeId())
                    || coding.textId().equals(post.text().id()) && coding.end() > post.text().words().length();
        }).toList();
    }

    /** Those that point into an older version of the text, and do not say so. */
    private static List<Coding> stale(CodingState state, Discussion talk) {
        return all(state).filter(coding -> !coding.adrift() && talk.post(coding.postId())
                .filter(post -> !post.text().id().equals(coding.textId())).isPresent()).toList();
    }

    /** What one coder put twice on the same words with the same code, without the one that is kept. */
    private static List<Coding> doubles(CodingState state) {
        record Place(UUID post, UUID text, int start, int end, UUID code, UUID coder, Layer layer, UUID origin) { }
        Map<Place, List<Coding>> places = new HashMap<>();
        all(state).forEach(c -> places.computeIfAbsent(new Place(c.postId(), c.textId(), c.start(), c.end(), c.codeId(),
                c.coderId(), c.layer(), c.originId()), place -> new ArrayList<>()).add(c));
        // two memos on one place are two thoughts; a person has to put them together first
        return places.values().stream().filter(same -> same.size() > 1).flatMap(same -> same.stream()
                .sorted(KEPT_FIRST).skip(1)).filter(coding -> coding.memo().isEmpty()).toList();
    }

    /** Memos about a code or a post that is not there. */
    private static List<Memo> aboutNothing(CodingState state, Discussion talk) {
        Set<UUID> codes = state.codebook().codes().keySet();
        return state.memos().values().stream().flatMap(Collection::stream).filter(memo -> switch (memo.about()) {
            case CODE -> !codes.contains(memo.aboutId());
            case POST -> talk.post(memo.aboutId()).isEmpty();
            case PANEL, MEMBER -> false;
        }).toList();
    }

    /** What is done to each of the things that were found. */
    @FunctionalInterface
    private interface Mend<T> {
        void run(Tx tx, T thing);
    }

    private <T> void tell(List<Finding> findings, Panel panel, String key, List<T> things, Severity severity, String fix,
            Mend<T> mend) {
        if (!things.isEmpty()) {
            findings.add(new Finding(severity, panel.name(), Texts.get(key, things.size()), Texts.get(key + ".remedy"),
                    List.of(new Fix(fix, Texts.get(key + ".fix"), (actor, progress) -> mend(actor, key, things, mend,
                            progress)))));
        }
    }

    private <T> String mend(Actor actor, String key, List<T> things, Mend<T> mend, Progress progress) {
        return tables.schema().write(actor, Texts.get(key + ".fix"), true, tx -> {
            for (T thing : things) {
                progress.check();
                mend.run(tx, thing);
            }
            return Texts.get(key + ".done", things.size());
        });
    }

    private void remove(Tx tx, Coding coding) {
        Removal.coding(tx, coding.id());
    }

    private static void keep(Tx tx, Memo memo) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("about", Memo.About.PANEL.name());
        fields.put("about_id", memo.panelId());
        fields.put("text_id", null);
        fields.put("range_start", 0);
        fields.put("range_end", 0);
        fields.put("adrift", false);
        tx.update(CodingSchema.MEMO, memo.id(), fields);
    }
}
