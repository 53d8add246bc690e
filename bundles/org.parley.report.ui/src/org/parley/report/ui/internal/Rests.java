// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import org.parley.core.Messages;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.Shown;

/** What a number rests on, in words: "31 members, 44 posts". */
final class Rests {

    private Rests() {
    }

    static String both(Messages messages, Evidence evidence) {
        int posts = evidence.posts().size();
        return messages.get("rests.both", evidence.members(), posts, Shown.count(evidence.members()),
                Shown.count(posts));
    }

    static String members(Messages messages, Evidence evidence) {
        return messages.get("rests.members", evidence.members(), Shown.count(evidence.members()));
    }
}
