// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.parley.coding.Characters;
import org.parley.coding.CodingState;
import org.parley.coding.GivenCodings.GivenMemo;
import org.parley.coding.GivenCodings.Kind;
import org.parley.coding.GivenCodings.Left;
import org.parley.coding.GivenCodings.Material;
import org.parley.coding.Memo;
import org.parley.core.Actor;
import org.parley.core.Role;
import org.parley.discussion.Post;

/** Given memos put about what they are about here. */
final class GivenMemos {

    private static final int FIRST_WORDS = 60;

    private final CodingState state;
    private final Material material;
    private final Instant now;
    private final Map<UUID, UUID> here;
    private final List<Left> left;
    private final Map<UUID, Memo> there = new HashMap<>();
    private final List<Memo> made = new ArrayList<>();
    private int same;

    /** @param here ids here by ids there, of the codes already, and of the memos when they are taken */
    GivenMemos(CodingState state, Material material, Instant now, Map<UUID, UUID> here, List<Left> left) {
        this.state = state;
        this.material = material;
        this.now = Carried.millis(now);
        this.here = here;
        this.left = left;
        state.memos().values().forEach(memos -> memos.forEach(memo -> there.put(memo.id(), memo)));
    }

    List<Memo> made() {
        return made;
    }

    int same() {
        return same;
    }

    void take(FreshIds fresh) {
        material.memos().forEach(memo -> take(memo, fresh));
    }

    private void take(GivenMemo given, FreshIds fresh) {
        Memo known = there.get(material.known().getOrDefault(given.id(), given.id()));
        if (known != null) {
            same(given, known);
            return;
        }
        String words = given.words().strip();
        UUID about = about(given);
        String reason = reason(given, about, words);
        if (reason != null) {
            left(given, reason);
            return;
        }
        if (words.length() > CodingSchema.LONGEST_TEXT) {
            left(given, Texts.get("given.long", CodingSchema.LONGEST_TEXT));
        }
        String author = GivenRanges.name(given.author());
        Memo.Span span = given.end() == 0 ? null : new Memo.Span(material.said().post(about).orElseThrow().text().id(),
                given.start(), given.end(), false);
        Memo memo = new Memo(given.id(), state.codebook().panelId(), given.sort(), given.about(), about, span,
                GivenCodes.cut(words), author, Actor.person(author, Role.CODER).id(),
                given.at() == null ? now : Carried.millis(given.at()));
        Optional<Memo> twin = state.about(about).stream().filter(other -> says(other, memo)).findFirst();
        if (twin.isPresent()) {
            same(given, twin.get());
            return;
        }
        UUID id = fresh.id(given.id());
        made.add(new Memo(id, memo.panelId(), memo.sort(), memo.about(), about, span, memo.words(), author,
                memo.authorId(), memo.at()));
        here.put(given.id(), id);
    }

    private void same(GivenMemo given, Memo memo) {
        same++;
        here.put(given.id(), memo.id());
    }

    private static boolean says(Memo one, Memo other) {
        return one.about() == other.about() && one.sort() == other.sort() && one.words().equals(other.words())
                && one.authorId().equals(other.authorId()) && java.util.Objects.equals(one.span(), other.span());
    }

    private UUID about(GivenMemo given) {
        return switch (given.about()) {
            case PANEL -> state.codebook().panelId();
            case CODE -> here.get(given.aboutId());
            case POST -> material.said().post(given.aboutId()).map(Post::id).orElse(null);
            case MEMBER -> given.aboutId();
        };
    }

    private String reason(GivenMemo given, UUID about, String words) {
        if (words.isEmpty()) {
            return Texts.get("given.empty");
        }
        if (about == null) {
            return Texts.get(switch (given.about()) {
                case CODE -> "given.no-code";
                case MEMBER -> "given.no-member";
                default -> "given.no-post";
            });
        }
        if (given.end() == 0) {
            return null;
        }
        String present = material.said().post(about).orElseThrow().text().words();
        if (!present.equals(given.postWords())) {
            return Texts.get("given.other-text");
        }
        return Characters.fits(present, given.start(), given.end()) ? null : Texts.get("given.range");
    }

    private void left(GivenMemo given, String reason) {
        String first = given.words().strip().lines().findFirst().orElse("");
        left.add(new Left(Kind.MEMO, given.id(), first.length() <= FIRST_WORDS ? first
                : first.substring(0, first.offsetByCodePoints(0, FIRST_WORDS / 2)) + "\u2026", reason));
    }
}
