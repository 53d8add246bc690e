// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;
import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.Codebook;

/** Codes with one thing changed. Knows no widgets. */
final class CodeEdits {

    private CodeEdits() {
    }

    static Code renamed(Code code, String name) {
        return new Code(code.id(), code.panelId(), code.parentId(), code.position(), name, code.number(),
                code.colour(), code.pattern(), code.definition(), code.include(), code.exclude(), code.example(),
                code.exclusive(), code.retired());
    }

    static Code coloured(Code code, int colour) {
        return new Code(code.id(), code.panelId(), code.parentId(), code.position(), code.name(), code.number(),
                colour, code.pattern(), code.definition(), code.include(), code.exclude(), code.example(),
                code.exclusive(), code.retired());
    }

    static Code worded(Code code, String definition, String include, String exclude, String example) {
        return new Code(code.id(), code.panelId(), code.parentId(), code.position(), code.name(), code.number(),
                code.colour(), code.pattern(), definition, include, exclude, example, code.exclusive(),
                code.retired());
    }

    static Code exclusive(Code code, boolean exclusive) {
        return new Code(code.id(), code.panelId(), code.parentId(), code.position(), code.name(), code.number(),
                code.colour(), code.pattern(), code.definition(), code.include(), code.exclude(), code.example(),
                exclusive, code.retired());
    }

    static Code retired(Code code, boolean retired) {
        return new Code(code.id(), code.panelId(), code.parentId(), code.position(), code.name(), code.number(),
                code.colour(), code.pattern(), code.definition(), code.include(), code.exclude(), code.example(),
                code.exclusive(), retired);
    }

    static Code placed(Code code, UUID parentId, int position) {
        return new Code(code.id(), code.panelId(), parentId, position, code.name(), code.number(), code.colour(),
                code.pattern(), code.definition(), code.include(), code.exclude(), code.example(), code.exclusive(),
                code.retired());
    }

    /** One place up or down among its siblings; the same code when it stands at that end. */
    static Code shifted(Codebook codebook, Code code, int by) {
        List<Code> siblings = codebook.children(code.parentId());
        int at = siblings.indexOf(code) + by;
        return at < 0 || at >= siblings.size() ? code : placed(code, code.parentId(), at);
    }

    /** Below the sibling before it, as the last there; the same code when there is none. */
    static Code indented(Codebook codebook, Code code) {
        List<Code> siblings = codebook.children(code.parentId());
        int at = siblings.indexOf(code);
        if (at <= 0) {
            return code;
        }
        UUID parentId = siblings.get(at - 1).id();
        return placed(code, parentId, codebook.children(parentId).size());
    }

    /** Beside the code above it, right behind it; the same code at the top. */
    static Code outdented(Codebook codebook, Code code) {
        Code parent = code.parentId() == null ? null : codebook.codes().get(code.parentId());
        return parent == null ? code : placed(code, parent.parentId(),
                codebook.children(parent.parentId()).indexOf(parent) + 1);
    }
}
