// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Memo;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.ui.text.Mark;
import org.parley.ui.text.TextBlock;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Tag;

/** Answers and codings as the pane with the words shows them. Knows no widgets. */
final class Blocks {

    /** More characters than this are not put into the pane at once. */
    private static final int MOST_CHARACTERS = 150_000;
    private static final int AROUND = 40;
    private static final int LONGEST_SUFFIX = 24;
    private static final int LONGEST_SPOKEN = 200;

    private final CodeDesk desk;
    private final Words words;
    private final KSafe safe;
    private final Messages messages = Messages.of(Blocks.class);

    Blocks(CodeDesk desk, Instant now) {
        this.desk = desk;
        this.words = new Words(now);
        this.safe = new KSafe(desk.panel());
    }

    /** The posts to be shown: all, or of a very long text those around the one that is worked on. */
    static List<Post> around(List<Post> posts, UUID post) {
        long characters = posts.stream().mapToLong(one -> one.text().words().length()).sum();
        if (characters <= MOST_CHARACTERS) {
            return posts;
        }
        int at = 0;
        for (int i = 0; i < posts.size(); i++) {
            if (posts.get(i).id().equals(post)) {
                at = i;
            }
        }
        return posts.subList(Math.max(0, at - AROUND), Math.min(posts.size(), at + AROUND + 1));
    }

    List<TextBlock> blocks(List<Post> posts) {
        Answers answers = desk.answers();
        List<TextBlock> blocks = new ArrayList<>(posts.size());
        String total = Integer.toString(answers.answers().size());
        int number = posts.isEmpty() ? 0 : firstNumber(answers, posts);
        for (Post post : posts) {
            TextBlock block = TextBlock.of(post.id().toString(), name(answers, post), facts(answers, post),
                    post.text().words());
            if (answers.isAnswer(post)) {
                block = block.withAside(messages.get("answer.of", Integer.toString(number++), total));
                if (desk.mine().read(post.id()) && !desk.coded(post)) {
                    block = block.withTag(messages.get("answer.read"), Icon.DONE, Tag.Mood.OK);
                } else if (!desk.coded(post)) {
                    block = block.withTag(messages.get("answer.open"), Icon.OPEN_STATE, Tag.Mood.WARN);
                }
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static int firstNumber(Answers answers, List<Post> posts) {
        return posts.stream().filter(answers::isAnswer).findFirst().map(post -> answers.number(post.id())).orElse(0);
    }

    private String name(Answers answers, Post post) {
        return answers.author(post).map(Member::name).orElseGet(() -> messages.get("author.unknown"));
    }

    private String facts(Answers answers, Post post) {
        List<String> facts = new ArrayList<>();
        answers.author(post).ifPresent(member -> {
            if (member.staff()) {
                facts.add(messages.get("author.staff"));
            } else {
                facts.addAll(safe.facts(member).values());
            }
        });
        facts.add(words.when(post.at()));
        return String.join(" \u00B7 ", facts);
    }

    /** The codings of the posts, those among them that are not stored yet, and the memos about places in them. */
    List<Mark> marks(List<Post> posts) {
        CodingState state = desk.codings();
        List<Mark> marks = new ArrayList<>();
        for (Post post : posts) {
            state.on(post.id()).forEach(coding -> marks.add(mark(state.codebook(), post, coding)));
            state.about(post.id()).stream().filter(memo -> memo.span() != null && !memo.span().adrift())
                    .forEach(memo -> marks.add(mark(post, memo)));
        }
        Set<UUID> shown = Set.copyOf(posts.stream().map(Post::id).toList());
        for (Pending.Mark pending : desk.pending().all()) {
            Code code = state.codebook().codes().get(pending.codeId());
            if (code != null && shown.contains(pending.postId())) {
                marks.add(new Mark(pending.id().toString(), new TextRange(pending.postId().toString(),
                        pending.start(), pending.end()), code.name(), "", Words.color(code), Words.pattern(code),
                        pending.failed() ? Set.of(Mark.Flag.UNSURE) : Set.of(), Words.path(state.codebook(), code)));
            }
        }
        return marks;
    }

    /** A memo about a place has the grey of what is no code. */
    private Mark mark(Post post, Memo memo) {
        String sort = messages.get("memo.sort." + memo.sort().name());
        return new Mark(memo.id().toString(), new TextRange(post.id().toString(), memo.span().start(),
                memo.span().end()), sort, Words.shortened(memo.words().replaceAll("\\s+", " "), LONGEST_SUFFIX),
                CodeColor.SLATE, ChipPattern.DASHED, Set.of(Mark.Flag.MEMO), messages.get("mark.note", sort,
                        memo.author(), words.when(memo.at()), Words.shortened(memo.words(), LONGEST_SPOKEN)));
    }

    private Mark mark(Codebook codebook, Post post, Coding coding) {
        Code code = codebook.codes().get(coding.codeId());
        Set<Mark.Flag> flags = EnumSet.noneOf(Mark.Flag.class);
        if (coding.best()) {
            flags.add(Mark.Flag.QUOTE);
        }
        if (!coding.memo().isEmpty()) {
            flags.add(Mark.Flag.MEMO);
        }
        if (!coding.coderId().equals(desk.coder().id())) {
            flags.add(Mark.Flag.SECOND);
        }
        if (coding.adrift()) {
            flags.add(Mark.Flag.UNSURE);
        }
        String suffix = coding.adrift() ? messages.get("mark.adrift")
                : code.pattern() == Code.Pattern.HOLLOW ? messages.get("mark.vivo") : "";
        return new Mark(coding.id().toString(), range(post, coding), code.name(), suffix, Words.color(code),
                Words.pattern(code), flags, spoken(codebook, code, coding));
    }

    /** Of a coding that lost its words only the neighbourhood is known: it is shown where they were. */
    private static TextRange range(Post post, Coding coding) {
        String text = post.text().words();
        if (!coding.adrift()) {
            return new TextRange(post.id().toString(), coding.start(), coding.end());
        }
        int start = Characters.before(text, Math.min(coding.start(), Math.max(0, text.length() - 1)));
        int end = Characters.after(text, Math.min(text.length(), Math.max(start, Math.min(coding.end(), start + 1))));
        return new TextRange(post.id().toString(), start, end);
    }

    private String spoken(Codebook codebook, Code code, Coding coding) {
        StringBuilder text = new StringBuilder(messages.get("mark.spoken", Words.path(codebook, code), coding.coder(),
                words.when(coding.at()), Integer.toString(coding.codebookVersion()),
                Integer.toString(coding.end() - coding.start())));
        if (coding.best()) {
            text.append(", ").append(messages.get("mark.best"));
        }
        if (!coding.memo().isEmpty()) {
            text.append(", ").append(messages.get("mark.memo", Words.shortened(coding.memo(), LONGEST_SPOKEN)));
        }
        if (coding.adrift()) {
            text.append(". ").append(messages.get("mark.adrift.why"));
        }
        return text.toString();
    }
}
