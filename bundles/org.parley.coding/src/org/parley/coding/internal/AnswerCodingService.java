// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.AnswerCoding;
import org.parley.coding.BatchCoding;
import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.Viewer;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;

/** Whole answers, coded together. */
@Component(service = AnswerCoding.class)
public final class AnswerCodingService implements AnswerCoding {

    private final CodingTables tables;
    private final Discussions discussions;
    private final Codings codings;
    private final BatchCoding batch;

    @Activate
    public AnswerCodingService(@Reference CodingTables tables, @Reference Discussions discussions,
            @Reference Codings codings, @Reference BatchCoding batch) {
        this.tables = tables;
        this.discussions = discussions;
        this.codings = codings;
        this.batch = batch;
    }

    @Override
    public List<Coding> code(Actor coder, UUID panelId, Collection<UUID> codes, Collection<UUID> posts, Why why) {
        Discussion discussion = discussions.state(panelId);
        List<Post> answers = posts.stream().distinct().flatMap(id -> discussion.post(id).stream())
                .filter(post -> post.state().counts() && !post.text().words().isEmpty()).toList();
        if (answers.isEmpty()) {
            throw Texts.usage("answers.none");
        }
        String names = codes.stream().map(code -> name(panelId, code)).collect(Collectors.joining(", "));
        List<NewCoding> wanted = new ArrayList<>();
        for (Post post : answers) {
            codes.forEach(code -> wanted.add(new NewCoding(post.id(), code, 0, post.text().words().length(), "",
                    false)));
        }
        return codings.codeAll(coder, panelId, Texts.get("label.answers." + why.name(), answers.size(), names), wanted);
    }

    @Override
    public List<Coding> codeAsNew(Actor coder, UUID panelId, NewCode code, Collection<UUID> posts, Why why) {
        String label = Texts.get("label.answers." + why.name(), posts.size(), code.name());
        return tables.store().write(coder, label, true, () -> code(coder, panelId,
                List.of(codings.add(coder, panelId, code).id()), posts, why));
    }

    @Override
    public int takeOff(Actor coder, UUID panelId, UUID codeId, Collection<UUID> posts) {
        List<Coding> mine = mine(codings.state(panelId, Viewer.of(coder)), coder, codeId, posts);
        if (mine.isEmpty()) {
            return 0;
        }
        long answers = mine.stream().map(Coding::postId).distinct().count();
        return tables.store().write(coder, Texts.get("label.answers.off", name(panelId, codeId), answers), true, () -> {
            mine.forEach(coding -> codings.remove(coder, coding.id()));
            return mine.size();
        });
    }

    @Override
    public int codeBack(Actor coder, UUID panelId, UUID other, Map<UUID, UUID> into) {
        if (into.containsValue(other)) {
            throw Texts.usage("back.same", name(panelId, other));
        }
        Discussion discussion = discussions.state(panelId);
        Map<UUID, List<Coding>> old = new LinkedHashMap<>();
        for (Coding coding : mine(codings.state(panelId, Viewer.of(coder)), coder, other, into.keySet())) {
            old.computeIfAbsent(coding.postId(), post -> new ArrayList<>(1)).add(coding);
        }
        if (old.isEmpty()) {
            throw Texts.refused("back.none", name(panelId, other));
        }
        String label = back(panelId, other, into, old.keySet());
        return tables.store().write(coder, label, true, () -> {
            List<NewCoding> wanted = new ArrayList<>();
            old.forEach((postId, there) -> there.forEach(coding -> {
                Post post = discussion.post(postId).orElseThrow(() -> Texts.usage("coding.post"));
                wanted.add(moved(post, into.get(postId), coding));
                codings.remove(coder, coding.id());
            }));
            codings.codeAll(coder, panelId, label, wanted);
            return old.size();
        });
    }

    private String back(UUID panelId, UUID other, Map<UUID, UUID> into, Collection<UUID> posts) {
        List<UUID> codes = posts.stream().map(into::get).distinct().toList();
        return codes.size() == 1
                ? Texts.get("label.back", posts.size(), name(panelId, other), name(panelId, codes.get(0)))
                : Texts.get("label.back.several", posts.size(), name(panelId, other), codes.size());
    }

    /** On the same words; on the whole answer where those are gone. */
    private static NewCoding moved(Post post, UUID codeId, Coding old) {
        String words = post.text().words();
        boolean there = !old.adrift() && old.textId().equals(post.text().id())
                && Characters.fits(words, old.start(), old.end());
        return new NewCoding(post.id(), codeId, there ? old.start() : 0, there ? old.end() : words.length(), old.memo(),
                old.best());
    }

    @Override
    public Map<UUID, UUID> findBack(Actor coder, UUID panelId, UUID other, List<CodingRule> rules, Progress progress) {
        CodingState state = codings.state(panelId, Viewer.of(coder));
        Map<UUID, Integer> ranks = new HashMap<>();
        rules.forEach(rule -> ranks.putIfAbsent(rule.codeId(), ranks.size()));
        Map<UUID, UUID> into = new LinkedHashMap<>();
        for (BatchCoding.Place place : batch.find(coder, panelId, rules, progress).places()) {
            if (!place.codeId().equals(other)
                    && !mine(state, coder, other, List.of(place.postId())).isEmpty()) {
                into.merge(place.postId(), place.codeId(),
                        (one, two) -> ranks.get(one) <= ranks.get(two) ? one : two);
            }
        }
        return into;
    }

    private static List<Coding> mine(CodingState state, Actor coder, UUID codeId, Collection<UUID> posts) {
        return posts.stream().distinct().flatMap(post -> state.on(post).stream())
                .filter(coding -> coding.codeId().equals(codeId) && coding.coderId().equals(coder.id())).toList();
    }

    private String name(UUID panelId, UUID codeId) {
        Code code = tables.state(panelId).codebook().codes().get(codeId);
        if (code == null) {
            throw Texts.usage("coding.code");
        }
        return code.name();
    }
}
