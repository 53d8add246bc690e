// SPDX-License-Identifier: Apache-2.0
package org.parley.format.taguette.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.parley.coding.Characters;
import org.parley.core.Progress;
import org.parley.exchange.Counts;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.CodingOf;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.MemoOf;
import org.parley.exchange.spi.Receiver.ThreadOf;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database of Taguette, opened so that nothing is ever written to it. Documents become posts, tags codes. */
final class TaguetteDatabase {

    private static final Set<String> TABLES = Set.of("projects", "documents", "highlights", "highlight_tags", "tags");

    private final String name;
    private final Connection database;
    private final Receiver receiver;
    private final Progress progress;
    private final Map<Long, String> projects = new HashMap<>();
    private final Map<Long, TagTree> trees = new TreeMap<>();
    private final Map<Long, Document> documents = new HashMap<>();
    private final Map<Long, Made> made = new HashMap<>();
    private final Map<Long, List<Tag>> tags = new HashMap<>();
    private final Set<String> coders = new HashSet<>();
    private int codings;
    private int memos;

    /** A text with its place here; {@code contents} is null when it has no words. */
    private record Document(String project, String name, String post, Contents contents) { }

    /** Who made a highlight, and when. */
    private record Made(String coder, Instant at) { }

    private record Tag(long project, String path) { }

    private TaguetteDatabase(String name, Connection database, Receiver receiver, Progress progress) {
        this.name = name;
        this.database = database;
        this.receiver = receiver;
        this.progress = progress;
    }

    /** Whether a database has the tables of Taguette. */
    static boolean isOne(Path file) {
        try (Connection database = open(file); ResultSet tables = database.getMetaData().getTables(null, null, "%", null)) {
            Set<String> names = new HashSet<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            return names.containsAll(TABLES);
        } catch (SQLException e) {
            return false;
        }
    }

