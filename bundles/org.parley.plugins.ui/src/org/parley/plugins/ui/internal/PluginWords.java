// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Plugin;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.Plugins.Held;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Token;

/** Plugins in words. */
final class PluginWords {

    private static final int GROUP = 2;
    private static final int LINE = 16;
    private static final double KILO = 1000.0;

    private final Messages messages = Messages.of(PluginWords.class);
    private final LocalDate today;
    private final ZoneId zone = ZoneId.systemDefault();

    PluginWords(Instant now) {
        this.today = now.atZone(zone).toLocalDate();
    }

    /** "active", "1.3.0 ready", "off", "waits", "quarantined". */
    String state(Plugin plugin) {
        return plugin.state() == Plugin.State.ACTIVE && plugin.update().isPresent()
                ? messages.get("state.update", plugin.update().get()) : messages.get("state." + plugin.state().name());
    }

    Icon icon(Plugin plugin) {
        return switch (plugin.state()) {
            case ACTIVE -> plugin.update().isPresent() ? Icon.REFRESH : Icon.DONE_CIRCLE;
            case OFF -> Icon.OFF;
            case WAITING -> Icon.WARNING;
            case QUARANTINED -> Icon.ERROR;
        };
    }

    Icons.Tone tone(Plugin plugin) {
        return switch (plugin.state()) {
            case ACTIVE -> plugin.update().isPresent() ? Icons.Tone.ACCENT : Icons.Tone.OK;
            case OFF -> Icons.Tone.PLAIN;
            case WAITING -> Icons.Tone.WARN;
            case QUARANTINED -> Icons.Tone.DANGER;
        };
    }

    Token ink(Plugin plugin) {
        return switch (tone(plugin)) {
            case OK -> Token.OK;
            case WARN -> Token.WARN;
            case DANGER -> Token.DANGER;
            case ACCENT -> Token.ACCENT;
            case PLAIN -> Token.MUTED;
        };
    }

    /** What is wrong with a catalogue; empty when nothing is. */
    String trouble(Catalogue one) {
        return one.trouble().isEmpty() && !one.vouches() ? messages.get("catalogue.unvouched") : one.trouble();
    }

    /** Whom a plugin's key is known by. */
    String trust(Plugin plugin, Picture picture) {
        if (plugin.trust() == PluginFile.Trust.KNOWN && picture.listed(plugin).isPresent()) {
            return messages.get("trust.CATALOGUE");
        }
        return messages.get("trust." + plugin.trust().name());
    }

    /** "12 ms", "–", "stopped". */
    String slowest(Plugin plugin) {
        if (plugin.state() == Plugin.State.QUARANTINED) {
            return messages.get("call.stopped");
        }
        return plugin.calls() == 0 ? messages.get("call.none") : time(plugin.slowest());
    }

    String time(Duration time) {
        return messages.get("call.ms", Math.max(1, time.toMillis()));
    }

    /** What of a kind it adds: "View “Recordings”". */
    String adds(PluginSpec.Provided one) {
        return messages.find("adds." + one.kind(), one.title()).orElseGet(() -> messages.get("adds.other", one.title()));
    }

    Icon icon(PluginSpec.Provided one) {
        return switch (one.kind()) {
            case "view" -> Icon.VIEW;
            case "action", "command" -> Icon.PALETTE_ACTION;
            case "analysis" -> Icon.CHART;
            case "report-format" -> Icon.REPORT;
            case "importer" -> Icon.IMPORT;
            case "exporter" -> Icon.EXPORT;
            case "check", "moderation-rule" -> Icon.GUARD;
            case "activity" -> Icon.TASK;
            default -> Icon.PUZZLE;
        };
    }

    /** What it asks to do: "read posts". */
    String asks(Permission one) {
        return messages.get("asks." + one.word());
    }

    Icon icon(Permission one) {
        return switch (one) {
            case CONTENT_READ -> Icon.BULLETS;
            case CONTACT_READ -> Icon.PERSON;
            case WRITE -> Icon.EDIT;
            case FILES -> Icon.FOLDER;
            case NETWORK -> Icon.GLOBE;
            case TABLES -> Icon.DATABASE;
        };
    }

