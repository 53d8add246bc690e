// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;

/** Where a code goes when it is moved by a step. Knows no widgets. */
final class CodeEdits {

    private CodeEdits() {
    }

    /** One place up or down among its siblings; the same code when it stands at that end. */
    static Code shifted(Codebook codebook, Code code, int by) {
        List<Code> siblings = codebook.children(code.parentId());
        int at = siblings.indexOf(code) + by;
        return at < 0 || at >= siblings.size() ? code : code.placed(code.parentId(), at);
    }

    /** Below the sibling before it, as the last there; the same code when there is none. */
    static Code indented(Codebook codebook, Code code) {
        List<Code> siblings = codebook.children(code.parentId());
        int at = siblings.indexOf(code);
        if (at <= 0) {
            return code;
        }
        UUID parentId = siblings.get(at - 1).id();
        return code.placed(parentId, codebook.children(parentId).size());
    }

    /** Beside the code above it, right behind it; the same code at the top. */
    static Code outdented(Codebook codebook, Code code) {
        Code parent = code.parentId() == null ? null : codebook.codes().get(code.parentId());
        return parent == null ? code : code.placed(parent.parentId(),
                codebook.children(parent.parentId()).indexOf(parent) + 1);
    }
}