    /** @throws org.parley.core.ProblemException {@code taguette.read} (failed) when it cannot be read */
    static void read(Path file, Receiver receiver, Progress progress) {
        String name = String.valueOf(file.getFileName());
        try (Connection database = open(file)) {
            new TaguetteDatabase(name, database, receiver, progress).read();
        } catch (SQLException e) {
            throw Texts.failed(e, "taguette.read", name, String.valueOf(e.getMessage()));
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        // immutable: no lock, no journal, nothing is made beside the file
        source.setUrl("jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1");
        Connection database = source.getConnection();
        try (Statement statement = database.createStatement()) {
            // what a file brings along is never run
            statement.execute("PRAGMA trusted_schema = OFF");
        } catch (SQLException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row taker) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    private void read() throws SQLException {
        each("SELECT id, name, description, created FROM projects ORDER BY id", this::project);
        each("SELECT project_id, path, description FROM tags ORDER BY id", row ->
                trees.computeIfAbsent(row.getLong("project_id"), this::tree).add(row.getString("path"),
                        text(row, "description")));
        int codes = 0;
        for (TagTree tree : trees.values()) {
            codes += tree.give(receiver);
        }
        each("SELECT id, project_id, name, description, created, contents FROM documents ORDER BY id", this::document);
        if (hasCommands()) {
            each("SELECT user_login, date, json_extract(payload, '$.highlight_id') AS highlight FROM commands"
                    + " WHERE json_valid(payload) AND json_extract(payload, '$.type') = 'highlight_add' ORDER BY id",
                    row -> made.put(row.getLong("highlight"), new Made(row.getString("user_login"),
                            moment(row.getString("date")))));
        }
        each("SELECT highlight_id, project_id, path FROM highlight_tags JOIN tags ON tags.id = highlight_tags.tag_id"
                + " ORDER BY tags.id", row -> tags.computeIfAbsent(row.getLong("highlight_id"), id -> new ArrayList<>())
                        .add(new Tag(row.getLong("project_id"), row.getString("path"))));
        each("SELECT id, document_id, start_offset, end_offset FROM highlights ORDER BY id", this::highlight);
        if (projects.size() > 1) {
            receiver.note(Texts.get("several", projects.size()));
        }
        receiver.counts(new Counts(codes, documents.size(), codings, 0, 0, memos, coders.size()));
    }

    private boolean hasCommands() throws SQLException {
        try (ResultSet tables = database.getMetaData().getTables(null, null, "commands", null)) {
            return tables.next();
        }
    }

    private TagTree tree(long project) {
        return new TagTree(projects.getOrDefault(project, Long.toString(project)));
    }

    private void project(ResultSet row) throws SQLException {
        // two projects of one name differ in when they were made
        String key = row.getString("name") + " " + row.getString("created");
        projects.put(row.getLong("id"), key);
        memo(TagTree.id(key, "description"), About.PROJECT, null, row.getString("name"), text(row, "description"));
    }

    private void memo(UUID guid, About about, String id, String where, String words) {
        if (!words.isEmpty()) {
            memos++;
            receiver.memo(new MemoOf(guid, about, id, 0, 0, false, where, words, Texts.get("coder.unknown"), null));
        }
    }

    private void document(ResultSet row) throws SQLException {
        progress.check();
        String project = projects.getOrDefault(row.getLong("project_id"), "");
        String id = Long.toString(row.getLong("id"));
        String title = text(row, "name").replaceAll("\\s+", " ");
        progress.at(Texts.get("step.reading", title), documents.size(), -1);
        String post = Receiver.GUID + TagTree.id(project, "document", id);
        Contents contents = new Contents(text(row, "contents"));
        boolean empty = contents.text().isBlank();
        documents.put(row.getLong("id"), new Document(project, title, post, empty ? null : contents));
        if (empty) {
            receiver.loss(new Loss("source", "", title, "", Texts.get("loss.empty")));
            return;
        }
        Instant at = moment(row.getString("created"));
        String topic = Receiver.GUID + TagTree.id(project, "topic", id);
        receiver.topic(new ThreadOf(topic, title, null, at));
        receiver.post(new Contribution(post, topic, Kind.STARTER, null, null, Texts.get("author.missing"), at, null,
                contents.text(), null, null));
        memo(TagTree.id(project, "about document", id), About.POST, post, title, text(row, "description"));
    }

    private void highlight(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<Tag> on = tags.getOrDefault(id, List.of());
        codings += on.size();
        Document document = documents.get(row.getLong("document_id"));
        String key = Long.toString(id);
        if (on.isEmpty() || document == null) {
            lost(document, key, on.isEmpty() ? "loss.no-tag" : "loss.no-document");
            return;
        }
        int first = row.getInt("start_offset");
        int last = row.getInt("end_offset");
        Contents contents = document.contents();
        int from = contents == null ? 0 : contents.start(first);
        int to = contents == null ? 0 : contents.end(last);
        if (from >= to) {
            on.forEach(tag -> lost(document, tag.path(), contents == null ? "loss.empty" : "loss.outside"));
            return;
        }
        int start = Characters.before(contents.text(), from);
        int end = Characters.after(contents.text(), to);
        if (start != from || end != to) {
            lost(document, key, "loss.widened");
        }
        Made by = made.getOrDefault(id, new Made(null, null));
        String coder = by.coder() == null ? Texts.get("coder.unknown") : by.coder();
        coders.add(coder);
        for (Tag tag : on) {
            receiver.coding(new CodingOf(TagTree.id(document.project(), "highlight", key, tag.path()),
                    trees.get(tag.project()).code(tag.path()), document.post(), start, end, coder, by.at(), "", false));
        }
    }

    private void lost(Document document, String what, String reason) {
        receiver.loss(new Loss(reason.equals("loss.widened") ? "range" : "coding", document == null ? name : document.name(),
                what, "", Texts.get(reason)));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text.strip();
    }

    /** Taguette writes UTC without saying so; null for what is no date. */
    private static Instant moment(String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
