// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.store.SchemaCopies;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;
import org.parley.testkit.plugin.PluginMaker;

/**
 * The built product makes a change of its plugins and is killed without warning just after a step of it; the product
 * that starts next has to show the old state or the new one, tables included, and nothing between.
 */
public final class PluginCrash {

    /** From this step on the change was made. */
    private static final String MADE = "STATE";
    private static final List<String> OF_PLUGINS_THAT_COME = List.of("INSTALL", "START", "SETTLE", "TABLES");
    private static final String COUNTING = "counting";
    private static final String TABLE = "CREATE TABLE %s.made (id CHAR(36) NOT NULL PRIMARY KEY)";
    private static final long WITHIN_S = 120;

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, Path> grounds = new TreeMap<>();
    private int number;

    /** @param folder to work in; left as it is after a failure, to be looked at */
    public PluginCrash(Path folder) {
        this.folder = folder;
    }

    /** A kind of change, of the plugin "counting" 1.0.0 with one row, or 2.0.0 with three. */
    public enum Deed {
        /** A second plugin with a table of its own. */
        INSTALL(1, "counting 1.0.0 active", 1, "counting 1.0.0 active, mapping 1.0.0 active", 1,
                "install", "{mapping}", "--allow-unsigned"),
        /** To a version that adds a step to the table. */
        UPDATE(1, "counting 1.0.0 active", 1, "counting 2.0.0 active", 3, "install", "{counting}", "--allow-unsigned"),
        /** Its data stays. */
        DISABLE(1, "counting 1.0.0 active", 1, "counting 1.0.0 off", 1, "disable", COUNTING),
        /** To the version before, with the rows of then. */
        ROLLBACK(2, "counting 2.0.0 active", 3, "counting 1.0.0 active", 1, "rollback"),
        /** With its table. */
        REMOVE(1, "counting 1.0.0 active", 1, "", 0, "remove", COUNTING, "--drop-data");

        private final int ground;
        private final String before;
        private final long rowsBefore;
        private final String after;
        private final long rowsAfter;
        private final List<String> words;

        Deed(int ground, String before, long rowsBefore, String after, long rowsAfter, String... words) {
            this.ground = ground;
            this.before = before;
            this.rowsBefore = rowsBefore;
            this.after = after;
            this.rowsAfter = rowsAfter;
            this.words = List.of(words);
        }
    }

    /** A change, and the step after which it is cut off. */
    public record Cut(Deed deed, String step) { }

