// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal.analysis;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Layer;
import org.parley.coding.Layers;
import org.parley.coding.Seen;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Table;

/** A panel put together line by line, small enough to be counted by hand. */
final class SmallPanel {

    static final UUID PANEL = id("panel");
    static final String WORDS = "Sweet and bitter, all in all.";

    private final Map<UUID, Member> members = new LinkedHashMap<>();
    private final Map<UUID, Topic> topics = new LinkedHashMap<>();
    private final Map<UUID, Post> posts = new LinkedHashMap<>();
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private final Map<UUID, List<Coding>> curated = new HashMap<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    SmallPanel codes(String... paths) {
        for (String path : paths) {
            int last = path.lastIndexOf(Codebook.SEPARATOR);
            UUID parent = last < 0 ? null : codes.get(path.substring(0, last)).id();
            codes.put(path, new Code(id("code " + path), PANEL, parent, codes.size(),
                    last < 0 ? path : path.substring(last + Codebook.SEPARATOR.length()), 100 + codes.size(), 1,
                    Code.Pattern.SOLID, "", "", "", "", false, false, false, false, null));
        }
        return this;
    }

    /** Gives a code a weight. */
    SmallPanel weight(String path, double weight) {
        codes.put(path, codes.get(path).weighted(weight));
        return this;
    }

    SmallPanel member(String name, String gender) {
        return person(name, gender.isEmpty() ? Map.of() : Map.of("gender", gender), false);
    }

    SmallPanel host(String name) {
        return person(name, Map.of(), true);
    }

    SmallPanel person(String name, Map<String, String> profile, boolean staff) {
        members.put(id(name), new Member(id(name), PANEL, "M" + members.size(), name, name, staff ? Member.Standing.STAFF
                : Member.Standing.SEATED, 0, null, Member.Origin.IMPORTED_NO_AGREEMENT, staff, Instant.EPOCH, profile));
        return this;
    }

    /** A post; an author of null is not known. */
    SmallPanel post(String post, String author, String day, String activity, String words) {
        UUID topic = id("topic " + activity);
        topics.putIfAbsent(topic, new Topic(topic, PANEL, activity, activity.isEmpty() ? null : activity, null, null,
                Instant.EPOCH));
        posts.put(id(post), new Post(id(post), PANEL, topic, posts.size() + 1, Post.Kind.REPLY, author == null ? null
                : id(author), author == null ? "deleted" : null, null, Instant.parse(day + "T12:00:00Z"), post, "en",
                Post.State.VISIBLE, new Post.Text(id("text " + post), 1, words)));
        return this;
    }

    SmallPanel post(String post, String author) {
        return post(post, author, "2026-09-01", "Diary", WORDS);
    }

    SmallPanel coding(String post, String code, int start, int end, String coder, boolean adrift) {
        codings.add(new Coding(id("coding " + codings.size()), PANEL, codes.get(code).id(), id(post), id("text " + post),
                start, end, coder, id(coder), Instant.EPOCH, 1, "", false, adrift));
        return this;
    }

    /** The curated version of a post, with these codes on its first words. */
    SmallPanel curated(String post, String... paths) {
        List<Coding> made = new ArrayList<>();
        for (String path : paths) {
            made.add(new Coding(id("curated " + post + path), PANEL, codes.get(path).id(), id(post), id("text " + post), 0,
                    5, "Sari", id("Sari"), Instant.EPOCH, 1, "", false, false, Layer.CURATED, null));
        }
        curated.put(id(post), made);
        return this;
    }

    SmallPanel coding(String post, String code) {
        return coding(post, code, 0, 5, "Aino", false);
    }

    /** Members of one value, a post each, the first {@code with} of them with the code. */
    SmallPanel group(String gender, int size, String code, int with) {
        for (int i = 0; i < size; i++) {
            String name = gender + i;
            if (!members.containsKey(id(name))) {
                member(name, gender).post("by " + name, name);
            }
            if (i < with) {
                coding("by " + name, code);
            }
        }
        return this;
    }

    Sources sources() {
        return new Sources(panels(), fake(Discussions.class, talk()), codings());
    }

    Codings codings() {
        return fake(Codings.class, coding());
    }

    Panels panels() {
        return fake(Panels.class, panel());
    }

    private PanelState panel() {
        Map<String, ProfileField> fields = new LinkedHashMap<>();
        for (String key : List.of("gender", "age_band", "secret")) {
            fields.put(key, new ProfileField(id(key), PANEL, key, key, key.equals("secret")
                    ? ProfileField.Sensitivity.LOCKED : ProfileField.Sensitivity.OPEN));
        }
        return new PanelState(5, new Panel(PANEL, "Small", 400, Instant.EPOCH), members, Map.of(), fields);
    }

    private Discussion talk() {
        List<Post> inOrder = posts.values().stream().sorted((a, b) -> a.at().compareTo(b.at())).toList();
        return new Discussion(7, PANEL, topics, posts, inOrder, Map.of(), Map.of(), Map.of(), List.of(), Map.of());
    }

    private CodingState coding() {
        Map<UUID, Code> byId = new LinkedHashMap<>();
        codes.values().forEach(c -> byId.put(c.id(), c));
        Map<UUID, Coding> all = new LinkedHashMap<>();
        Map<UUID, List<Coding>> byPost = new HashMap<>();
        Map<UUID, List<Coding>> byCode = new HashMap<>();
        for (Coding coding : codings) {
            all.put(coding.id(), coding);
            byPost.computeIfAbsent(coding.postId(), p -> new ArrayList<>()).add(coding);
            byCode.computeIfAbsent(coding.codeId(), c -> new ArrayList<>()).add(coding);
        }
        return new CodingState(6, new Codebook(PANEL, 1, byId, List.copyOf(codes.values())), all, byPost, byCode,
                Map.of(), Map.of(), new Layers(Map.of(), curated, curated.keySet().stream()
                        .collect(Collectors.toMap(post -> post, post -> post))));
    }

    private static <T> T fake(Class<T> type, Object state) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("state")) {
                return state;
            } else if (method.getName().equals("seen")) {
                return new Seen((CodingState) state, Set.of(), List.of());
            } else if (method.getName().equals("require")) {
                return ((PanelState) state).panel();
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    /** The row of a label. */
    static Table.Row row(Outcome outcome, String label) {
        return outcome.table().rows().stream().filter(r -> r.label().equals(label)).findFirst().orElseThrow();
    }

    /** The cell in the row of a label, by its place. */
    static Table.Cell cell(Outcome outcome, String label, int column) {
        return row(outcome, label).cells().get(column);
    }
}
