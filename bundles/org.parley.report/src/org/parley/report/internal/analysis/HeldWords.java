// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.lang.ref.SoftReference;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Progress;
import org.parley.discussion.Post;
import org.parley.discussion.TextWords;
import org.parley.discussion.TextWords.Word;

/**
 * The words of posts, read once for each post of a snapshot: a post never changes, another one takes its place. What is
 * not there any more is let go with the next reading, all of it when memory is short. Any thread.
 */
@Component(service = HeldWords.class)
public final class HeldWords {

    private final TextWords words;
    private final Map<UUID, SoftReference<Map<Post, Word[]>>> held = new ConcurrentHashMap<>();

    @Activate
    public HeldWords(@Reference TextWords words) {
        this.words = words;
    }

    /**
     * The words of posts.
     *
     * @param all    of the panel as it is now
     * @param wanted of those the ones whose words are asked for
     * @return by the post itself, at least for the wanted ones
     */
    Map<Post, Word[]> of(UUID panelId, List<Post> all, List<Post> wanted, Progress progress) {
        SoftReference<Map<Post, Word[]>> before = held.get(panelId);
        Map<Post, Word[]> old = before == null ? null : before.get();
        Map<Post, Word[]> now = new IdentityHashMap<>(all.size());
        if (old != null) {
            for (Post post : all) {
                Word[] known = old.get(post);
                if (known != null) {
                    now.put(post, known);
                }
            }
        }
        TextWords.Reading reading = null;
        for (Post post : wanted) {
            progress.check();
            if (!now.containsKey(post)) {
                reading = reading == null ? words.read() : reading;
                now.put(post, reading.of(post).toArray(Word[]::new));
            }
        }
        held.put(panelId, new SoftReference<>(now));
        return now;
    }
}
