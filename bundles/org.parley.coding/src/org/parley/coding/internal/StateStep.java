// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Layer;
import org.parley.coding.Layers;
import org.parley.coding.Memo;
import org.parley.core.Change;
import org.parley.core.ChangeSet;
import org.parley.store.ChangedFields;

/**
 * One step of a panel's picture over a change set. What the change set does not touch is shared with the picture
 * before; the lists of a post or a code that it touches are made anew once, however many of their codings it touches.
 */
final class StateStep {

    private final CodingState from;
    private PersistentMap<UUID, Coding> codings;
    private PersistentMap<UUID, Coding> layered;
    private PersistentMap<UUID, UUID> adjudicated;
    private final Map<UUID, Coding> gone = new HashMap<>();
    private final Map<UUID, Coding> come = new LinkedHashMap<>();
    private Map<UUID, Code> codes;
    private Map<UUID, Memo> memos;
    private Map<UUID, CodingLink> links;
    private int version;

    private StateStep(CodingState from) {
        this.from = from;
        this.codings = PersistentMap.of(from.codings());
        this.layered = PersistentMap.of(from.layers().codings());
        this.adjudicated = PersistentMap.of(from.layers().adjudicated());
        this.version = from.codebook().version();
    }

    /** The picture after a change set. */
    static CodingState advance(CodingState from, ChangeSet set) {
        StateStep step = new StateStep(from);
        for (Change change : set.changes()) {
            if (change.schema().equals(CodingSchema.NAME)) {
                step.take(change);
            }
        }
        return step.end(set.number());
    }

    private void take(Change change) {
        switch (change.table()) {
            case CodingSchema.CODING -> takeCoding(change);
            case CodingSchema.CODE -> takeCode(change);
            case CodingSchema.VERSION -> takeVersion(change);
            case CodingSchema.MEMO -> takeMemo(change);
            case CodingSchema.LINK -> takeLink(change);
            case CodingSchema.CURATED -> takeCurated(change);
            default -> { }
        }
    }

    private boolean ours(Change change) {
        return from.codebook().panelId().equals(new ChangedFields(change.after()).id("panel"));
    }

    private void takeCoding(Change change) {
        Coding old = codings.containsKey(change.row()) ? codings.get(change.row()) : layered.get(change.row());
        if (change.made() ? !ours(change) : old == null) {
            return;
        }
        if (old != null) {
            codings = codings.without(old.id());
            layered = layered.without(old.id());
            if (come.remove(old.id()) == null) {
                gone.put(old.id(), old);
            }
        }
        if (!change.deleted()) {
            Coding now = Rows.coding(change.row(), change.made() ? null : old, change.after());
            if (now.layer() == Layer.ORIGINAL) {
                codings = codings.with(now.id(), now);
            } else {
                layered = layered.with(now.id(), now);
            }
            come.put(now.id(), now);
        }
    }

    private void takeCode(Change change) {
        Map<UUID, Code> known = codes == null ? from.codebook().codes() : codes;
        Code old = known.get(change.row());
        if (change.made() ? !ours(change) : old == null) {
            return;
        }
        if (codes == null) {
            codes = new LinkedHashMap<>(known);
        }
        if (change.deleted()) {
            codes.remove(change.row());
        } else {
            codes.put(change.row(), Rows.code(change.row(), change.made() ? null : old, change.after()));
        }
    }

    private void takeVersion(Change change) {
        if (change.made() && ours(change)) {
            version = Math.max(version, new ChangedFields(change.after()).integer("version"));
        }
    }

    private void takeCurated(Change change) {
        UUID post = new ChangedFields(change.made() ? change.after() : change.before()).id("post");
        if (change.made() && ours(change)) {
            adjudicated = adjudicated.with(post, change.row());
        } else if (change.deleted() && change.row().equals(adjudicated.get(post))) {
            adjudicated = adjudicated.without(post);
        }
    }

    private void takeMemo(Change change) {
        if (memos == null) {
            memos = new HashMap<>();
            from.memos().values().forEach(list -> list.forEach(memo -> memos.put(memo.id(), memo)));
        }
        Memo old = memos.remove(change.row());
        if (!change.deleted() && (change.made() ? ours(change) : old != null)) {
            memos.put(change.row(), Rows.memo(change.row(), change.made() ? null : old, change.after()));
        }
    }

