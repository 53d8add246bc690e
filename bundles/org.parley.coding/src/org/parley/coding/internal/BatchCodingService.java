// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.BatchCoding;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingRule;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.Viewer;
import org.parley.coding.find.Finder;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;

/** Rules, kept and used. */
@Component(service = BatchCoding.class)
public final class BatchCodingService implements BatchCoding {

    private final CodingTables tables;
    private final Discussions discussions;
    private final Codings codings;
    private final Ids ids;

    @Activate
    public BatchCodingService(@Reference CodingTables tables, @Reference Discussions discussions,
            @Reference Codings codings, @Reference Ids ids) {
        this.tables = tables;
        this.discussions = discussions;
        this.codings = codings;
        this.ids = ids;
    }

    @Override
    public List<CodingRule> rules(UUID panelId) {
        return tables.schema().read(query -> Rows.rules(query, panelId));
    }

    @Override
    public CodingRule keep(Actor actor, CodingRule wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > CodingSchema.LONGEST_NAME) {
            throw Texts.usage("rule.name", CodingSchema.LONGEST_NAME);
        }
        if (wanted.text().length() > CodingSchema.LONGEST_TEXT) {
            throw Texts.usage("rule.text", CodingSchema.LONGEST_TEXT, wanted.text().length());
        }
        code(tables.state(wanted.panelId()), wanted);
        new Matches(wanted);
        return tables.schema().write(actor, Texts.get("label.rule", name), true, tx -> {
            boolean taken = Rows.rules(tx, wanted.panelId()).stream().anyMatch(other -> !other.id().equals(wanted.id())
                    && other.name().equalsIgnoreCase(name));
            if (taken) {
                throw Texts.usage("rule.taken", name);
            }
            CodingRule rule = new CodingRule(wanted.id() == null ? ids.next() : wanted.id(), wanted.panelId(), name,
                    wanted.codeId(), wanted.by(), wanted.text(), wanted.whole());
            if (wanted.id() == null) {
                tx.insert(CodingSchema.RULE, rule.id(), Rows.fields(rule));
            } else {
                Rows.rule(tx, rule.id()).orElseThrow(() -> Texts.refused("rule.gone"));
                tx.update(CodingSchema.RULE, rule.id(), Rows.fields(rule));
            }
            return rule;
        });
    }

    @Override
    public void forget(Actor actor, UUID ruleId) {
        Optional<CodingRule> known = tables.schema().read(query -> Rows.rule(query, ruleId));
        String name = known.orElseThrow(() -> Texts.refused("rule.gone")).name();
        tables.schema().write(actor, Texts.get("label.rule.gone", name), true, tx -> {
            Rows.rule(tx, ruleId).orElseThrow(() -> Texts.refused("rule.gone"));
            tx.delete(CodingSchema.RULE, ruleId);
            return null;
        });
    }

    @Override
    public Found find(Actor coder, UUID panelId, List<CodingRule> rules, Progress progress) {
        CodingState state = codings.state(panelId, Viewer.of(coder));
        Map<CodingRule, Matches> matches = new LinkedHashMap<>();
        for (CodingRule rule : rules) {
            code(state, rule);
            matches.put(rule, new Matches(rule));
        }
        List<Place> places = new ArrayList<>();
        List<Post> posts = discussions.state(panelId).inOrder();
        String step = Texts.get("matching.step");
        for (int i = 0; i < posts.size(); i++) {
            progress.at(step, i, posts.size());
            progress.check();
            Post post = posts.get(i);
            if (post.state().counts()) {
                matches.forEach((rule, found) -> found.in(post, progress).forEach(range -> places.add(place(
                        state, coder, rule.codeId(), post, range.start(), range.end()))));
            }
        }
        return new Found(places.stream().distinct().toList());
    }

    @Override
    public Found found(Actor coder, UUID panelId, UUID codeId, List<Finder.Place> places) {
        CodingState state = codings.state(panelId, Viewer.of(coder));
        code(state, codeId);
        return new Found(places.stream().filter(place -> place.start() < place.end())
                .map(place -> place(state, coder, codeId, place.post(), place.start(), place.end())).distinct().toList());
    }

    private static Place place(CodingState state, Actor coder, UUID codeId, Post post, int start, int end) {
        UUID text = post.text().id();
        return new Place(codeId, post.id(), text, start, end,
                Batch.same(state.on(post.id()), coder.id(), codeId, text, start, end) != null);
    }

    private static Code code(CodingState state, CodingRule rule) {
        return code(state, rule.codeId());
    }

    private static Code code(CodingState state, UUID id) {
        Code code = state.codebook().codes().get(id);
        if (code == null) {
            throw Texts.usage("coding.code");
        }
        return code;
    }

    @Override
    public List<Coding> run(Actor coder, UUID panelId, List<CodingRule> rules, Progress progress) {
        List<Place> places = find(coder, panelId, rules, progress).places();
        progress.check();
        return code(coder, panelId, rules, places);
    }

    @Override
    public List<Coding> code(Actor coder, UUID panelId, List<CodingRule> rules, List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return put(coder, panelId, label(panelId, rules), places);
    }

    @Override
    public List<Coding> code(Actor coder, UUID panelId, String query, List<Place> places) {
        return places.isEmpty() ? List.of() : put(coder, panelId, Texts.get("label.found",
                code(tables.state(panelId), places.get(0).codeId()).name(), query), places);
    }

    private List<Coding> put(Actor coder, UUID panelId, String label, List<Place> places) {
        return tables.store().write(coder, label, true, () -> {
            Discussion now = discussions.state(panelId);
            List<NewCoding> wanted = new ArrayList<>(places.size());
            for (Place place : places) {
                // a text that got a new version while the others were searched no longer has the place
                if (now.post(place.postId()).map(Post::text).map(Post.Text::id).filter(place.textId()::equals)
                        .isPresent()) {
                    wanted.add(new NewCoding(place.postId(), place.codeId(), place.start(), place.end(), "", false));
                }
            }
            return codings.codeAll(coder, panelId, label, wanted);
        });
    }

    private String label(UUID panelId, List<CodingRule> rules) {
        if (rules.size() > 1) {
            return Texts.get("label.rules", rules.size());
        }
        CodingRule rule = rules.get(0);
        return Texts.get("label.matching", code(tables.state(panelId), rule).name(), rule.text());
    }
}
