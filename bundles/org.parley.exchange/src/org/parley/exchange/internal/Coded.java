// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.GivenCodings;
import org.parley.coding.GivenCodings.GivenCode;
import org.parley.coding.GivenCodings.GivenCoding;
import org.parley.coding.GivenCodings.GivenLink;
import org.parley.coding.GivenCodings.GivenMemo;
import org.parley.coding.Memo;
import org.parley.core.Actor;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.Brought;
import org.parley.exchange.KeptSet;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.CodeOf;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.LinkOf;
import org.parley.exchange.spi.Receiver.MemoOf;

/**
 * Takes codebook, codings, memos and links of an import to the engine of codes: the one place where imports meet it. What
 * the engine does not take becomes a line of the loss report.
 */
@Component(service = Coded.class)
public final class Coded {

    private final GivenCodings given;
    private final Codings codings;
    private final Discussions discussions;
    private final GuidTable guids;

    @Activate
    public Coded(@Reference GivenCodings given, @Reference Codings codings, @Reference Discussions discussions,
            @Reference GuidTable guids) {
        this.given = given;
        this.codings = codings;
        this.discussions = discussions;
        this.guids = guids;
    }

    /**
     * Writes everything coded that was gathered, inside the write that has brought the posts.
     *
     * @param members ids of the people of the import by their source id
     */
    Brought write(Actor actor, UUID panelId, String label, Gathered gathered, OwnThings own,
            Map<String, UUID> members) {
        List<Loss> losses = new ArrayList<>(gathered.losses());
        Discussion said = gathered.codings().isEmpty() && gathered.memos().isEmpty() && gathered.sets().isEmpty() ? null
                : discussions.state(panelId);
        Places places = new Places(gathered, own, said);
        Map<UUID, String> where = new HashMap<>();
        List<GivenCoding> codingsGiven = new ArrayList<>();
        for (CodingOf coding : gathered.codings()) {
            where.put(coding.guid(), own.title(coding.post(), gathered));
            codingsGiven.add(new GivenCoding(coding.guid(), coding.code(), places.post(coding.post()),
                    places.words(coding.post()), coding.start(), coding.end(), coding.coder(), coding.at(), coding.memo(),
                    coding.best()));
        }
        List<GivenMemo> memosGiven = new ArrayList<>();
        for (MemoOf memo : gathered.memos()) {
            where.put(memo.guid(), memo.where());
            memosGiven.add(memo(memo, places, members));
        }
        GivenCodings.Outcome done = given.bring(actor, panelId, label, new GivenCodings.Material(
                gathered.codes().stream().map(Coded::code).toList(), codingsGiven, memosGiven,
                gathered.links().stream().map(link -> new GivenLink(link.guid(), link.from(), link.to(), link.label(),
                        link.author(), link.at())).toList(), guids.here(panelId), said));
        guids.keep(actor, panelId, label, done.ids());
        UnaryOperator<UUID> here = guid -> done.ids().getOrDefault(guid, guid);
        guids.keepSets(actor, panelId, label, gathered.sets().stream().map(set -> new KeptSet(set.guid(), set.name(),
                set.description(), set.codes().stream().map(here).toList(), set.posts().stream().map(places::post)
                        .filter(Objects::nonNull).toList(), set.memos().stream().map(here).toList())).toList());
        for (GivenCodings.Left left : done.left()) {
            losses.add(new Loss(left.kind().name().toLowerCase(Locale.ROOT), where.get(left.id()), left.name(),
                    left.id().toString(), left.reason()));
        }
        return new Brought(gathered.counts(), done.codes().made(), done.codes().same(), done.codings().made(),
                done.codings().same(), done.memos().made(), done.memos().same(), done.links().made(),
                done.links().same(), losses);
    }

    /** Where the posts of an import are here, and what the import says that stands in them. */
    private record Places(Gathered gathered, OwnThings own, Discussion said) {

        UUID post(String sourceId) {
            Post post = own.post(sourceId);
            post = post == null ? said.bySource().get(sourceId) : post;
            return post == null ? null : post.id();
        }

        String words(String sourceId) {
            return Objects.requireNonNullElse(own.words(sourceId, gathered), "");
        }
    }

    private static GivenMemo memo(MemoOf memo, Places places, Map<String, UUID> members) {
        Memo.About about = switch (memo.about()) {
            case PROJECT -> Memo.About.PANEL;
            case CODE -> Memo.About.CODE;
            case POST, RANGE -> Memo.About.POST;
            case MEMBER -> Memo.About.MEMBER;
        };
        UUID id = switch (memo.about()) {
            case PROJECT -> null;
            case CODE -> UUID.fromString(memo.id());
            case POST, RANGE -> places.post(memo.id());
            case MEMBER -> members.get(memo.id());
        };
        boolean range = memo.about() == About.RANGE;
        return new GivenMemo(memo.guid(), memo.paraphrase() ? Memo.Sort.PARAPHRASE : Memo.Sort.MEMO, about, id,
                range ? places.words(memo.id()) : "", range ? memo.start() : 0, range ? memo.end() : 0, memo.words(),
                memo.author(), memo.at());
    }

    /** What {@link #write} would tell before anything is written: what is new by its ids. */
    Brought preview(UUID panelId, Gathered gathered) {
        Map<UUID, UUID> here = guids.here(panelId);
        CodingState state = codings.state(panelId);
        Set<UUID> memos = ids(state.memos().values(), Memo::id);
        Set<UUID> links = ids(state.links().values(), CodingLink::id);
        int sameCodes = same(gathered.codes(), CodeOf::guid, here, state.codebook().codes().keySet());
        int sameCodings = same(gathered.codings(), CodingOf::guid, here, state.codings().keySet());
        int sameMemos = same(gathered.memos(), MemoOf::guid, here, memos);
        int sameLinks = same(gathered.links(), LinkOf::guid, here, links);
        return new Brought(gathered.counts(), gathered.codes().size() - sameCodes, sameCodes,
                gathered.codings().size() - sameCodings, sameCodings, gathered.memos().size() - sameMemos, sameMemos,
                gathered.links().size() - sameLinks, sameLinks, List.copyOf(gathered.losses()));
    }

    private static <T> Set<UUID> ids(Collection<List<T>> lists, Function<T, UUID> id) {
        return lists.stream().flatMap(List::stream).map(id).collect(Collectors.toSet());
    }

    private static <T> int same(List<T> things, Function<T, UUID> guid, Map<UUID, UUID> here, Set<UUID> ids) {
        return (int) things.stream().map(guid).filter(id -> ids.contains(here.getOrDefault(id, id))).count();
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
