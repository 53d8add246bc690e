// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Topic;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;
import org.parley.report.spi.Filter;
import org.parley.report.spi.Offers;

/** What the analyses of codings stand on: the pictures of a panel as its engines hold them. */
@Component(service = Sources.class)
public final class Sources {

    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final Messages messages = Messages.of(Sources.class, Locale.ENGLISH);

    @Activate
    public Sources(@Reference Panels panels, @Reference Discussions discussions, @Reference Codings codings) {
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
    }

    /** Everything that a filter lets through, taken once. */
    Ground ground(Actor person, UUID panelId, Filter filter) {
        Seen seen = codings.seen(person, panelId);
        CodingState coding = seen.codings();
        Counted counted = Counted.of(panels.state(panelId), discussions.state(panelId),
                filter.coder().isEmpty() ? coding.counting() : coding, filter);
        Narrowing narrowing = Narrowing.of(counted, filter.where(), messages);
        return new Ground(counted, narrowing, new Tally(counted, narrowing, messages), messages, seen.notes());
    }

    /** What cells of this panel rest on, in words. */
    Verbatims verbatims(Actor person, UUID panelId) {
        return Verbatims.of(panels.state(panelId), discussions.state(panelId),
                codings.seen(person, panelId).codings());
    }

    /** What the panel offers a person for parameters. */
    public Offers offers(Actor person, UUID panelId) {
        PanelState panel = panels.state(panelId);
        Discussion talk = discussions.state(panelId);
        CodingState coding = codings.seen(person, panelId).codings();
        Codebook codebook = coding.codebook();
        List<ProfileField> open = panel.fields().values().stream()
                .filter(f -> f.sensitivity() == ProfileField.Sensitivity.OPEN).toList();
        List<String> values = new ArrayList<>();
        for (ProfileField field : open) {
            Set<String> found = new TreeSet<>();
            panel.everyone().stream().filter(m -> !m.staff())
                    .map(m -> m.profile().getOrDefault(field.key(), "").strip()).filter(v -> !v.isEmpty())
                    .forEach(found::add);
            found.forEach(v -> values.add(field.key() + "=" + v));
        }
        Set<String> activities = new LinkedHashSet<>();
        talk.inOrder().stream().map(p -> talk.topics().get(p.topicId())).filter(t -> t != null && t.activity() != null)
                .map(Topic::activity).forEach(activities::add);
        Set<String> coders = new HashSet<>();
        coding.codings().values().forEach(c -> coders.add(c.coder()));
        return new Offers(codebook.inOrder().stream()
                .map(c -> new Offers.OfferedCode(c.id(), codebook.path(c), c.number())).toList(),
                open.stream().map(ProfileField::key).toList(), values, List.copyOf(activities),
                coders.stream().sorted().toList());
    }
}
