// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.store.Schema;

/** Looks whether topics, posts, texts, queue and decisions belong together. */
@Component
public final class DiscussionCheck implements Check {

    private static final List<Wrong> WRONG = List.of(
            new Wrong("check.author", "SELECT COUNT(*) FROM discussion.post"
                    + " WHERE (author_id IS NULL AND no_author IS NULL)"
                    + " OR (author_id IS NOT NULL AND no_author IS NOT NULL)"),
            new Wrong("check.text", "SELECT COUNT(*) FROM discussion.post p WHERE NOT EXISTS"
                    + " (SELECT 1 FROM discussion.post_text t WHERE t.id = p.text_id AND t.post_id = p.id)"),
            new Wrong("check.topic", "SELECT COUNT(*) FROM discussion.post p WHERE NOT EXISTS"
                    + " (SELECT 1 FROM discussion.topic t WHERE t.id = p.topic_id AND t.panel_id = p.panel_id)"),
            new Wrong("check.starter", "SELECT COUNT(*) FROM discussion.topic t WHERE t.starter_id IS NOT NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM discussion.post p WHERE p.id = t.starter_id)"),
            new Wrong("check.reply", "SELECT COUNT(*) FROM discussion.post p WHERE p.reply_to IS NOT NULL"
                    + " AND NOT EXISTS (SELECT 1 FROM discussion.post a WHERE a.id = p.reply_to)"),
            new Wrong("check.queue", "SELECT COUNT(*) FROM discussion.queue_item q WHERE NOT EXISTS"
                    + " (SELECT 1 FROM discussion.post p WHERE p.id = q.post_id AND p.panel_id = q.panel_id)"),
            new Wrong("check.decision", "SELECT COUNT(*) FROM discussion.decision d WHERE NOT EXISTS"
                    + " (SELECT 1 FROM discussion.post p WHERE p.id = d.post_id AND p.panel_id = d.panel_id)"),
            new Wrong("check.hidden", "SELECT COUNT(*) FROM discussion.post p WHERE p.state IN ('HIDDEN', 'REJECTED')"
                    + " AND NOT EXISTS (SELECT 1 FROM discussion.decision d WHERE d.post_id = p.id)"));

    private final Schema schema;
    private final Messages texts = Messages.of(DiscussionCheck.class);

    @Activate
    public DiscussionCheck(@Reference DiscussionData data) {
        this(data.schema());
    }

    DiscussionCheck(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String id() {
        return "discussion.integrity";
    }

    @Override
    public String title() {
        return texts.get("check.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Wrong wrong : WRONG) {
            progress.check();
            long count = schema.read(query -> query.number(wrong.sql()));
            if (count > 0) {
                findings.add(new Finding(Severity.ERROR, texts.get("check.where"), texts.get(wrong.key(), count),
                        texts.get("check.remedy")));
            }
        }
        return findings;
    }

    /** What must not be there: counts of it, and the key of its words. */
    private record Wrong(String key, String sql) { }
}
