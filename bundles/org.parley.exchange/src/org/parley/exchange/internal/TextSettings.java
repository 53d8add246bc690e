// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parley.core.Actor;
import org.parley.exchange.ImportSettings;

/**
 * What a person has said about a text.
 *
 * @param roles    what somebody is, by the key of the name: host, speaker or ignore
 * @param names    the names of these as they were written, by key
 * @param at       when it was said or written; null when nobody said so
 * @param title    title of its topic; null for the name of the file
 * @param author   who wrote it; null when nobody said so
 * @param importer who imports; null when that is not known
 * @param same     whether a name stands for one person in all files of the panel; null for the rule
 */
record TextSettings(Map<String, String> roles, Map<String, String> names, Instant at, String title, String author,
        String importer, Boolean same) {

    /** Of these people is said that they ask. */
    static final String HOST = "host";
    /** These take part. */
    static final String SPEAKER = "speaker";
    /** These are no speakers at all. */
    static final String IGNORE = "ignore";
    private static final String IMPORTER = "importer";
    private static final String SAME = "same";
    private static final String APART = "apart";

    /** The same settings, and who imports. */
    static ImportSettings by(Actor actor, ImportSettings settings) {
        if (actor.kind() != Actor.Kind.PERSON) {
            return settings;
        }
        Map<String, String> options = new LinkedHashMap<>(settings.options());
        options.put(IMPORTER, actor.name());
        return new ImportSettings(settings.mapping(), settings.charset(), options);
    }

    static TextSettings of(ImportSettings settings, Problems problems) {
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>();
        settings.mapping().forEach((what, values) -> {
            String value = values.get(values.size() - 1);
            switch (what) {
                case HOST -> values.forEach(name -> put(name, HOST, roles, names));
                case "date", "title", "author", "speakers" -> said.put(what, value);
                default -> {
                    if (!List.of(HOST, SPEAKER, IGNORE).contains(value)) {
                        throw problems.usage("import.text.map", what, value);
                    }
                    put(what, value, roles, names);
                }
            }
        });
        settings.options().getOrDefault(ImportService.STAFF, "").lines()
                .forEach(name -> roles.putIfAbsent(SpeakerName.key(name), HOST));
        String same = said.getOrDefault("speakers", "");
        if (!List.of("", SAME, APART).contains(same)) {
            throw problems.usage("import.text.map", "speakers", same);
        }
        String date = said.getOrDefault("date", settings.options().get(CsvImporter.DATE_FORMAT));
        return new TextSettings(roles, names, date == null ? null : date(date, problems), line(said.get("title")),
                line(said.get("author")), settings.options().get(IMPORTER), same.isEmpty() ? null : same.equals(SAME));
    }

    private static void put(String name, String role, Map<String, String> roles, Map<String, String> names) {
        roles.put(SpeakerName.key(name), role);
        names.put(SpeakerName.key(name), name);
    }

    private static String line(String text) {
        return text == null || text.isBlank() ? null
                : Limits.cut(text.strip().replaceAll("\\s+", " "), Limits.LONGEST_TITLE);
    }

    private static Instant date(String text, Problems problems) {
        DateReader reader = new DateReader(Optional.empty());
        reader.look(text);
        try {
            Instant at = reader.order() == DateReader.Order.UNKNOWN ? null : reader.read(text);
            if (at != null && Limits.possible(at)) {
                return at;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw problems.usage("import.text.date", text);
        }
        throw problems.usage("import.text.date", text);
    }
}
