// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.util.UUID;

import org.parley.coding.Code;
import org.parley.coding.CodingLink;
import org.parley.store.Tx;

/** Takes codings off, and with each the links that lead to or from it. */
public final class Removal {

    private Removal() {
    }

    /** Takes a coding off. */
    public static void coding(Tx tx, UUID codingId) {
        for (CodingLink link : Rows.linksOf(tx, codingId)) {
            tx.delete(CodingSchema.LINK, link.id());
        }
        tx.delete(CodingSchema.CODING, codingId);
    }

    /** A rule without its code finds nothing. */
    static void rulesOf(Tx tx, Code code) {
        Rows.rules(tx, code.panelId()).stream().filter(rule -> rule.codeId().equals(code.id()))
                .forEach(rule -> tx.delete(CodingSchema.RULE, rule.id()));
    }

    /** What was thought about a thing goes with the thing. */
    static void memosAbout(Tx tx, UUID id) {
        Rows.memosAbout(tx, id).forEach(memo -> tx.delete(CodingSchema.MEMO, memo.id()));
    }
}
