// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.coding.Codings.NewCode;
import org.parley.coding.Codings.NewCoding;
import org.parley.coding.Memo;
import org.parley.coding.Memos.NewMemo;
import org.parley.core.Actor;
import org.parley.core.Progress;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions.NewPost;
import org.parley.discussion.Discussions.NewTopic;
import org.parley.discussion.Post;
import org.parley.exchange.Exchange.ImportResult;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels.Newcomer;
import org.parley.testkit.Engines;

/** Panels of any content, written, read into another panel and written again. */
class RefiWorkspaceProperties {

    private static final Actor HOST = Actor.person("Marit", Role.HOST);
    private static final String[] PARTS = {"dear", " ", "\n", "\r\n", "<", "&", "\"", "\uD83D\uDE21", "\u0645\u0631\u062A\u0641\u0639",
        "e\u0301", "\u9AD8\u3044", "\u202E", "\uD83D\uDC68\u200D\uD83D\uDC69", "[Parley]", "\\"};

    private static Engines engines;
    private static Path folder;
    private static int panels;

    @BeforeContainer
    static void open() throws IOException {
        engines = Engines.temporary();
        folder = Files.createTempDirectory("parley-refi");
    }

    @AfterContainer
    static void close() throws IOException {
        engines.close();
        engines = null;
        for (String name : List.of("a.qdpx", "b.qdpx", "c.qdpx")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 8)
    void comeBackAsTheyWere(@ForAll long seed) throws IOException {
        Panel panel = new Made(new Random(seed)).panel();
        RefiProject first = written(panel, "a.qdpx");
        byte[] bytes = Files.readAllBytes(folder.resolve("a.qdpx"));
        written(panel, "a.qdpx");
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("a.qdpx")), "the same ids and bytes each time");
        RefiFiles.validProject(RefiFiles.unzip(folder.resolve("a.qdpx")).get("project.qde"));
        Panel other = engines.panels().create(HOST, "Other " + panels, 400, null);
        ImportResult result = engines.exchange().importInto(HOST, other.id(), folder.resolve("a.qdpx"), null,
                ImportSettings.NONE, Progress.none());
        assertEquals(List.of(), result.coded().losses());
        RefiProject second = written(other, "b.qdpx");
        assertEquals(first.codes(), second.codes());
        assertEquals(first.sources(), second.sources());
        assertEquals(first.cases(), second.cases());
        assertEquals(first.sets(), second.sets());
        assertEquals(first.links(), second.links());
        assertEquals(first.users(), second.users());
        assertEquals(first.notes(), second.notes());
        assertEquals(first.noteIds(), second.noteIds());
        assertEquals(thoughts(panel), thoughts(other));
        assertEquals(codes(panel), codes(other));
        assertEquals(quoted(panel), quoted(other));
        assertEquals(engines.codings().state(panel.id()).codings().size(), second.codings());
        long before = engines.store().lastNumber();
        engines.exchange().importInto(HOST, panel.id(), folder.resolve("b.qdpx"), null, ImportSettings.NONE,
                Progress.none());
        assertEquals(first, written(panel, "c.qdpx"));
        assertTrue(engines.store().changesAfter(before).size() <= 1);
    }

    /** Codes with all they say, nets, weights and numbers among it, but for the panel they are in. */
    private static List<String> codes(Panel panel) {
        CodingState state = engines.codings().state(panel.id());
        return state.codebook().inOrder().stream().map(code -> state.codebook().path(code) + " " + code.number() + " "
                + code.colour() + " " + code.pattern() + " " + code.definition() + " " + code.include() + " " + code.exclude()
                + " " + code.example() + " " + code.exclusive() + " " + code.retired() + " " + code.net() + " "
                + code.single() + " " + code.weight()).toList();
    }

    /** The words that are coded, by whom and with what memo. */
    private static List<String> quoted(Panel panel) {
        CodingState state = engines.codings().state(panel.id());
        Discussion talk = engines.discussions().state(panel.id());
        return state.codings().values().stream().map(one -> "#" + talk.posts().get(one.postId()).number() + " "
                + state.codebook().path(state.codebook().codes().get(one.codeId())) + " " + one.coder() + " " + one.at() + " "
                + one.best() + " " + one.memo() + " " + talk.posts().get(one.postId()).text().words().substring(one.start(),
                        one.end())).sorted().toList();
    }

    /** Memos and links with all they say, but for the panel they are in. */
    private static List<String> thoughts(Panel panel) {
        CodingState state = engines.codings().state(panel.id());
        Discussion talk = engines.discussions().state(panel.id());
        PanelState people = engines.panels().state(panel.id());
        List<String> thoughts = new ArrayList<>();
        state.memos().values().forEach(memos -> memos.forEach(memo -> thoughts.add(memo.sort() + " " + switch (memo.about()) {
            case PANEL -> "panel";
            case CODE -> state.codebook().path(state.codebook().codes().get(memo.aboutId()));
            case POST -> "#" + talk.posts().get(memo.aboutId()).number();
            case MEMBER -> people.member(memo.aboutId()).orElseThrow().code();
        } + (memo.span() == null ? "" : " " + memo.span().start() + "-" + memo.span().end()) + " " + memo.author() + " "
                + memo.authorId() + " " + memo.at() + " " + memo.words())));
        Set<CodingLink> links = new HashSet<>();
        state.links().values().forEach(links::addAll);
        links.forEach(link -> thoughts.add(place(state, link.fromId()) + " to " + place(state, link.toId()) + " "
                + link.label() + " " + link.author() + " " + link.at()));
        thoughts.sort(null);
        return thoughts;
    }

    private static String place(CodingState state, UUID coding) {
        Coding one = state.codings().get(coding);
        return one.coder() + " " + one.start() + "-" + one.end() + " "
                + state.codebook().path(state.codebook().codes().get(one.codeId())) + " " + one.memo();
    }

    private static RefiProject written(Panel panel, String name) {
        engines.exports().export(Actor.parley(), panel.id(), folder.resolve(name), Progress.none());
        return RefiFiles.read(folder.resolve(name)).project();
    }

    /** A panel made of chance. */
    private static final class Made {

        private final Random random;
        private UUID panelId;

        Made(Random random) {
            this.random = random;
        }

        private String text(int most) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            return text.toString();
        }

        Panel panel() {
            Panel panel = engines.panels().create(HOST, "Made " + ++panels, 400, null);
            panelId = panel.id();
            posts();
            List<Code> codes = codes();
            codings(codes);
            memos(codes);
            links();
            return panel;
        }

        private void posts() {
            int people = 1 + random.nextInt(7);
            List<Newcomer> newcomers = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                newcomers.add(new Newcomer("p" + i, "Name " + i, i == 3, null, Map.of("gender", "woman \u00E9"),
                        Map.of()));
            }
            List<Member> members = engines.panels().admit(HOST, panelId, newcomers);
            List<NewTopic> topics = new ArrayList<>();
            List<NewPost> posts = new ArrayList<>();
            int count = people + 1 + random.nextInt(7);
            for (int i = 0; i < count; i++) {
                boolean starter = i == 0 || random.nextInt(3) == 0;
                Instant at = Instant.parse("2026-02-01T10:00:00Z").plusSeconds(60L * i);
                if (starter) {
                    topics.add(new NewTopic("t" + topics.size(), "Topic & <" + i + "> \uD83D\uDE21", random.nextBoolean() ? null
                            : "Diary", at));
                }
                String topic = topics.get(topics.size() - 1).sourceId();
                // first posts come in the order of the people, for that is how seats are given again
                Member author = random.nextInt(6) == 0 && i >= people ? null : members.get(i < people ? i
                        : random.nextInt(people));
                posts.add(new NewPost("s" + i, topic, starter ? Post.Kind.STARTER : Post.Kind.REPLY,
                        starter ? null : "s" + (i - 1), author == null ? null : author.id(),
                        author == null ? "deleted in the source" : null, at, random.nextBoolean() ? null : "de",
                        "x" + text(30), null, random.nextInt(5) == 0));
            }
            engines.discussions().add(HOST, panelId, topics, posts, Progress.none());
        }

        private List<Code> codes() {
            List<Code> codes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                UUID parent = codes.isEmpty() || random.nextBoolean() ? null
                        : codes.get(random.nextInt(codes.size())).id();
                codes.add(engines.codings().add(HOST, panelId, new NewCode(null, parent, "Code " + i + " \u0645",
                        random.nextInt(3), random.nextInt(13), text(5), text(5), text(5), text(5),
                        random.nextInt(6) == 0, i > 0 && random.nextInt(4) == 0, random.nextInt(6) == 0,
                        random.nextInt(3) == 0 ? 1.5 : null)));
            }
            return codes;
        }

        private void memos(List<Code> codes) {
            List<Post> posts = engines.discussions().state(panelId).inOrder().stream().filter(p -> p.state().counts())
                    .toList();
            List<UUID> members = engines.panels().state(panelId).everyone().stream().map(Member::id).toList();
            for (int i = random.nextInt(10); i > 0; i--) {
                Memo.About about = posts.isEmpty() ? Memo.About.CODE : Memo.About.values()[random.nextInt(4)];
                Post post = posts.isEmpty() ? null : posts.get(random.nextInt(posts.size()));
                UUID id = switch (about) {
                    case PANEL -> panelId;
                    case CODE -> codes.get(random.nextInt(codes.size())).id();
                    case POST -> post.id();
                    case MEMBER -> members.get(random.nextInt(members.size()));
                };
                int[] cuts = {0, 0};
                if (about == Memo.About.POST && random.nextBoolean()) {
                    int[] all = Characters.cuts(post.text().words()).stream().toArray();
                    int from = random.nextInt(all.length - 1);
                    cuts = new int[] {all[from], all[from + 1 + random.nextInt(all.length - 1 - from)]};
                }
                engines.memos().add(random.nextBoolean() ? HOST : Actor.person("Elina", Role.CODER), panelId,
                        new NewMemo(random.nextInt(3) == 0 ? Memo.Sort.PARAPHRASE : Memo.Sort.MEMO, about, id, cuts[0],
                                cuts[1], "m" + text(12)));
            }
        }

        private void links() {
            List<UUID> codings = List.copyOf(engines.codings().state(panelId).codings().keySet());
            for (int i = random.nextInt(6); i > 0 && codings.size() > 1; i--) {
                int from = random.nextInt(codings.size());
                int to = (from + 1 + random.nextInt(codings.size() - 1)) % codings.size();
                engines.memos().link(HOST, codings.get(from), codings.get(to), random.nextBoolean() ? "reply to" : text(4));
            }
        }

        private void codings(List<Code> codes) {
            List<Post> posts = engines.discussions().state(panelId).inOrder();
            // a net is put on no text itself; the first code never is one
            List<Code> usable = codes.stream().filter(code -> !code.net()).toList();
            for (String coder : List.of("Elina", "Jonas \uD83D\uDE21")) {
                List<NewCoding> wanted = new ArrayList<>();
                for (int i = random.nextInt(12); i > 0; i--) {
                    Post post = posts.get(random.nextInt(posts.size()));
                    int[] cuts = Characters.cuts(post.text().words()).stream().toArray();
                    int from = random.nextInt(cuts.length - 1);
                    int to = from + 1 + random.nextInt(cuts.length - 1 - from);
                    wanted.add(new NewCoding(post.id(), usable.get(random.nextInt(usable.size())).id(), cuts[from],
                            cuts[to],
                            text(4).strip(), random.nextInt(4) == 0));
                }
                engines.codings().codeAll(Actor.person(coder, Role.CODER), panelId, "x", wanted);
            }
            if (random.nextBoolean()) {
                Code first = engines.codings().state(panelId).codebook().inOrder().get(0);
                engines.codings().change(HOST, first.retired(true).weighted(-0.5));
            }
        }
    }
}
