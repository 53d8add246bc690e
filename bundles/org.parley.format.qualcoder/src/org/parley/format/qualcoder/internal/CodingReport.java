// SPDX-License-Identifier: Apache-2.0
package org.parley.format.qualcoder.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.parley.exchange.Counts;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Profiles;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.Author;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.ThreadOf;

/**
 * A coding report of QualCoder, csv or xlsx: File, or Case and Filename; Coder, Coded (the words), Id, Codename,
 * Coded_Memo; a Category for each level above the code, the nearest first; values of variables. The texts are not in it,
 * so that each passage becomes a post of its own, coded whole.
 */
final class CodingReport {

    private static final List<String> WANTED = List.of("coder", "coded", "id", "codename");
    private static final String FILE_VALUE = "filevar_";
    private static final String CASE_VALUE = "casevar_";

    private final Receiver receiver;
    private final List<String> head;
    private final Map<String, Integer> columns = new HashMap<>();
    private final CodePaths codes = new CodePaths();
    private final Map<String, String> starters = new HashMap<>();
    private final Set<UUID> passages = new HashSet<>();
    private final Set<UUID> made = new HashSet<>();
    private final Set<String> coders = new HashSet<>();
    private final Set<String> cases = new HashSet<>();
    private final Set<String> fileValues = new HashSet<>();
    private int found;

    private CodingReport(List<String> head, Receiver receiver) {
        this.head = head;
        this.receiver = receiver;
        for (int i = 0; i < head.size(); i++) {
            columns.putIfAbsent(key(head.get(i)), i);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the first row is that of a coding report. */
    static boolean isOne(List<String> head) {
        List<String> keys = head.stream().map(CodingReport::key).toList();
        return !keys.isEmpty() && (keys.get(0).equals("file") || keys.get(0).equals("case")) && keys.containsAll(WANTED);
    }

    static void read(List<List<String>> rows, Receiver receiver) {
        new CodingReport(rows.get(0), receiver).read(rows.subList(1, rows.size()));
    }

    private String cell(List<String> row, String column) {
        int at = columns.getOrDefault(column, -1);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    private void read(List<List<String>> rows) {
        List<List<String>> kept = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            found++;
            String reason = reason(row);
            if (reason == null) {
                codes.add(path(row), "");
                kept.add(row);
            } else {
                receiver.loss(new Loss("coding", file(row), cell(row, "codename"), cell(row, "id"), Texts.get(reason)));
            }
        }
        int count = codes.give(receiver);
        kept.forEach(this::coding);
        receiver.note(Texts.get("remark.passages"));
        receiver.counts(new Counts(count, starters.size(), found, cases.size(), 0, 0, coders.size()));
    }

    private String reason(List<String> row) {
        String id = key(cell(row, "id"));
        if (id.startsWith("imid:")) {
            return "loss.area";
        }
        if (id.startsWith("avid:")) {
            return "loss.stretch";
        }
        if (row.size() <= columns.get("codename")) {
            return "loss.short";
        }
        if (cell(row, "codename").isBlank()) {
            return "loss.no-code";
        }
        return cell(row, "coded").isBlank() ? "loss.empty" : null;
    }

    private String file(List<String> row) {
        return cell(row, columns.containsKey("filename") ? "filename" : key(head.get(0)));
    }

    /** Names from the top down. */
    private List<String> path(List<String> row) {
        List<String> path = new ArrayList<>(List.of(cell(row, "codename").strip()));
        for (int i = 0; i < head.size() && i < row.size(); i++) {
            if (key(head.get(i)).equals("category") && !row.get(i).isBlank()) {
                path.add(row.get(i).strip());
            }
        }
        Collections.reverse(path);
        return path;
    }

    private void coding(List<String> row) {
        String file = file(row);
        String words = cell(row, "coded").strip();
        String person = columns.containsKey("case") ? cell(row, "case").strip() : "";
        UUID passage = CodePaths.id("passage", file, person, words);
        if (passages.add(passage)) {
            passage(row, file, person, words, Receiver.GUID + passage);
        }
        String coder = cell(row, "coder").isBlank() ? Texts.get("coder.unknown") : cell(row, "coder").strip();
        coders.add(coder);
        List<String> path = path(row);
        UUID guid = CodePaths.id("coding", passage.toString(), String.join("\u0002", path), coder, cell(row, "id"));
        if (made.add(guid)) {
            receiver.coding(new CodingOf(guid, codes.add(path, ""), Receiver.GUID + passage, 0, words.length(), coder, null,
                    cell(row, "coded_memo").strip(), false));
        }
    }

    private void passage(List<String> row, String file, String person, String words, String post) {
        String topic = Receiver.GUID + CodePaths.id("file", file);
        boolean first = starters.putIfAbsent(file, post) == null;
        if (first) {
            receiver.topic(new ThreadOf(topic, file, null, null));
        }
        String author = person.isEmpty() ? null : Receiver.GUID + CodePaths.id("case", person);
        if (author != null && cases.add(person)) {
            receiver.author(new Author(author, person, false, values(row), Map.of()));
        }
        fileValues(row, file);
        receiver.post(new Contribution(post, topic, first ? Kind.STARTER : Kind.REPLY, null, author,
                author == null ? Texts.get("author.missing") : null, null, null, words, null, null));
    }

    private Map<String, String> values(List<String> row) {
        Map<String, String> profile = new LinkedHashMap<>();
        for (int i = 0; i < head.size() && i < row.size(); i++) {
            if (key(head.get(i)).startsWith(CASE_VALUE) && !row.get(i).isBlank()) {
                String label = head.get(i).strip().substring(CASE_VALUE.length());
                String key = Profiles.key(label);
                String value = Profiles.value(key, row.get(i).strip());
                if (value != null) {
                    receiver.field(key, label);
                    profile.put(key, value);
                }
            }
        }
        return profile;
    }

    /** Values of a text have no place; each is told once. */
    private void fileValues(List<String> row, String file) {
        for (int i = 0; i < head.size() && i < row.size(); i++) {
            if (key(head.get(i)).startsWith(FILE_VALUE) && !row.get(i).isBlank() && fileValues.add(file + "\u0001" + i)) {
                receiver.loss(new Loss("value", file, head.get(i).strip().substring(FILE_VALUE.length()), "",
                        Texts.get("loss.file-value")));
            }
        }
    }
}
