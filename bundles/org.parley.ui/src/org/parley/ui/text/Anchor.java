// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.Optional;

import org.eclipse.swt.custom.StyledText;

/**
 * What stood at the top of a text and where the caret was, by block, so that both stay while the text around them
 * changes.
 *
 * @param top   the block at the top, or null
 * @param above how far its head lies above the top, in pixels
 * @param caret the place of the caret, or null
 */
record Anchor(String top, int above, TextRange caret) {

    static Anchor of(StyledText text, DocumentMap map) {
        if (map.places().isEmpty() || text.getCharCount() != map.document().length()
                || text.getClientArea().height < text.getLineHeight()) {
            return new Anchor(null, 0, null);
        }
        int first = text.getOffsetAtLine(text.getTopIndex());
        DocumentMap.Place place = map.places().get(map.indexAt(first));
        int caret = text.getCaretOffset();
        return new Anchor(place.block().id(), -text.getLocationAtOffset(place.head()).y,
                map.range(caret, caret).orElse(null));
    }

    /** Puts both back where they are still there. */
    void restore(StyledText text, DocumentMap map) {
        Optional<DocumentMap.Place> place = top == null ? Optional.empty() : map.place(top);
        if (place.isEmpty()) {
            return;
        }
        if (caret != null) {
            map.offsets(caret).ifPresent(at -> text.setCaretOffset(at[0]));
        }
        text.setTopIndex(text.getLineAtOffset(place.get().head()));
        text.setTopPixel(text.getTopPixel() + text.getLocationAtOffset(place.get().head()).y + above);
    }
}
