// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parley.discussion.Post;
import org.parley.exchange.Counts;
import org.parley.exchange.Exchange.Skipped;
import org.parley.exchange.Loss;
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
    private final List<CodeOf> codes = new ArrayList<>();
    private final List<CodingOf> codings = new ArrayList<>();
    private final List<MemoOf> memos = new ArrayList<>();
    private final List<LinkOf> links = new ArrayList<>();
    private final List<SetOf> sets = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private Counts counts;

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
        String id = prefixed(author.sourceId());
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
        String id = prefixed(topic.sourceId());
        topics.put(id, new ThreadOf(id, topic.title(), topic.activity(), topic.at()));
    }

    @Override
    public void post(Contribution post) {
        Contribution mine = new Contribution(prefixed(post.sourceId()), prefixed(post.topic()), post.kind(),
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
        // a GUID is one in the world, whatever the source is called
        return id == null || id.startsWith(GUID) ? id : prefix + id;
    }

    @Override
    public void code(CodeOf code) {
        codes.add(code);
    }

    @Override
    public void coding(CodingOf coding) {
        codings.add(new CodingOf(coding.guid(), coding.code(), prefixed(coding.post()), coding.start(), coding.end(),
                coding.coder(), coding.at(), coding.memo(), coding.best()));
    }

    @Override
    public void memo(MemoOf memo) {
        String about = memo.about() == About.CODE ? memo.id() : prefixed(memo.id());
        memos.add(new MemoOf(memo.guid(), memo.about(), about, memo.start(), memo.end(), memo.paraphrase(), memo.where(),
                memo.words(), memo.author(), memo.at()));
    }

    @Override
    public void link(LinkOf link) {
        links.add(link);
    }

    @Override
    public void set(SetOf set) {
        sets.add(new SetOf(set.guid(), set.name(), set.description(), set.codes(),
                set.posts().stream().map(this::prefixed).toList(), set.memos()));
    }

    @Override
    public void loss(Loss loss) {
        losses.add(loss);
    }

    @Override
    public void counts(Counts all) {
        counts = all;
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

    /** Puts other ids in the place of topics, and drops those in which nothing is left to write. */
    void rename(Map<String, String> topicIds, Map<String, Post> ownPosts) {
        posts.replaceAll((id, p) -> new Contribution(p.sourceId(), topicIds.getOrDefault(p.topic(), p.topic()), p.kind(),
                ownPosts.containsKey(p.replyTo()) ? ownPosts.get(p.replyTo()).sourceId() : p.replyTo(), p.author(),
                p.noAuthor(), p.at(), p.language(), p.words(), p.state(), p.stateReason()));
        Set<String> used = new LinkedHashSet<>();
        posts.values().forEach(post -> used.add(post.topic()));
        topicIds.forEach((id, other) -> {
            ThreadOf topic = topics.remove(id);
            if (used.contains(other)) {
                topics.put(other, new ThreadOf(other, topic.title(), topic.activity(), topic.at()));
            }
        });
    }

    /** How much the source holds; null when it brings no codes. */
    Counts counts() {
        return counts;
    }

    List<CodeOf> codes() {
        return codes;
    }

    List<CodingOf> codings() {
        return codings;
    }

    List<MemoOf> memos() {
        return memos;
    }

    List<LinkOf> links() {
        return links;
    }

    List<Loss> losses() {
        return losses;
    }

    Map<String, Author> authors() {
        return authors;
    }

    List<SetOf> sets() {
        return sets;
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
