// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.parley.coding.Code;
import org.parley.coding.Codebook;

/**
 * The codes of an export in the order of the codebook, each with a number of its own and a head that no other has. A code
 * without a number, or with one that another has already, gets the next free one in this file.
 */
final class CodeColumns {

    private final Codebook book;
    private final List<Code> codes;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();
    private final Set<UUID> given = new HashSet<>();
    private final Map<UUID, String> heads = new HashMap<>();
    private final Map<UUID, Integer> below = new HashMap<>();

    CodeColumns(Codebook book, Predicate<Code> wanted) {
        this.book = book;
        this.codes = book.inOrder().stream().filter(wanted).toList();
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i).id(), i);
        }
        number();
        name();
        book.inOrder().forEach(code -> above(code).forEach(parent -> below.merge(parent.id(), 1, Integer::sum)));
    }

    private void number() {
        Set<Integer> taken = new HashSet<>();
        List<Code> without = new ArrayList<>();
        int largest = 0;
        for (Code code : book.inOrder()) {
            if (code.number() > 0 && taken.add(code.number())) {
                numbers.put(code.id(), code.number());
                largest = Math.max(largest, code.number());
            } else {
                without.add(code);
            }
        }
        for (Code code : without) {
            numbers.put(code.id(), ++largest);
            given.add(code.id());
        }
    }

    private void name() {
        Map<String, Integer> alike = new HashMap<>();
        codes.forEach(code -> alike.merge(code.name(), 1, Integer::sum));
        codes.forEach(code -> heads.put(code.id(), numbers.get(code.id()) + " "
                + (alike.get(code.name()) == 1 ? code.name() : book.path(code))));
    }

    List<Code> codes() {
        return codes;
    }

    boolean holds(UUID code) {
        return places.containsKey(code);
    }

    int place(UUID code) {
        return places.get(code);
    }

    int number(UUID code) {
        return numbers.get(code);
    }

    /** Whether its number was made for this file. */
    boolean given(UUID code) {
        return given.contains(code);
    }

    String head(Code code) {
        return heads.get(code.id());
    }

    /** How many codes stand below it at all depths. */
    int below(UUID code) {
        return below.getOrDefault(code, 0);
    }

    /** The codes above one, the nearest first. */
    List<Code> above(Code code) {
        List<Code> above = new ArrayList<>();
        Code parent = code.parentId() == null ? null : book.codes().get(code.parentId());
        while (parent != null) {
            above.add(parent);
            parent = parent.parentId() == null ? null : book.codes().get(parent.parentId());
        }
        return above;
    }

    String path(UUID code) {
        return book.path(book.codes().get(code));
    }
}
