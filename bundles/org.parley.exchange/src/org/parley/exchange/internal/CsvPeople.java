// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.exchange.internal.CsvFile.Row;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Author;

/**
 * The people of one file. Where a row is a post, a column belongs to the person only when it says the same in all of a
 * person's rows; a rating that differs from post to post says nothing about who wrote it.
 */
final class CsvPeople {

    /** Share of people whose rows may differ: someone may have moved house. */
    private static final double MAY_DIFFER = 0.05;

    private final CsvPlan plan;
    private final Receiver receiver;
    private final Problems problems;
    private final Map<String, Person> people = new LinkedHashMap<>();

    private static final class Person {
        private String name;
        private boolean staff;
        private int rows;
        private final Map<Integer, String> profile = new HashMap<>();
        private final Map<Integer, Boolean> differs = new HashMap<>();
        private final Map<String, String> contact = new LinkedHashMap<>();
    }

    CsvPeople(CsvPlan plan, Receiver receiver, Problems problems) {
        this.plan = plan;
        this.receiver = receiver;
        this.problems = problems;
    }

    /** @param own true when the row is about the person and not about a post */
    void add(Row row, String id, String name, boolean staff, boolean own) {
        Person person = people.computeIfAbsent(id, i -> new Person());
        person.name = name != null ? name : person.name;
        person.staff |= staff;
        person.rows++;
        plan.profile().forEach((column, key) -> {
            String value = row.cell(column).strip();
            if (value.isEmpty()) {
                return;
            }
            if (value.length() > Limits.LONGEST_VALUE) {
                receiver.skipped(problems.text("where.cell", plan.file().path().getFileName(), row.number(),
                        plan.file().headers().get(column)), problems.text("skip.long-value", Limits.LONGEST_VALUE));
                return;
            }
            String before = person.profile.put(column, value);
            if (!own && before != null && !before.equals(value)) {
                person.differs.put(column, true);
            }
        });
        contact(row, person, Field.EMAIL, "email");
        contact(row, person, Field.PHONE, "phone");
        contact(row, person, Field.REAL_NAME, "real_name");
    }

    private void contact(Row row, Person person, Field field, String kind) {
        StringBuilder value = new StringBuilder();
        plan.all(field).forEach(column -> value.append(' ').append(row.cell(column).strip()));
        String found = value.toString().strip();
        if (!found.isEmpty()) {
            person.contact.put(kind, found);
        }
    }

    void finish() {
        List<Integer> kept = new ArrayList<>();
        plan.profile().forEach((column, key) -> {
            if (belongsToPeople(column)) {
                kept.add(column);
                receiver.field(key, HtmlText.line(plan.file().headers().get(column)));
            }
        });
        people.forEach((id, person) -> {
            Map<String, String> profile = new LinkedHashMap<>();
            for (int column : kept) {
                String value = value(person, column);
                if (value != null) {
                    profile.put(plan.profile().get(column), value);
                }
            }
            receiver.author(new Author(id, person.name, person.staff, profile, person.contact));
        });
    }

    private String value(Person person, int column) {
        String value = person.profile.get(column);
        return value == null || !plan.profile().get(column).equals("age_band") ? value : AgeBand.of(value);
    }

    /** Names of the columns that are kept nowhere, for they belong neither to people nor to what they wrote. */
    List<String> leftOut() {
        return plan.profile().keySet().stream().filter(column -> !belongsToPeople(column))
                .map(column -> plan.file().headers().get(column)).toList();
    }

    private boolean belongsToPeople(int column) {
        long several = people.values().stream().filter(p -> p.rows > 1 && p.profile.containsKey(column)).count();
        long differ = people.values().stream().filter(p -> p.differs.containsKey(column)).count();
        boolean filled = people.values().stream().anyMatch(p -> p.profile.containsKey(column));
        return filled && differ <= several * MAY_DIFFER;
    }
}
