// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code discussion.times}: no post is dated after today, and none answers one that was written later. */
@Component
public final class TimesCheck implements Check {

    private static final int MOST = 5;
    /** Clocks of servers differ. */
    private static final Duration DRIFT = Duration.ofDays(1);

    private final Panels panels;
    private final Discussions discussions;
    private final Clock clock;
    private final Messages texts = Messages.of(TimesCheck.class);

    @Activate
    public TimesCheck(@Reference Panels panels, @Reference Discussions discussions, @Reference Clock clock) {
        this.panels = panels;
        this.discussions = discussions;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "discussion.times";
    }

    @Override
    public String title() {
        return texts.get("times.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        Instant latest = clock.instant().plus(DRIFT);
        for (Panel panel : panels.list()) {
            progress.check();
            Discussion talk = discussions.state(panel.id());
            tell(findings, panel, "times.ahead", talk.inOrder().stream().filter(post -> post.at().isAfter(latest))
                    .toList());
            tell(findings, panel, "times.before", talk.inOrder().stream().filter(post -> talk.post(post.replyTo())
                    .filter(answered -> answered.at().isAfter(post.at().plus(DRIFT))).isPresent()).toList());
        }
        return findings;
    }

    private void tell(List<Finding> findings, Panel panel, String key, List<Post> posts) {
        if (!posts.isEmpty()) {
            String numbers = posts.stream().limit(MOST).map(post -> "#" + post.number())
                    .collect(Collectors.joining(", ")) + (posts.size() > MOST ? " \u2026" : "");
            findings.add(new Finding(Severity.NOTE, panel.name(), texts.get(key, posts.size(), numbers),
                    texts.get("times.remedy")));
        }
    }
}