    /** Every step of every kind of change. */
    public static List<Cut> everywhere() {
        List<String> steps = steps();
        List<Cut> all = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            boolean brings = deed != Deed.DISABLE && deed != Deed.REMOVE;
            steps.stream().filter(step -> brings || !OF_PLUGINS_THAT_COME.contains(step))
                    .forEach(step -> all.add(new Cut(deed, step)));
        }
        return all;
    }

    /** As the engine has them, in their order. */
    private static List<String> steps() {
        try {
            return Stream.of(Class.forName("org.parley.plugins.internal.host.Step").getEnumConstants())
                    .map(step -> ((Enum<?>) step).name()).toList();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("the engine has no steps under this name any more", gone);
        }
    }

    /**
     * Kills at one place, starts again and looks.
     *
     * @throws AssertionError when what is found is neither the old state nor the new one, or not the one that the step
     *         leaves
     */
    public void at(Cut cut) throws IOException, InterruptedException {
        Path workspace = copy(ground(cut.deed().ground), "killed-" + number++);
        List<String> words = new ArrayList<>(List.of("plugins"));
        for (String word : cut.deed().words) {
            words.add(word.startsWith("{") ? plugin(word.substring(1, word.length() - 1),
                    cut.deed() == Deed.UPDATE ? 2 : 1).toString() : word);
        }
        try (SuspendedProcess process = SuspendedProcess.listening()) {
            Path output = folder.resolve(workspace.getFileName() + ".out");
            process.start(command(workspace, words, process.options()), output);
            require(process.killAfter("org.parley.plugins.internal.host.Changes", "done", cut.step()),
                    () -> cut + ": it came to its end: " + read(output));
        }
        boolean made = steps().indexOf(cut.step()) >= steps().indexOf(MADE);
        expect(cut, workspace, made ? cut.deed().after : cut.deed().before,
                made ? cut.deed().rowsAfter : cut.deed().rowsBefore);
        delete(workspace);
    }

    private void expect(Cut cut, Path workspace, String plugins, long rows) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (JsonNode one : json.readTree(run(workspace, "plugins", "list", "--json"))) {
            found.add(one.get("id").textValue() + " " + one.get("version").textValue() + " " + one.get("state").textValue());
        }
        found.sort(Comparator.naturalOrder());
        require(String.join(", ", found).equals(plugins), () -> cut + " leaves " + found + " and not " + plugins);
        require(!Files.exists(workspace.resolve("plugins/pending.json")), () -> cut + " leaves its journal");
        Clock clock = Clock.systemUTC();
        try (StoreImpl store = Stores.derby(workspace, "0.1.0", clock, Ids.timeOrdered(clock))) {
            SchemaCopies copies = Stores.schemaCopies(store, clock);
            require(copies.rows(COUNTING) == rows, () -> cut + " leaves " + copies.rows(COUNTING) + " rows and not " + rows);
            require(copies.rows("mapping") == (plugins.contains("mapping") ? 1 : 0),
                    () -> cut + " leaves " + copies.rows("mapping") + " rows of the second plugin");
            require(store.audit().verify(Progress.none()).intact(), () -> cut + " leaves a broken audit");
        }
    }

    /** A workspace to begin with; made once and copied. */
    private Path ground(int version) throws IOException, InterruptedException {
        if (!grounds.containsKey(version)) {
            Path workspace;
            if (version == 1) {
                workspace = Files.createDirectories(folder.resolve("ground-1"));
                run(workspace, "plugins", "install", plugin(COUNTING, 1).toString(), "--allow-unsigned");
            } else {
                workspace = copy(ground(1), "ground-2");
                run(workspace, "plugins", "install", plugin(COUNTING, 2).toString(), "--allow-unsigned");
            }
            grounds.put(version, workspace);
        }
        return grounds.get(version);
    }

    /** The table with one row; the second version has one more step, which adds two rows. */
    private Path plugin(String schema, int version) throws IOException {
        String first = TABLE.formatted(schema) + ";" + row(schema, 0);
        String[] steps = version == 1 ? new String[] {first}
                : new String[] {first, row(schema, 1) + ";" + row(schema, 2)};
        return new PluginMaker(schema, version + ".0.0").tables(schema, steps).write(folder);
    }

    private static String row(String schema, int number) {
        return "INSERT INTO " + schema + ".made (id) VALUES ('0192b1d0-0000-7000-8000-00000000000" + number + "')";
    }

    private String run(Path workspace, String... words) throws IOException, InterruptedException {
        Path output = folder.resolve(workspace.getFileName() + ".out");
        Process process = new ProcessBuilder(command(workspace, List.of(words), List.of()))
                .redirectOutput(output.toFile()).redirectError(folder.resolve("errors").toFile()).start();
        require(process.waitFor(WITHIN_S, TimeUnit.SECONDS), () -> String.join(" ", words) + " does not end");
        require(process.exitValue() == 0, () -> String.join(" ", words) + " ended with " + process.exitValue() + ": "
                + read(folder.resolve("errors")));
        return read(output);
    }

    /** As the product's own script starts it, and with the Java of this process. */
    private static List<String> command(Path workspace, List<String> words, List<String> options) throws IOException {
        Path home = Path.of(System.getProperty("parley.product"));
        StringBuilder jars = new StringBuilder();
        try (Stream<Path> all = Files.list(home.resolve("plugins"))) {
            all.filter(jar -> jar.getFileName().toString().matches("org\\.(parley\\.launcher|apache\\.felix\\.framework)_.*"))
                    .forEach(jar -> jars.append(jar).append(java.io.File.pathSeparator));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Dparley.home=" + home));
        command.addAll(options);
        command.addAll(List.of("-cp", jars.toString(), "org.parley.launcher.Main", "--workspace", workspace.toString()));
        command.addAll(words);
        return command;
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void require(boolean holds, java.util.function.Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
