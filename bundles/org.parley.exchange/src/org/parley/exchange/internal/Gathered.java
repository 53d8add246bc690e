// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parley.exchange.Exchange.Skipped;
import org.parley.exchange.spi.Receiver;

/**
 * Everything that an importer has read, in memory. Ids are put under the name of the source when one was given, so that
 * two archives that count alike do not mix.
 */
final class Gathered implements Receiver {

    /** Of very many refusals of one kind only the first are named. */
    private static final int MOST_NAMED = 1000;

    private final Problems problems;
    private final String prefix;
    private final Map<String, Author> authors = new LinkedHashMap<>();
    private final Map<String, ThreadOf> topics = new LinkedHashMap<>();
    private final Map<String, Contribution> posts = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Refusals> skipped = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private static final class Refusals {
        private int count;
        private final List<String> where = new ArrayList<>();
    }

    /** @param source name of the source; empty for none */
    Gathered(Problems problems, String source) {
        this.problems = problems;
        this.prefix = source.isBlank() ? "" : source.strip() + "/";
    }

    @Override
    public void author(Author author) {
        String id = prefix + author.sourceId();
        authors.merge(id, new Author(id, author.name(), author.staff(), author.profile(), author.contact()),
                Gathered::merged);
    }

    private static Author merged(Author before, Author later) {
        Map<String, String> profile = new LinkedHashMap<>(before.profile());
        profile.putAll(later.profile());
        Map<String, String> contact = new LinkedHashMap<>(before.contact());
        contact.putAll(later.contact());
        return new Author(before.sourceId(), later.name() == null ? before.name() : later.name(),
                before.staff() || later.staff(), profile, contact);
    }

    @Override
    public void topic(ThreadOf topic) {
        String id = prefix + topic.sourceId();
        topics.put(id, new ThreadOf(id, topic.title(), topic.activity(), topic.at()));
    }

    @Override
    public void post(Contribution post) {
        Contribution mine = new Contribution(prefix + post.sourceId(), prefix + post.topic(), post.kind(),
                prefixed(post.replyTo()), prefixed(post.author()), post.noAuthor(), post.at(), post.language(),
                post.words(), post.state(), post.stateReason());
        Contribution before = posts.put(mine.sourceId(), mine);
        if (before != null) {
            boolean older = before.at() != null && mine.at() != null && before.at().isAfter(mine.at());
            if (older) {
                posts.put(mine.sourceId(), before);
            }
            skipped(mine.sourceId(), problems.text("skip.double"));
        }
    }

    private String prefixed(String id) {
        return id == null ? null : prefix + id;
    }

    @Override
    public void skipped(String where, String reason) {
        Refusals refusals = skipped.computeIfAbsent(reason, r -> new Refusals());
        refusals.count++;
        if (refusals.where.size() < MOST_NAMED) {
            refusals.where.add(where);
        }
    }

    @Override
    public void field(String key, String label) {
        fields.put(key, label);
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }

    /**
     * Drops what hangs on nothing, and makes authors of those who wrote and were not told.
     *
     * @param hosts names of people who are staff
     */
    void finish(List<String> hosts) {
        Set<String> staff = new LinkedHashSet<>();
        hosts.forEach(name -> staff.add(CsvThreads.key(name)));
        authors.replaceAll((id, a) -> !a.staff() && staff.contains(CsvThreads.key(a.name()))
                ? new Author(id, a.name(), true, a.profile(), a.contact()) : a);
        posts.values().removeIf(post -> {
            if (topics.containsKey(post.topic())) {
                return false;
            }
            skipped(post.sourceId(), problems.text("skip.no-topic"));
            return true;
        });
        Set<String> used = new LinkedHashSet<>();
        posts.values().forEach(post -> {
            used.add(post.topic());
            if (post.author() != null) {
                authors.computeIfAbsent(post.author(), id -> new Author(id, null, false, Map.of(), Map.of()));
            }
        });
        topics.keySet().retainAll(used);
    }

    Map<String, Author> authors() {
        return authors;
    }

    Map<String, ThreadOf> topics() {
        return topics;
    }

    Map<String, Contribution> posts() {
        return posts;
    }

    Map<String, String> fields() {
        return fields;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What was left out, the most frequent reason first. */
    List<Skipped> skipped() {
        return skipped.entrySet().stream()
                .map(e -> new Skipped(e.getKey(), e.getValue().count, List.copyOf(e.getValue().where)))
                .sorted((a, b) -> Integer.compare(b.count(), a.count())).toList();
    }
}
