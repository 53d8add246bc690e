// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.Characters;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.GivenCodings.GivenCoding;
import org.parley.coding.GivenCodings.Kind;
import org.parley.coding.GivenCodings.Left;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;

/** Given codings put on the texts as they stand, by the rules that hold for any coding. */
final class GivenRanges {

    /** Characters from which on all places of a text are found at once. */
    private static final int LARGE = 4000;
    private static final int LONGEST_CODER = 200;

    private final CodingState state;
    private final Map<UUID, Code> codes;
    private final Discussion discussion;
    private final int version;
    private final Instant now;
    private final FreshIds fresh;
    private final List<Left> left;
    private final Codebook codebook;
    private final boolean anyApart;
    private final Map<UUID, List<Coding>> onPosts = new HashMap<>();
    private final Map<UUID, BitSet> cuts = new HashMap<>();
    private final List<Coding> made = new ArrayList<>();
    private int same;

    GivenRanges(CodingState state, Map<UUID, Code> codes, Discussion discussion, int version, Instant now,
            FreshIds fresh, List<Left> left) {
        this.state = state;
        this.codes = codes;
        this.discussion = discussion;
        this.version = version;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.fresh = fresh;
        this.left = left;
        this.codebook = CodebookBuilder.build(state.codebook().panelId(), version, codes.values());
        this.anyApart = codes.values().stream().anyMatch(code -> code.exclusive() || code.single());
    }

    List<Coding> made() {
        return made;
    }

    int same() {
        return same;
    }

    void take(GivenCoding given, Map<UUID, UUID> known, Map<UUID, UUID> here) {
        Coding there = state.codings().get(known.getOrDefault(given.id(), given.id()));
        if (there != null) {
            same++;
            here.put(given.id(), there.id());
            return;
        }
        Code code = codes.get(here.get(given.codeId()));
        Post post = discussion.post(given.postId()).orElse(null);
        String reason = reason(given, code, post);
        if (reason != null) {
            left.add(new Left(Kind.CODING, given.id(), code == null ? "" : code.name(), reason));
            return;
        }
        put(given, code, post, here);
    }

    private String reason(GivenCoding given, Code code, Post post) {
        if (code == null) {
            return Texts.get("given.no-code");
        }
        if (code.net()) {
            return Texts.get("given.net");
        }
        if (post == null) {
            return Texts.get("given.no-post");
        }
        if (!post.text().words().equals(given.words())) {
            return Texts.get("given.other-text");
        }
        return fits(post, given.start(), given.end()) ? null : Texts.get("given.range");
    }

    private boolean fits(Post post, int start, int end) {
        String words = post.text().words();
        if (words.length() < LARGE) {
            return Characters.fits(words, start, end);
        }
        BitSet places = cuts.computeIfAbsent(post.id(), id -> Characters.cuts(words));
        return start >= 0 && start < end && end <= words.length() && places.get(start) && places.get(end);
    }

    private void put(GivenCoding given, Code code, Post post, Map<UUID, UUID> here) {
        String coder = name(given.coder());
        UUID coderId = Actor.person(coder, Role.CODER).id();
        List<Coding> onPost = onPosts.computeIfAbsent(post.id(), id -> new ArrayList<>(state.on(id)));
        Coding twin = Batch.same(onPost, coderId, code.id(), post.text().id(), given.start(), given.end());
        if (twin != null) {
            same++;
            here.put(given.id(), twin.id());
            left.add(new Left(Kind.CODING, given.id(), code.name(), Texts.get("given.twice")));
            return;
        }
        if (anyApart && cannotStandBeside(onPost, coderId, code)) {
            left.add(new Left(Kind.CODING, given.id(), code.name(), Texts.get("given.exclusive")));
            return;
        }
        if (given.memo().length() > CodingSchema.LONGEST_TEXT) {
            left.add(new Left(Kind.CODING, given.id(), code.name(), Texts.get("given.long", CodingSchema.LONGEST_TEXT)));
        }
        Coding coding = new Coding(fresh.id(given.id()), code.panelId(), code.id(), post.id(), post.text().id(),
                given.start(), given.end(), coder, coderId,
                given.at() == null ? now : given.at().truncatedTo(ChronoUnit.MILLIS), version,
                GivenCodes.cut(given.memo()), given.best(), false);
        onPost.add(coding);
        made.add(coding);
        here.put(given.id(), coding.id());
    }

    /** The name of a person as it can be kept. */
    static String name(String coder) {
        return coder.length() > LONGEST_CODER ? coder.substring(0, LONGEST_CODER) : coder;
    }

    private boolean cannotStandBeside(List<Coding> onPost, UUID coderId, Code code) {
        for (Coding other : onPost) {
            Code otherCode = codes.get(other.codeId());
            if (other.coderId().equals(coderId) && !other.codeId().equals(code.id())
                    && (otherCode == null ? code.exclusive() : CodeRules.apart(codebook, code, otherCode))) {
                return true;
            }
        }
        return false;
    }
}
