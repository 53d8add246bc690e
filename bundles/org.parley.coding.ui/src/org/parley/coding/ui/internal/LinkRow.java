// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.coding.CodingLink;
import org.parley.coding.CodingState;
import org.parley.discussion.Post;
import org.parley.panel.Member;

/**
 * A link as it is seen from one of its ends. Knows no widgets.
 *
 * @param leads true when it starts here, false when it ends here
 * @param other the coding at the other end
 */
record LinkRow(CodingLink link, boolean leads, Coding other, Code code, String who, String quote) {

    String id() {
        return link.id().toString();
    }

    /** The links of a coding, the oldest first. */
    static List<LinkRow> of(CodeDesk desk, Coding coding) {
        CodingState state = desk.codings();
        List<LinkRow> rows = new ArrayList<>();
        for (CodingLink link : state.linksOf(coding.id())) {
            boolean leads = link.fromId().equals(coding.id());
            Coding other = state.codings().get(leads ? link.toId() : link.fromId());
            if (other != null) {
                Optional<Post> post = desk.discussion().post(other.postId());
                rows.add(new LinkRow(link, leads, other, state.codebook().codes().get(other.codeId()),
                        post.flatMap(one -> desk.panel().member(one.authorId())).map(Member::name)
                                .orElse(post.map(one -> "#" + one.number()).orElse("")),
                        post.map(one -> Words.quoted(other, one)).orElse("")));
            }
        }
        return rows;
    }
}
