// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.panel.SafeAttributes;
import org.parley.report.Analyses.Verbatim;
import org.parley.report.Block.Evidence;
import org.parley.report.Block.PostRef;
import org.parley.report.Reports;
import org.parley.report.Words;

/** What a cell rests on, as passages. Immutable. */
final class Verbatims {

    private final PanelState panel;
    private final Discussion talk;
    private final CodingState coding;
    private final SafeAttributes attributes;

    private Verbatims(PanelState panel, Discussion talk, CodingState coding, SafeAttributes attributes) {
        this.panel = panel;
        this.talk = talk;
        this.coding = coding;
        this.attributes = attributes;
    }

    /** Of a panel; what may be said of an author is the same for every cell, whoever else is in it. */
    static Verbatims of(PanelState panel, Discussion talk, CodingState coding) {
        Map<UUID, Member> authors = new LinkedHashMap<>();
        talk.inOrder().stream().filter(p -> p.state().counts()).forEach(p -> panel.member(p.authorId())
                .filter(m -> !m.staff()).ifPresent(m -> authors.put(m.id(), m)));
        Collection<ProfileField> fields = panel.fields().values();
        return new Verbatims(panel, talk, coding, SafeAttributes.of(authors.values(), fields.stream()
                .filter(f -> f.sensitivity() == ProfileField.Sensitivity.OPEN).toList(), Reports.SMALLEST_CELL));
    }

    List<Verbatim> of(Evidence evidence, Progress progress) {
        Set<UUID> wanted = new HashSet<>(evidence.codings());
        List<Verbatim> found = new ArrayList<>();
        for (PostRef ref : evidence.posts()) {
            progress.check();
            // erased or hidden since the figures were worked out: then nobody reads it here either
            Post post = talk.post(ref.id()).filter(p -> p.state().counts()).orElse(null);
            if (post != null) {
                List<Coding> here = coding.on(post.id()).stream().filter(c -> wanted.contains(c.id())).toList();
                // what two coders marked the same is one passage
                Set<List<Object>> seen = new HashSet<>();
                here.stream().filter(c -> seen.add(List.of(c.codeId(), c.start(), c.end())))
                        .forEach(c -> found.add(passage(post, c)));
                if (here.isEmpty()) {
                    found.add(verbatim(post, null, "", 0, post.text().words().length()));
                }
            }
        }
        return found;
    }

    private Verbatim passage(Post post, Coding one) {
        Code code = coding.codebook().codes().get(one.codeId());
        boolean fits = !one.adrift() && one.textId().equals(post.text().id());
        return verbatim(post, one.id(), code == null ? "" : coding.codebook().path(code), fits ? one.start() : 0,
                fits ? one.end() : post.text().words().length());
    }

    private Verbatim verbatim(Post post, UUID one, String code, int start, int end) {
        Topic topic = talk.topics().get(post.topicId());
        Member author = panel.member(post.authorId()).orElse(null);
        return new Verbatim(one, code, post.id(), post.number(), start, end,
                Words.tidy(post.text().words().substring(start, end)), author == null ? "" : author.code(),
                author == null ? "" : attributes.attribution(author.id()), post.at(), topic == null ? "" : topic.title());
    }
}
