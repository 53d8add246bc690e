// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Seen;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.exchange.CodedTables;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.internal.Problems;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.panel.SafeAttributes;

/** What an export is about: the answers, codes and fields that were asked for, as of one moment. */
final class Scope {

    private static final Comparator<Member> BY_CODE = Comparator.comparingInt((Member m) -> m.code().length())
            .thenComparing(Member::code);

    private final PanelState panel;
    private final Discussion talk;
    private final CodingState coding;
    private final List<String> leftOut;
    private final Ask ask;
    private final CleanWords clean;
    private final Problems problems;
    private final List<Post> posts = new ArrayList<>();
    private final List<ProfileField> fields;
    private final CodeColumns codes;
    private SafeAttributes safe;

    Scope(PanelState panel, Discussion talk, Seen seen, Ask ask, CleanWords clean, Problems problems) {
        this.panel = panel;
        this.talk = talk;
        this.coding = seen.codings();
        this.leftOut = seen.notes();
        this.ask = ask;
        this.clean = clean;
        this.problems = problems;
        Set<String> topics = topics();
        for (Post post : talk.inOrder()) {
            boolean host = panel.member(post.authorId()).filter(Member::staff).isPresent();
            if (post.state().counts() && !host && (topics.isEmpty() || inTopics(post, topics))) {
                posts.add(post);
            }
        }
        Set<UUID> branches = branches();
        codes = new CodeColumns(coding.codebook(), code -> (branches.isEmpty() || inBranch(code, branches))
                && (!code.retired() || !coding.with(code.id()).isEmpty()));
        fields = wanted();
        if (!ask.coder().isBlank() && coding.codings().values().stream().noneMatch(this::byCoder)) {
            throw problems.usage("export.coder", ask.coder());
        }
    }

    private boolean byCoder(Coding one) {
        return ask.coder().isBlank() || one.coder().equalsIgnoreCase(ask.coder().strip());
    }

    private Set<String> topics() {
        Set<String> known = new HashSet<>();
        talk.topics().values().forEach(topic -> {
            known.add(key(topic.title()));
            known.add(key(topic.activity()));
        });
        Set<String> wanted = new HashSet<>();
        for (String name : ask.topics()) {
            if (!known.contains(key(name))) {
                throw problems.usage("export.topic", name);
            }
            wanted.add(key(name));
        }
        return wanted;
    }

    private static String key(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    private boolean inTopics(Post post, Set<String> wanted) {
        Topic topic = talk.topics().get(post.topicId());
        return topic != null && (wanted.contains(key(topic.title())) || wanted.contains(key(topic.activity())));
    }

    private Set<UUID> branches() {
        Set<UUID> branches = new HashSet<>();
        for (String name : ask.codes()) {
            Code code = coding.codebook().at(name)
                    .or(() -> coding.codebook().inOrder().stream()
                            .filter(c -> c.number() > 0 && String.valueOf(c.number()).equals(name.strip())).findFirst())
                    .orElseThrow(() -> problems.usage("export.code", name));
            branches.add(code.id());
        }
        return branches;
    }

    private boolean inBranch(Code code, Set<UUID> branches) {
        for (Code at = code; at != null; at = at.parentId() == null ? null
                : coding.codebook().codes().get(at.parentId())) {
            if (branches.contains(at.id())) {
                return true;
            }
        }
        return false;
    }

    private List<ProfileField> wanted() {
        List<ProfileField> open = panel.fields().values().stream()
                .filter(field -> field.sensitivity() == ProfileField.Sensitivity.OPEN).toList();
        if (ask.profile().contains(Ask.ALL_FIELDS)) {
            return open;
        }
        Map<String, ProfileField> wanted = new LinkedHashMap<>();
        for (String name : ask.profile()) {
            ProfileField field = panel.fields().values().stream()
                    .filter(f -> f.key().equalsIgnoreCase(name.strip()) || f.label().equalsIgnoreCase(name.strip()))
                    .findFirst().orElseThrow(() -> problems.usage("export.field", name,
                            String.join(", ", open.stream().map(ProfileField::key).toList())));
            if (!open.contains(field)) {
                throw problems.refused("export.locked", field.label(), field.key());
            }
            wanted.put(field.key(), field);
        }
        return List.copyOf(wanted.values());
    }

    /** Says whose rows there are, which decides what may stand in them. */
    void respondents(Collection<Member> all) {
        safe = SafeAttributes.of(all, fields, CodedTables.SMALLEST_GROUP);
    }

    /** Those who wrote in scope. */
    List<Member> writers() {
        return posts.stream().map(this::author).flatMap(Optional::stream).distinct().sorted(BY_CODE).toList();
    }

    /** Those who wrote in scope, and everyone who has a seat. */
    List<Member> everyone() {
        Set<Member> all = new HashSet<>(writers());
        all.addAll(panel.standing(Member.Standing.SEATED));
        return all.stream().filter(member -> !member.staff()).sorted(BY_CODE).toList();
    }

    List<Post> posts() {
        return posts;
    }

    List<ProfileField> fields() {
        return List.copyOf(fields);
    }

    CodeColumns codes() {
        return codes;
    }

    Optional<Member> author(Post post) {
        return panel.member(post.authorId()).filter(member -> member.standing() != Member.Standing.ERASED);
    }

    /** What a person shows in the columns of the profile; null for nothing. */
    List<Object> profile(Member member) {
        Map<String, String> values = member == null ? Map.of() : ask.everyValue() ? member.profile()
                : safe.of(member.id());
        List<Object> row = new ArrayList<>();
        fields.forEach(field -> row.add(values.get(field.key())));
        return row;
    }

    /** How many of these show less than they have. */
    int reticent(Collection<Member> members) {
        return ask.everyValue() ? 0 : (int) members.stream().filter(member -> fields.stream().anyMatch(field ->
                !member.profile().getOrDefault(field.key(), "").isBlank()
                        && !safe.of(member.id()).containsKey(field.key()))).count();
    }

    /** The codings of a post that count, in the order of the text. */
    List<Coding> codings(Post post) {
        return coding.on(post.id()).stream().filter(one -> placed(one, post) && codes.holds(one.codeId()) && byCoder(one))
                .toList();
    }

    private static boolean placed(Coding one, Post post) {
        return !one.adrift() && one.textId().equals(post.text().id());
    }

    /** Codings whose place in the text was lost. */
    long adrift() {
        return posts.stream().mapToLong(post -> coding.on(post.id()).stream().filter(one -> !placed(one, post)
                && codes.holds(one.codeId()) && byCoder(one)).count()).sum();
    }

    /** What is kept from the person who asked, in sentences. */
    List<String> leftOut() {
        return leftOut;
    }

    String topic(Post post) {
        Topic topic = talk.topics().get(post.topicId());
        return topic == null ? "" : clean.of(topic.title(), post.language());
    }

    String activity(Post post) {
        Topic topic = talk.topics().get(post.topicId());
        return topic == null || topic.activity() == null ? "" : topic.activity();
    }

    CleanWords clean() {
        return clean;
    }

    String panelName() {
        return panel.panel().name();
    }

    String text(String key, Object... args) {
        return problems.text(key, args);
    }
}
