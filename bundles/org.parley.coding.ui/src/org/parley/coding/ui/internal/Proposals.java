// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.UUID;

import org.parley.coding.Suggestions;
import org.parley.coding.Suggestions.Suggestion;
import org.parley.core.Messages;
import org.parley.core.Task;
import org.parley.discussion.Post;
import org.parley.ui.UiContext;

/** The codes that are proposed for the answer at hand; found in the background, one answer at a time. */
final class Proposals {

    private static final int MOST = 3;

    private final Suggestions suggestions;
    private final Messages messages = Messages.of(Proposals.class);
    private UUID answer;
    private long asOf = -1;
    private boolean warm;
    private List<Suggestion> found = List.of();

    Proposals(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Whether proposals have been made before, so that more of them come at once. */
    boolean warm() {
        return warm;
    }

    /** What is known for an answer so far; none while it is looked for. */
    List<Suggestion> of(CodeDesk desk, Post post) {
        if (!post.id().equals(answer)) {
            return List.of();
        }
        // what was coded a moment ago is proposed no more, though nobody has looked again yet
        return found.stream().filter(one -> desk.codings().on(post.id()).stream()
                .noneMatch(there -> there.codeId().equals(one.codeId()) && there.coderId().equals(desk.coder().id())))
                .toList();
    }

    /** Looks for proposals unless these are known; {@code then} is called when there are others than before. */
    void find(UiContext ui, CodeDesk desk, Post post, Runnable then) {
        long now = desk.codings().asOf();
        if (post.id().equals(answer) && now == asOf) {
            return;
        }
        List<Suggestion> before = of(desk, post);
        answer = post.id();
        asOf = now;
        found = before;
        ui.run(Task.of(messages.get("suggest.task"), progress -> suggestions.forPost(desk.coder(), desk.panelId(),
                post.id(), MOST)), fresh -> {
                    warm = true;
                    if (post.id().equals(answer) && !fresh.equals(found)) {
                        found = fresh;
                        then.run();
                    }
                });
    }

    /** Says no to a code for an answer. */
    void refuse(UiContext ui, CodeDesk desk, Post post, Suggestion refused, Runnable then) {
        found = found.stream().filter(one -> !one.codeId().equals(refused.codeId())).toList();
        ui.change(messages.get("said.refused", Words.named(desk.codebook().codes().get(refused.codeId()).name())), () -> {
            suggestions.refuse(desk.coder(), desk.panelId(), post.id(), refused.codeId());
            return null;
        }, stored -> asOf = -1, failure -> asOf = -1);
        then.run();
    }
}
