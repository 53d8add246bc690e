// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How blocks lie in one document: for each a head line, the words as they are, and perhaps a footer line, with an empty
 * line between blocks (a line style listener makes StyledText forget vertical indents, so no other gap holds).
 * Positions in the words of a block and in the document are turned into each other here and nowhere else. No SWT.
 */
final class DocumentMap {

    /** Where a block lies: its head, its words, and where its footer ends. */
    record Place(TextBlock block, int head, int start, int end, int footEnd) {
    }

    static final String BETWEEN = "  ";

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final String document;

    DocumentMap(List<TextBlock> blocks) {
        StringBuilder text = new StringBuilder();
        for (TextBlock block : blocks) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            int head = text.length();
            text.append(block.name()).append(block.facts().isEmpty() ? "" : BETWEEN + block.facts()).append('\n');
            int start = text.length();
            text.append(block.text());
            int end = text.length();
            if (!block.footer().isEmpty()) {
                text.append('\n').append(block.footer());
            }
            byId.put(block.id(), places.size());
            places.add(new Place(block, head, start, end, text.length()));
        }
        document = text.toString();
    }

    String document() {
        return document;
    }

    List<Place> places() {
        return places;
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(byId.get(id)).map(places::get);
    }

    /** Returns the index of the block that holds a place of the document; 0 when there is none. */
    int indexAt(int offset) {
        int low = 0;
        int high = places.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (places.get(middle).head() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.max(0, low);
    }

    /** Returns the part of a stretch of the document that lies in the words of one block: the first it has words of. */
    Optional<TextRange> range(int from, int to) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        for (int i = indexAt(from); i < places.size() && places.get(i).head() <= Math.max(from, to); i++) {
            Place place = places.get(i);
            int start = Math.max(from, place.start());
            int end = Math.min(to, place.end());
            if (start < end || from == to && start <= place.end()) {
                int first = Math.min(start, place.end()) - place.start();
                return Optional.of(new TextRange(place.block().id(), first, Math.max(first, end - place.start())));
            }
        }
        return Optional.empty();
    }

    /** Returns where the range of a block lies in the document, cut to the words there are. */
    Optional<int[]> offsets(TextRange range) {
        return place(range.block()).map(place -> {
            int length = place.end() - place.start();
            return new int[] {place.start() + Math.min(length, range.start()),
                place.start() + Math.min(length, range.end())};
        });
    }
}
