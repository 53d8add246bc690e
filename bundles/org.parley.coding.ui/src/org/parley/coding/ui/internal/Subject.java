// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.discussion.Post;
import org.parley.ui.text.TextRange;

/**
 * What the inspector looks at, with everything that decides how it is shown. Knows no widgets.
 *
 * @param key    the same as long as it is the same thing, whatever is changed of it
 * @param codes  the codes that are selected; empty unless it is about codes
 * @param around what else is shown of it
 */
record Subject(Subject.Kind kind, String key, Coding coding, List<Code> codes, TextRange range, Object around) {

    enum Kind { CODING, CODE, CODES, SELECTION, ANSWER, PROJECT, NOTHING }

    static Subject of(CodeDesk desk) {
        CodingState state = desk.codings();
        int version = state.codebook().version();
        if (desk.project()) {
            return new Subject(Kind.PROJECT, "project", null, List.of(), null, state.about(desk.panelId()));
        }
        List<Object> around = List.of(version, desk.post().map(post -> around(state, post)).orElse(List.of()));
        Optional<Coding> coding = desk.coding();
        if (coding.isPresent()) {
            return new Subject(Kind.CODING, coding.get().id().toString(), coding.get(), List.of(), null,
                    List.of(around, state.linksOf(coding.get().id())));
        }
        if (desk.selection().isPresent()) {
            TextRange range = desk.selection().get();
            return new Subject(Kind.SELECTION, "selection" + range, null, List.of(), range, around);
        }
        List<Code> codes = desk.codes();
        if (codes.size() == 1) {
            Code code = codes.get(0);
            return new Subject(Kind.CODE, code.id().toString(), null, codes, null,
                    List.of(version, state.with(code.id()), state.about(code.id()), desk.keyOf(code.id())));
        }
        if (!codes.isEmpty()) {
            return new Subject(Kind.CODES, codes.stream().map(Code::id).toList().toString(), null, codes, null,
                    List.of(version, codes.stream().map(code -> state.with(code.id())).toList()));
        }
        return desk.post().isPresent()
                ? new Subject(Kind.ANSWER, "answer" + desk.post().get().id(), null, List.of(), null, around)
                : new Subject(Kind.NOTHING, "nothing", null, List.of(), null, state.about(desk.panelId()));
    }

    private static List<Object> around(CodingState state, Post post) {
        return List.of(post, state.on(post.id()), state.about(post.id()),
                Objects.isNull(post.authorId()) ? List.of() : state.about(post.authorId()));
    }
}
