// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Codings;
import org.parley.coding.GivenCodings;
import org.parley.coding.GivenCodings.GivenCode;
import org.parley.coding.GivenCodings.GivenCoding;
import org.parley.core.Actor;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.Brought;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver.CodeOf;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.MemoOf;

/**
 * Takes codebook, codings and memos of an import to the engine of codes: the one place where imports meet it. What the
 * engine has no place for becomes a line of the loss report.
 */
@Component(service = Coded.class)
public final class Coded {

    private final GivenCodings given;
    private final Codings codings;
    private final Discussions discussions;
    private final GuidTable guids;
    private final Problems problems = new Problems();

    @Activate
    public Coded(@Reference GivenCodings given, @Reference Codings codings, @Reference Discussions discussions,
            @Reference GuidTable guids) {
        this.given = given;
        this.codings = codings;
        this.discussions = discussions;
        this.guids = guids;
    }

    /** Writes everything coded that was gathered, inside the write that has brought the posts. */
    Brought write(Actor actor, UUID panelId, String label, Gathered gathered, OwnThings own) {
        List<Loss> losses = losses(gathered);
        if (gathered.codes().isEmpty()) {
            return new Brought(gathered.counts(), 0, 0, 0, 0, losses);
        }
        Discussion discussion = gathered.codings().isEmpty() ? null : discussions.state(panelId);
        Map<UUID, CodingOf> byId = new HashMap<>();
        List<GivenCoding> wanted = new ArrayList<>();
        for (CodingOf coding : gathered.codings()) {
            byId.put(coding.guid(), coding);
            Post post = own.post(coding.post());
            post = post == null ? discussion.bySource().get(coding.post()) : post;
            String words = own.words(coding.post(), gathered);
            wanted.add(new GivenCoding(coding.guid(), coding.code(), post == null ? null : post.id(),
                    words == null ? "" : words, coding.start(), coding.end(), coding.coder(), coding.at(),
                    coding.memo(), coding.best()));
        }
        GivenCodings.Outcome done = given.bring(actor, panelId, label, new GivenCodings.Material(
                gathered.codes().stream().map(Coded::code).toList(), wanted, guids.here(panelId)));
        guids.keep(actor, panelId, label, done.ids());
        for (GivenCodings.Left left : done.left()) {
            CodingOf coding = byId.get(left.id());
            losses.add(new Loss(left.coding() ? "coding" : "code", coding == null ? "" : own.title(coding.post(), gathered),
                    left.name(), left.id().toString(), left.reason()));
        }
        return new Brought(gathered.counts(), done.newCodes(), done.sameCodes(), done.newCodings(), done.sameCodings(),
                losses);
    }

    /** What {@link #write} would tell before anything is written: codes and codings that are new by their ids. */
    Brought preview(UUID panelId, Gathered gathered) {
        Map<UUID, UUID> here = guids.here(panelId);
        var state = codings.state(panelId);
        int codes = (int) gathered.codes().stream().filter(c -> state.codebook().codes()
                .containsKey(here.getOrDefault(c.guid(), c.guid()))).count();
        int coded = (int) gathered.codings().stream().filter(c -> state.codings()
                .containsKey(here.getOrDefault(c.guid(), c.guid()))).count();
        return new Brought(gathered.counts(), gathered.codes().size() - codes, codes, gathered.codings().size() - coded,
                coded, losses(gathered));
    }

    private List<Loss> losses(Gathered gathered) {
        List<Loss> losses = new ArrayList<>(gathered.losses());
        for (MemoOf memo : gathered.memos()) {
            losses.add(new Loss("memo", memo.where(), memo.title(), memo.guid() == null ? "" : memo.guid().toString(),
                    problems.text("loss.memo." + memo.about().name().toLowerCase(java.util.Locale.ROOT))));
        }
        return losses;
    }

    private static GivenCode code(CodeOf code) {
        Code.Pattern pattern = null;
        for (Code.Pattern each : Code.Pattern.values()) {
            pattern = each.name().equals(code.pattern()) ? each : pattern;
        }
        return new GivenCode(code.guid(), code.parent(), code.name(), code.codable(), code.colour(), pattern,
                code.number(), code.definition(), code.include(), code.exclude(), code.example(), code.exclusive(),
                code.retired(), code.single(), code.weight());
    }

    /** Reasons of a loss report with how often each comes, the most frequent first. */
    static List<Map.Entry<String, Long>> summed(List<Loss> losses) {
        Map<String, Long> counts = new HashMap<>();
        Set<String> order = new LinkedHashSet<>();
        for (Loss loss : losses) {
            String line = loss.kind() + ": " + loss.reason();
            counts.merge(line, 1L, Long::sum);
            order.add(line);
        }
        return order.stream().map(line -> Map.entry(line, counts.get(line)))
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue())).toList();
    }
}