    private void takeLink(Change change) {
        if (links == null) {
            links = new HashMap<>();
            from.links().values().forEach(list -> list.forEach(link -> links.put(link.id(), link)));
        }
        CodingLink old = links.remove(change.row());
        if (!change.deleted() && (change.made() ? ours(change) : old != null)) {
            links.put(change.row(), Rows.link(change.row(), change.made() ? null : old, change.after()));
        }
    }

    private CodingState end(long number) {
        Codebook codebook = from.codebook();
        if (codes != null || version != codebook.version()) {
            Collection<Code> all = codes == null ? codebook.inOrder() : codes.values();
            codebook = CodebookBuilder.build(codebook.panelId(), version, all);
        }
        return new CodingState(number, codebook, codings,
                lists(from.byPost(), true, Coding::postId, States.IN_TEXT), lists(from.byCode(), true, Coding::codeId,
                        States.IN_TIME), memos == null ? from.memos() : States.memos(memos.values()),
                links == null ? from.links() : States.links(links.values()),
                new Layers(layered, lists(from.layers().byPost(), false, Coding::postId, States.IN_TEXT), adjudicated));
    }

    /** @param original true for the lists of original codings, false for those of the other layers */
    private Map<UUID, List<Coding>> lists(Map<UUID, List<Coding>> before, boolean original,
            Function<Coding, UUID> key, Comparator<Coding> order) {
        Map<UUID, List<Coding>> less = new HashMap<>();
        Map<UUID, List<Coding>> more = new HashMap<>();
        gone.values().stream().filter(c -> original == (c.layer() == Layer.ORIGINAL))
                .forEach(c -> less.computeIfAbsent(key.apply(c), id -> new ArrayList<>(2)).add(c));
        come.values().stream().filter(c -> original == (c.layer() == Layer.ORIGINAL))
                .forEach(c -> more.computeIfAbsent(key.apply(c), id -> new ArrayList<>(2)).add(c));
        PersistentMap<UUID, List<Coding>> after = PersistentMap.of(before);
        for (Map.Entry<UUID, List<Coding>> entry : less.entrySet()) {
            List<Coding> rest = less(after.getOrDefault(entry.getKey(), List.of()), entry.getValue(), order);
            after = rest.isEmpty() ? after.without(entry.getKey()) : after.with(entry.getKey(), rest);
        }
        for (Map.Entry<UUID, List<Coding>> entry : more.entrySet()) {
            after = after.with(entry.getKey(),
                    more(after.getOrDefault(entry.getKey(), List.of()), entry.getValue(), order));
        }
        return after;
    }

    private static List<Coding> less(List<Coding> list, List<Coding> taken, Comparator<Coding> order) {
        if (taken.size() > 1) {
            Set<UUID> ids = taken.stream().map(Coding::id).collect(Collectors.toSet());
            return list.stream().filter(coding -> !ids.contains(coding.id())).toList();
        }
        int at = Collections.binarySearch(list, taken.get(0), order);
        if (at < 0) {
            return list;
        }
        Coding[] all = list.toArray(new Coding[0]);
        Coding[] rest = new Coding[all.length - 1];
        System.arraycopy(all, 0, rest, 0, at);
        System.arraycopy(all, at + 1, rest, at, rest.length - at);
        return shared(rest);
    }

    private static List<Coding> more(List<Coding> list, List<Coding> added, Comparator<Coding> order) {
        Coding[] before = list.toArray(new Coding[0]);
        Coding[] all = Arrays.copyOf(before, before.length + added.size());
        if (added.size() == 1) {
            int at = -1 - Collections.binarySearch(list, added.get(0), order);
            all[at] = added.get(0);
            System.arraycopy(before, at, all, at + 1, before.length - at);
        } else {
            for (int i = 0; i < added.size(); i++) {
                all[before.length + i] = added.get(i);
            }
            Arrays.sort(all, order);
        }
        return shared(all);
    }

    private static List<Coding> shared(Coding[] codings) {
        return Collections.unmodifiableList(Arrays.asList(codings));
    }
}
