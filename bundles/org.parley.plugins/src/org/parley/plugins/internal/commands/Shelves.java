// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.parley.core.Messages;
import org.parley.plugins.Catalogues.Catalogue;

/** A catalogue as the commands tell it. */
final class Shelves {

    private final Messages texts = Messages.of(Shelves.class);

    /**
     * What a program reads.
     *
     * @param trouble why the last reading failed; empty when it did not
     * @param vouches whether what it lists counts as known
     */
    record Shown(String name, String place, String fingerprint, String made, String read, int entries, String trouble,
            boolean vouches) {

        static Shown of(Catalogue one) {
            return new Shown(one.name(), one.place(), one.fingerprint(), one.made().toString(), one.read().toString(),
                    one.entries(), one.trouble(), one.vouches());
        }
    }

    List<String> lines(Catalogue one) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("shelf.one", one.name(), one.entries(), one.made(), one.place()));
        if (!one.trouble().isEmpty()) {
            lines.add(texts.get("indented", one.trouble()));
        } else if (!one.vouches()) {
            lines.add(texts.get("indented", texts.get("shelf.silent", one.fingerprint())));
        }
        return lines;
    }
}
