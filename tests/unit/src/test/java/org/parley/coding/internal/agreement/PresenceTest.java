// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Interval;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.agreement.Ratings;
import org.parley.core.Progress;

class PresenceTest {

    /** A on characters 0 to 40, B on 20 to 60, of 100: known from character-level tools done right. */
    @Test
    void byCharacter() {
        Presence presence = new Presence(2, 100);
        presence.add(0, 0b01, 20);
        presence.add(0, 0b11, 20);
        presence.add(0, 0b10, 20);
        Irr.equal(0.6, presence.percent());
        Irr.equal(0.16666666666666663, presence.kappa());
        Irr.equal(0.1708333333333334, presence.alpha());
        Irr.equal(0.23076923076923075, presence.ac1());
        Irr.equal(0.5, presence.holsti());
        assertEquals(List.of(40L, 40L), presence.uses());
    }

    /** What is added up here is what a table of ratings gives, and what the library gives of it. */
    @Property(tries = 200)
    void asATableOfRatings(@ForAll @IntRange(min = 2, max = 5) int coders,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 31) Integer> units) {
        Presence presence = new Presence(coders, units.size());
        List<List<String>> rows = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            int who = units.get(unit) & (1 << coders) - 1;
            presence.add(unit, who, 1);
            rows.add(IntStream.range(0, coders).mapToObj(c -> (who >> c & 1) == 1 ? "yes" : "no").toList());
        }
        RatingFigures figures = Irr.figures(new Ratings(IntStream.range(0, coders).mapToObj(c -> "c" + c).toList(), rows),
                Level.NOMINAL);
        same(figures.percent(), presence.percent());
        same(figures.krippendorffAlpha(), presence.alpha());
        same(figures.congerKappa(), presence.kappa());
        if (figures.krippendorffAlpha().value().isPresent()) {
            same(figures.gwetAc1(), presence.ac1());
        }
    }

    private static void same(Figure expected, Figure figure) {
        assertEquals(expected.value().isPresent(), figure.value().isPresent());
        if (expected.value().isPresent()) {
            Irr.equal(expected.value().getAsDouble(), figure);
        }
    }

    @Test
    void whatIsNotDefinedSaysWhy() {
        Presence never = new Presence(2, 10);
        Irr.equal(1, never.percent());
        Irr.undefined("neither used it", never.alpha());
        Irr.undefined("neither used it", never.kappa());
        Irr.undefined("neither used it", never.holsti());
        Irr.equal(1, never.ac1());
        Irr.undefined("none of them used it", new Presence(3, 10).alpha());
        Presence everywhere = new Presence(2, 10);
        everywhere.add(0, 0b11, 10);
        Irr.undefined("both used it everywhere", everywhere.alpha());
        Irr.undefined("both used it everywhere", everywhere.kappa());
        Irr.equal(1, everywhere.holsti());
        Irr.undefined("no post to compare", new Presence(2, 0).ac1());
    }

    /** One post of a hundred differs: how often it is drawn is binomial, 0 to 3 times in 95 of 100 draws. */
    @Test
    void postsAreDrawn() {
        Presence presence = new Presence(2, 100);
        for (int post = 0; post < 50; post++) {
            presence.add(post, post == 0 ? 0b01 : 0b11, 1);
        }
        double[] sizes = IntStream.range(0, 100).mapToDouble(n -> 1).toArray();
        Interval interval = new PostDraws(2, sizes, 2_000, 3).intervals(List.of(presence), Progress.none())[0];
        assertEquals(2_000, interval.defined());
        Irr.equal(1, interval.high());
        Irr.equal(1 - 3 * 0.02, interval.low(), 0.005);
        assertEquals(interval, new PostDraws(2, sizes, 2_000, 3).intervals(List.of(presence), Progress.none())[0]);
        assertTrue(new PostDraws(2, new double[] {1}, 10, 3).intervals(List.of(presence), Progress.none())[0].low()
                .reason().contains("one post"));
    }
}
