// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.Question;
import org.parley.coding.internal.agreement.ComparedPosts.Mark;
import org.parley.coding.internal.agreement.ComparedPosts.Marked;

/** Finds the places where two coders differ. */
final class Differences {

    private final ComparedPosts compared;
    private final Map<UUID, String> paths;
    private final Question.By by;

    /** @param paths of the codes that are compared */
    Differences(ComparedPosts compared, Map<UUID, String> paths, Question.By by) {
        this.compared = compared;
        this.paths = paths;
        this.by = by;
    }

    List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        for (Marked post : compared.posts()) {
            Set<List<Object>> told = new HashSet<>();
            for (Mark mark : post.marks()) {
                for (int other = 0; other < compared.coders().size() && paths.containsKey(mark.code()); other++) {
                    if (other != mark.coder()) {
                        compare(post, mark, other, told, found);
                    }
                }
            }
        }
        found.sort(Comparator.comparingLong(Difference::post).thenComparingInt(Difference::start)
                .thenComparingInt(Difference::end).thenComparing(Difference::code).thenComparing(Difference::coder)
                .thenComparing(Difference::other));
        return List.copyOf(found);
    }

    private void compare(Marked post, Mark mark, int other, Set<List<Object>> told, List<Difference> found) {
        List<Mark> others = post.marks().stream().filter(m -> m.coder() == other).toList();
        boolean whole = by == Question.By.ANSWER;
        if (others.stream().anyMatch(m -> m.code().equals(mark.code()) && (whole || same(m, mark)))) {
            return;
        }
        if (whole && !told.add(List.of(mark.coder(), other, mark.code()))) {
            return;
        }
        boolean sameCode = others.stream().anyMatch(m -> m.code().equals(mark.code()) && meet(m, mark));
        if (sameCode && other < mark.coder()) {
            // told from the other's side
            return;
        }
        boolean otherCode = others.stream().anyMatch(m -> meet(m, mark));
        Difference.Kind kind = sameCode ? Difference.Kind.OTHER_BOUNDARY
                : otherCode ? Difference.Kind.OTHER_CODE : Difference.Kind.MISSING;
        found.add(new Difference(post.post().id(), post.post().number(), mark.code(), paths.get(mark.code()), kind,
                compared.coders().get(mark.coder()), compared.coders().get(other), mark.start(), mark.end()));
    }

    private static boolean same(Mark one, Mark other) {
        return one.start() == other.start() && one.end() == other.end();
    }

    private static boolean meet(Mark one, Mark other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
