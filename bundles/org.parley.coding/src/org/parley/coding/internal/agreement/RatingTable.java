// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.Ratings;

/**
 * Ratings with their values as places in a list.
 *
 * @param level   what the values mean
 * @param coders  how many coders
 * @param units   for each unit with a value the place of each coder's value; {@link #MISSING} for none
 * @param labels  the values, ordered when they have an order
 * @param numbers the numbers of the values; null when they have no order
 */
record RatingTable(Level level, int coders, int[][] units, List<String> labels, double[] numbers) {

    static final int MISSING = -1;
    /** More different values are measurements; figures that look at each pair of values are not made of them. */
    static final int MOST_CATEGORIES = 500;

    static RatingTable of(Ratings ratings, Level level) {
        if (ratings.coders().size() < 2) {
            throw new IllegalArgumentException("agreement needs two coders");
        }
        Set<String> distinct = new HashSet<>();
        ratings.units().forEach(unit -> unit.stream().filter(v -> v != null).forEach(distinct::add));
        return level == Level.NOMINAL ? named(ratings, distinct) : numbered(ratings, distinct, level);
    }

    /** Names stay what they are; when each begins with a number of its own, that is their order. */
    private static RatingTable named(Ratings ratings, Set<String> distinct) {
        List<String> labels = new ArrayList<>(distinct);
        Map<String, Double> numbers = new HashMap<>();
        for (String label : labels) {
            Numbers.leading(label).ifPresent(number -> numbers.put(label, number));
        }
        boolean ordered = !labels.isEmpty() && Set.copyOf(numbers.values()).size() == labels.size();
        labels.sort(ordered ? Comparator.comparing(numbers::get) : Comparator.naturalOrder());
        Map<String, Integer> places = new HashMap<>();
        labels.forEach(label -> places.put(label, places.size()));
        return new RatingTable(Level.NOMINAL, ratings.coders().size(), encode(ratings, places), List.copyOf(labels),
                ordered ? labels.stream().mapToDouble(numbers::get).toArray() : null);
    }

    /** Values with the same number are the same value. */
    private static RatingTable numbered(Ratings ratings, Set<String> distinct, Level level) {
        TreeMap<Double, String> byNumber = new TreeMap<>();
        for (String label : distinct) {
            byNumber.merge(number(label, level), label, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        List<Double> order = new ArrayList<>(byNumber.keySet());
        Map<Double, Integer> placeOf = new HashMap<>();
        order.forEach(number -> placeOf.put(number, placeOf.size()));
        Map<String, Integer> places = new HashMap<>();
        distinct.forEach(label -> places.put(label, placeOf.get(number(label, level))));
        return new RatingTable(level, ratings.coders().size(), encode(ratings, places), List.copyOf(byNumber.values()),
                order.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The number a value stands for at a level; empty when it does not fit the level. */
    static OptionalDouble fitting(String value, Level level) {
        OptionalDouble number = level == Level.ORDINAL ? Numbers.leading(value) : Numbers.whole(value);
        return level == Level.RATIO && number.isPresent() && number.getAsDouble() < 0 ? OptionalDouble.empty() : number;
    }

    /** Zero has no sign here. */
    private static double number(String value, Level level) {
        return 0.0 + fitting(value, level).orElseThrow(() -> new IllegalArgumentException("does not fit the level"));
    }

    private static int[][] encode(Ratings ratings, Map<String, Integer> places) {
        List<int[]> units = new ArrayList<>();
        for (List<String> unit : ratings.units()) {
            int[] row = new int[ratings.coders().size()];
            Arrays.fill(row, MISSING);
            boolean rated = false;
            for (int coder = 0; coder < row.length; coder++) {
                String value = coder < unit.size() ? unit.get(coder) : null;
                row[coder] = value == null ? MISSING : places.get(value);
                rated |= value != null;
            }
            if (rated) {
                units.add(row);
            }
        }
        return units.toArray(int[][]::new);
    }

    int categories() {
        return labels.size();
    }

    boolean measurements() {
        return categories() > MOST_CATEGORIES;
    }

    boolean ordered() {
        return numbers != null;
    }

    /** How often each value stands on a unit. */
    int[] counts(int[] unit) {
        int[] counts = new int[categories()];
        for (int value : unit) {
            if (value != MISSING) {
                counts[value]++;
            }
        }
        return counts;
    }

    /** The values of two coders on the units that both rated. */
    int[][] pair(int one, int other) {
        return Arrays.stream(units).filter(u -> u[one] != MISSING && u[other] != MISSING)
                .map(u -> new int[] {u[one], u[other]}).toArray(int[][]::new);
    }

    /** For each unit with two values or more its values. */
    int[][] pairable() {
        return Arrays.stream(units).map(u -> Arrays.stream(u).filter(v -> v != MISSING).toArray())
                .filter(values -> values.length > 1).toArray(int[][]::new);
    }
}
