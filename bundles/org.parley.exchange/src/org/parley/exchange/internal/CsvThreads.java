// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.ThreadOf;

/**
 * Sorts rows into threads: by the topic they name, else by following their replies, else each titled row is a thread
 * of its own, else all are answers in one thread named after the file.
 */
final class CsvThreads {

    private final Receiver receiver;
    private final Problems problems;
    private final String fileName;
    private final boolean replies;
    private final boolean titles;
    private final List<CsvDraft> drafts = new ArrayList<>();

    /**
     * @param replies whether the file says what a row answers
     * @param titles  whether its rows have titles
     */
    CsvThreads(Receiver receiver, Problems problems, String fileName, boolean replies, boolean titles) {
        this.receiver = receiver;
        this.problems = problems;
        this.fileName = fileName;
        this.replies = replies;
        this.titles = titles;
    }

    void add(CsvDraft draft) {
        drafts.add(draft);
    }

    /** Gives everything to the receiver. */
    void finish() {
        Map<String, CsvDraft> byRaw = new HashMap<>();
        drafts.forEach(d -> {
            if (d.rawId() != null) {
                byRaw.put(d.rawId(), d);
            }
        });
        Map<String, List<CsvDraft>> threads = new LinkedHashMap<>();
        Map<String, ThreadOf> topics = new HashMap<>();
        for (CsvDraft draft : drafts) {
            ThreadOf topic = topic(draft, byRaw);
            topics.putIfAbsent(topic.sourceId(), topic);
            threads.computeIfAbsent(topic.sourceId(), t -> new ArrayList<>()).add(draft);
        }
        threads.forEach((id, posts) -> thread(topics.get(id), posts, byRaw));
    }

    private ThreadOf topic(CsvDraft draft, Map<String, CsvDraft> byRaw) {
        if (draft.topic() != null) {
            return new ThreadOf("csv:topic:" + Digest.of(key(draft.activity()), key(draft.topic())), draft.topic(),
                    draft.activity(), null);
        }
        if (replies || titles) {
            CsvDraft root = root(draft, byRaw);
            String title = root.title() != null ? root.title() : firstWords(root.words());
            return new ThreadOf("csv:thread:" + root.id(), title, root.activity(), root.at());
        }
        return new ThreadOf("csv:file:" + Digest.of(key(draft.activity()), key(fileName)), fileName, draft.activity(),
                null);
    }

    private static CsvDraft root(CsvDraft draft, Map<String, CsvDraft> byRaw) {
        Set<String> seen = new HashSet<>();
        CsvDraft here = draft;
        while (here.replyTo() != null && byRaw.get(here.replyTo()) != null && seen.add(here.id())) {
            here = byRaw.get(here.replyTo());
        }
        if (here.replyTo() != null && byRaw.containsKey(here.replyTo())) {
            // they answer each other in a circle: the one that stands first in order of id begins
            return seen.stream().sorted().findFirst().flatMap(id -> byRaw.values().stream()
                    .filter(d -> d.id().equals(id)).findFirst()).orElse(here);
        }
        return here;
    }

    private void thread(ThreadOf topic, List<CsvDraft> posts, Map<String, CsvDraft> byRaw) {
        boolean tree = topic.sourceId().startsWith("csv:thread:");
        boolean named = topic.sourceId().startsWith("csv:topic:");
        Comparator<CsvDraft> byTime = Comparator.comparing(CsvDraft::at,
                Comparator.nullsLast(Comparator.naturalOrder()));
        CsvDraft starter = tree ? posts.stream().filter(d -> answered(d, byRaw) == null).min(byTime)
                .orElse(posts.get(0)) : named ? posts.stream().filter(d -> d.replyTo() == null).min(byTime)
                .orElse(null) : null;
        Instant from = topic.at() != null ? topic.at() : posts.stream().map(CsvDraft::at)
                .filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        receiver.topic(new ThreadOf(topic.sourceId(), topic.title(), topic.activity(), from));
        for (CsvDraft post : posts) {
            boolean starts = post == starter;
            receiver.post(new Contribution(post.id(), topic.sourceId(), starts ? Kind.STARTER : Kind.REPLY,
                    starts ? null : replyTo(post, byRaw), post.author(),
                    post.author() == null ? problems.text("author.missing") : null, post.at(), post.language(),
                    post.words(), post.state(), post.stateReason()));
        }
    }

    private static CsvDraft answered(CsvDraft draft, Map<String, CsvDraft> byRaw) {
        return draft.replyTo() == null ? null : byRaw.get(draft.replyTo());
    }

    /** An answer to a row that is not in this file may answer one that came with an earlier file. */
    private static String replyTo(CsvDraft draft, Map<String, CsvDraft> byRaw) {
        CsvDraft answered = answered(draft, byRaw);
        if (answered != null) {
            return answered.id().equals(draft.id()) ? null : answered.id();
        }
        return draft.replyTo() == null ? null : CsvRows.postId(draft.replyTo());
    }

    static String key(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String firstWords(String words) {
        String line = words.lines().findFirst().orElse("").strip();
        int most = 80;
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most);
        return Limits.cut(line, space > most / 2 ? space : most) + "…";
    }
}
