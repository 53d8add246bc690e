// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.parley.coding.agreement.Figure;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.agreement.Ratings;
import org.parley.core.Progress;

/** Ratings from the literature, and how figures are compared with what it prints. */
final class Irr {

    static final double EXACT = 1e-9;
    /** Beside the project; not part of it. */
    private static final List<String> DATA = List.of("../shared/data", "../../../shared/data", "../../shared/data");

    private Irr() {
    }

    /** One text for each coder, values parted by spaces, a dot for none. */
    static Ratings rows(String... coders) {
        List<List<String>> columns = Stream.of(coders).map(c -> List.of(c.split(" "))).toList();
        List<List<String>> units = new ArrayList<>();
        for (int unit = 0; unit < columns.get(0).size(); unit++) {
            List<String> values = new ArrayList<>();
            for (List<String> column : columns) {
                values.add(column.get(unit).equals(".") ? null : column.get(unit));
            }
            units.add(values);
        }
        return new Ratings(names(coders.length), units);
    }

    /** Two coders: rows of a table of counts are the first one's values 1, 2, ... */
    static Ratings table(int[]... counts) {
        List<List<String>> units = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                for (int n = 0; n < counts[i][j]; n++) {
                    units.add(List.of(Integer.toString(i + 1), Integer.toString(j + 1)));
                }
            }
        }
        return new Ratings(names(2), units);
    }

    /** For each unit how many coders gave each value 1, 2, ...; which coder it was is lost. */
    static Ratings counts(int[]... units) {
        int coders = Arrays.stream(units[0]).sum();
        return new Ratings(names(coders), Arrays.stream(units).map(unit -> IntStream.range(0, unit.length).boxed()
                .flatMap(v -> IntStream.range(0, unit[v]).mapToObj(n -> Integer.toString(v + 1))).toList()).toList());
    }

    private static List<String> names(int coders) {
        return IntStream.range(0, coders).mapToObj(i -> "coder " + i).toList();
    }

    static RatingFigures figures(Ratings ratings, Level level) {
        return RatingComparison.of(ratings, level, 200, 1, Progress.none());
    }

    /** A file of real ratings; the test is skipped by name when it is not there. */
    static Path file(String name) {
        Optional<Path> path = DATA.stream().map(folder -> Path.of(folder).resolve(name)).filter(Files::exists).findFirst();
        assumeTrue(path.isPresent(), "../shared/data/" + name + " is not there");
        return path.get();
    }

    static RatingsCsv.Read read(Path file, Level level, String... coders) {
        return RatingsCsv.read(file, new RatingsCsv.Wanted(level, Optional.empty(), Optional.empty(), List.of(coders)));
    }

    static void equal(double expected, Figure figure) {
        equal(expected, figure, EXACT);
    }

    static void equal(double expected, Figure figure, double tolerance) {
        assertTrue(figure.value().isPresent(), figure.reason());
        assertEquals(expected, figure.value().getAsDouble(), tolerance);
    }

    static void undefined(String reason, Figure figure) {
        assertEquals(Figure.notDefined("not defined: " + reason), figure);
    }
}
