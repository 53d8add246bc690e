// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.discussion.Discussion;
import org.parley.discussion.Figures;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.report.Reports.HeadlineText;

/** The demo panel as the engines would hold it, read from its files and nothing else. */
final class SamplePanel {

    static final UUID PANEL = id("panel");
    private static final List<String> OPEN = List.of("age_band", "gender", "place");
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<UUID, Member> members = new LinkedHashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<UUID, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final List<Coding> codings = new ArrayList<>();

    SamplePanel() {
        for (CSVRecord row : rows("members.csv")) {
            member(row.get("member"), row.get("name"), false, profile(row));
        }
        member("host1", "Marit Solheim", true, Map.of());
        member("host2", "Jonas B.", true, Map.of());
        int number = 0;
        for (CSVRecord row : rows("posts.csv")) {
            post(row, ++number);
        }
        int position = 0;
        for (CSVRecord row : rows("codebook.csv")) {
            code(row, position++);
        }
        for (CSVRecord row : rows("codings.csv")) {
            coding(row);
        }
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static List<CSVRecord> rows(String file) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples/demo-panel"))) {
            folder = folder.getParent();
        }
        try (Reader in = Files.newBufferedReader(folder.resolve("samples/demo-panel").resolve(file))) {
            return CSV.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Post post(String source) {
        return posts.get(source);
    }

    /** Replaces a post, as a moderator's decision would. */
    SamplePanel change(String source, UnaryOperator<Post> change) {
        posts.computeIfPresent(source, (s, p) -> change.apply(p));
        return this;
    }

    static Post in(Post post, Post.State state) {
        return new Post(post.id(), post.panelId(), post.topicId(), post.number(), post.kind(), post.authorId(),
                post.noAuthor(), post.replyTo(), post.at(), post.sourceId(), post.language(), state, post.text());
    }

    static Post saying(Post post, String words) {
        return new Post(post.id(), post.panelId(), post.topicId(), post.number(), post.kind(), post.authorId(),
                post.noAuthor(), post.replyTo(), post.at(), post.sourceId(), post.language(), post.state(),
                new Post.Text(id("other " + words), 2, words));
    }

    /** Takes all codings off. */
    SamplePanel uncoded() {
        codings.clear();
        return this;
    }

    void remove(String source) {
        posts.remove(source);
    }

    Code code(String path) {
        return codes.get(path);
    }

    PanelState panel() {
        Map<String, ProfileField> fields = new LinkedHashMap<>();
        for (String key : List.of("age_band", "gender", "place", "uses", "household")) {
            fields.put(key, new ProfileField(id(key), PANEL, key, key.equals("age_band") ? "age"
                    : key, OPEN.contains(key) ? ProfileField.Sensitivity.OPEN : ProfileField.Sensitivity.LOCKED));
        }
        Map<String, Member> bySource = new HashMap<>();
        members.values().forEach(m -> bySource.put(m.sourceId(), m));
        return new PanelState(7, new Panel(PANEL, "Oatsund Kitchen Table", 400, Instant.EPOCH), members, bySource,
                fields);
    }

    Discussion talk() {
        Map<UUID, Post> byId = new LinkedHashMap<>();
        Map<UUID, List<Post>> byTopic = new HashMap<>();
        Map<UUID, List<Post>> byAuthor = new HashMap<>();
        for (Post post : posts.values()) {
            byId.put(post.id(), post);
            byTopic.computeIfAbsent(post.topicId(), t -> new ArrayList<>()).add(post);
            if (post.authorId() != null) {
                byAuthor.computeIfAbsent(post.authorId(), a -> new ArrayList<>()).add(post);
            }
        }
        return new Discussion(7, PANEL, topics, byId, List.copyOf(posts.values()), byTopic, byAuthor, posts,
                List.of(), Map.of());
    }

    CodingState coding() {
        List<Code> inOrder = List.copyOf(codes.values());
        Map<UUID, Code> byId = new LinkedHashMap<>();
        inOrder.forEach(c -> byId.put(c.id(), c));
        Map<UUID, Coding> all = new LinkedHashMap<>();
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        Map<UUID, List<Coding>> byCode = new HashMap<>();
        for (Coding coding : codings) {
            all.put(coding.id(), coding);
            byPost.computeIfAbsent(coding.postId(), p -> new ArrayList<>()).add(coding);
            byCode.computeIfAbsent(coding.codeId(), c -> new ArrayList<>()).add(coding);
        }
        return new CodingState(7, new Codebook(PANEL, 3, byId, inOrder), all, byPost, byCode,
                Map.of(), Map.of());
    }

    Figures figures() {
        return new Figures(22, posts.size(), 59, 0, 4, 50, 41, 0.31, 3.25, 22.5, 2, Instant.EPOCH, Instant.EPOCH,
                Map.of(), Map.of(), Map.of(), 0.083, 12, 300, 60, 400, 0, null, 57, null);
    }

    List<HeadlineText> headlines() {
        return rows("headlines.csv").stream().map(r -> new HeadlineText(id(r.get("headline")), r.get("headline"),
                java.util.Arrays.stream(r.get("codes").split(";")).map(c -> codes.get(c.strip()).id()).toList(),
                posts.get(r.get("quote_post")).id(), r.get("quote"), r.get("ask"), r.get("owner"), r.get("due")))
                .toList();
    }

    private Map<String, String> profile(CSVRecord row) {
        Map<String, String> profile = new LinkedHashMap<>();
        OPEN.forEach(key -> profile.put(key, row.get(key)));
        return profile;
    }

    private void member(String source, String name, boolean staff, Map<String, String> profile) {
        UUID id = id(source);
        byName.put(name, id);
        members.put(id, new Member(id, PANEL, (staff ? "H" : "M") + String.format("%03d", members.size() + 1), name,
                source, staff ? Member.Standing.STAFF : Member.Standing.SEATED, staff ? 0 : members.size() + 1, null,
                Member.Origin.IMPORTED_NO_AGREEMENT, staff, Instant.EPOCH, profile));
    }

    private void post(CSVRecord row, int number) {
        String source = row.get("post");
        Instant at = Instant.parse(row.get("date"));
        UUID topic = id("topic " + row.get("topic"));
        topics.putIfAbsent(topic, new Topic(topic, PANEL, row.get("topic"), row.get("activity"), row.get("topic"),
                id(source), at));
        String reply = row.get("reply_to");
        posts.put(source, new Post(id(source), PANEL, topic, number, reply.isEmpty() ? Post.Kind.STARTER
                : Post.Kind.REPLY, byName.get(row.get("author")), null, reply.isEmpty() ? null : id(reply), at, source,
                row.get("language"), Post.State.VISIBLE, new Post.Text(id("text " + source), 1, row.get("text"))));
    }

    private void code(CSVRecord row, int position) {
        String path = row.get("code");
        int last = path.lastIndexOf(Codebook.SEPARATOR);
        UUID parent = last < 0 ? null : codes.get(path.substring(0, last)).id();
        codes.put(path, new Code(id("code " + path), PANEL, parent, position,
                last < 0 ? path : path.substring(last + Codebook.SEPARATOR.length()),
                Integer.parseInt(row.get("number")), 1, Code.Pattern.SOLID, row.get("definition"), row.get("include"),
                row.get("exclude"), row.get("example"), row.get("exclusive").equals("yes"), false, false, false, null));
    }

    private void coding(CSVRecord row) {
        Post post = posts.get(row.get("post"));
        int start = post.text().words().indexOf(row.get("quote"));
        codings.add(new Coding(id("coding " + codings.size()), PANEL, codes.get(row.get("code")).id(), post.id(),
                post.text().id(), start, start + row.get("quote").length(), row.get("coder"), id(row.get("coder")),
                post.at(), 3, row.get("memo"), row.get("best").equals("yes"), false));
    }
}