    /** In the order of the house. */
    List<Permission> asked(Set<Permission> permissions) {
        return permissions.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** What it does not ask for: "not: names, e-mail addresses, network"; empty when it asks for all of it. */
    String not(Set<Permission> permissions) {
        List<String> words = List.of(Permission.CONTACT_READ, Permission.WRITE, Permission.NETWORK).stream()
                .filter(one -> !permissions.contains(one)).map(one -> messages.get("not." + one.word())).toList();
        return words.isEmpty() ? "" : messages.get("not", String.join(", ", words));
    }

    /** A requirement: "Parley's part org.parley.core, version 0.1 to 0.2". */
    String needs(PluginSpec.Requirement one) {
        return messages.get("needs." + one.kind().name(), one.name(), range(one.range()));
    }

    private String range(String range) {
        String plain = range.replaceAll("[\\[\\]()\\s]", "");
        int comma = plain.indexOf(',');
        return comma < 0 ? messages.get("range.least", plain)
                : messages.get("range.between", plain.substring(0, comma), plain.substring(comma + 1));
    }

    /** "2.1 MB", "0.4 MB", "12 kB". */
    String size(long bytes) {
        double kilo = bytes / KILO;
        return kilo < KILO / 10 ? messages.get("size.kb", Math.max(1, Math.round(kilo)))
                : messages.get("size.mb", Math.round(kilo / KILO * 10) / 10.0);
    }

    /** A fingerprint in groups of two digits, so that two people can read it to each other; half of it on each line. */
    static String groups(String fingerprint) {
        String plain = fingerprint.replaceAll("[^0-9A-Fa-f]", "").toUpperCase(Locale.ROOT);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < plain.length(); i += GROUP) {
            if (i > 0) {
                int pair = i / GROUP;
                grouped.append(pair % LINE == 0 ? '\n' : pair % (LINE / 2) == 0 ? ' ' : ':');
            }
            grouped.append(plain, i, Math.min(plain.length(), i + GROUP));
        }
        return grouped.toString();
    }

    /** "today 08:57", "yesterday 17:10", "11 Nov". */
    String at(Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        String time = DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(at);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0 || days == 1) {
            return messages.get(days == 0 ? "at.today" : "at.yesterday", time);
        }
        String pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    /** The sentences of a stopped plugin: what happened, what goes on, that its data stays. */
    String stopped(Plugin plugin) {
        String data = plugin.rows() > 0 ? messages.get("stopped.rows", plugin.rows())
                : messages.get(plugin.spec().schema().isEmpty() ? "stopped.no-data" : "stopped.data");
        return (plugin.reason() + " " + messages.get("stopped.others") + " " + data).strip();
    }

    /** What a generation changed, in a few words where it was one plugin: "+ Photo wall 0.9.3", "Photo wall off". */
    String step(Picture picture, Generation made) {
        Picture.Difference step = picture.step(made).filter(one -> one.size() == 1).orElse(null);
        if (step == null) {
            return made.what();
        }
        if (!step.added().isEmpty()) {
            return messages.get("step.added", step.added().get(0).name(), step.added().get(0).version());
        } else if (!step.removed().isEmpty()) {
            return messages.get("step.removed", step.removed().get(0).name());
        }
        Picture.Change change = step.changed().get(0);
        Held now = change.after();
        if (change.turned()) {
            return messages.get(now.on() ? "step.on" : "step.off", now.name());
        }
        return messages.get("step.version", now.name(), now.version());
    }

    /** What a return to a generation would do, a line for each change. */
    List<String> difference(Picture picture, Generation wanted) {
        Picture.Difference difference = picture.difference(wanted);
        List<String> lines = new ArrayList<>();
        difference.removed().forEach(one -> {
            long rows = picture.plugin(one.id()).map(Plugin::rows).orElse(0L);
            lines.add(messages.get(rows > 0 ? "difference.removed.rows" : "difference.removed", one.name(), rows));
        });
        difference.added().forEach(one -> lines.add(messages.get("difference.added", one.name(), one.version())));
        difference.changed().forEach(one -> lines.add(changed(one)));
        return lines.isEmpty() ? List.of(messages.get("difference.none")) : lines;
    }

    private String changed(Picture.Change change) {
        Held then = change.after();
        if (change.turned()) {
            return messages.get(then.on() ? "difference.on" : "difference.off", then.name());
        }
        return messages.get("difference.version", then.name(), change.before().version(), then.version());
    }
}
