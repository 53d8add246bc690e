// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.parley.core.ChangeSet;
import org.parley.core.Ids;
import org.parley.core.Progress;
import org.parley.store.Schema;
import org.parley.store.Store;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;

/**
 * Starts {@link PairWriter}, kills it without warning at a random point (while it makes the database, migrates,
 * recovers or writes), opens the workspace, and looks: every write that was said to be durable is there, every pair is
 * whole, the change sets agree with the rows, and the audit verifies.
 */
public final class CrashLoop {

    /** After so many kills a new workspace is begun, so that the first start is among what is killed. */
    private static final int KILLS_FOR_EACH_WORKSPACE = 20;
    private static final String ERRORS = "writer.err";
    private static final int MOST_WRITES = 40;
    private static final int LONGEST_START_MILLIS = 1000;

    private final Random random;
    private Outcome total = new Outcome(0, 0, 0, 0);

    /** @param seed what decides where the kills fall, as far as that can be decided */
    public CrashLoop(long seed) {
        random = new Random(seed);
    }

    /**
     * Kills so many times.
     *
     * @param folder a folder to work in; left as it is after a failure, to be looked at
     * @throws AssertionError at the first thing that is not as it should be
     */
    public Outcome run(Path folder, int kills) throws IOException, InterruptedException {
        long found = 0;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % KILLS_FOR_EACH_WORKSPACE == 0) {
                found = 0;
            }
            Path workspace = folder.resolve("workspace-" + kill / KILLS_FOR_EACH_WORKSPACE);
            Files.createDirectories(workspace);
            boolean early = kill % KILLS_FOR_EACH_WORKSPACE == 0 || random.nextInt(5) == 0;
            long acknowledged = early ? killWhileStarting(workspace) : killWhileWriting(workspace);
            // what was found once has to be found again
            found = look(workspace, Math.max(acknowledged, found));
            total = total.plus(acknowledged, found);
        }
        return total;
    }

    private long killWhileStarting(Path workspace) throws IOException, InterruptedException {
        Process writer = start(workspace);
        writer.waitFor(random.nextInt(LONGEST_START_MILLIS), TimeUnit.MILLISECONDS);
        return kill(writer, writer.inputReader(StandardCharsets.UTF_8), 0, workspace);
    }

    private long killWhileWriting(Path workspace) throws IOException, InterruptedException {
        Process writer = start(workspace);
        BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
        long acknowledged = 0;
        for (int left = 1 + random.nextInt(MOST_WRITES); left > 0; left--) {
            String line = said.readLine();
            require(line != null, "the writer ended by itself: " + errors(workspace));
            acknowledged = number(line);
        }
        // a moment that is not tied to the writer's own steps
        long until = System.nanoTime() + random.nextInt(2_000_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return kill(writer, said, acknowledged, workspace);
    }

    /** Kills it and reads what it had said by then. */
    private static long kill(Process writer, BufferedReader said, long known, Path workspace)
            throws IOException, InterruptedException {
        require(writer.isAlive(), "the writer ended by itself: " + errors(workspace));
        // by its handle, for Process.destroyForcibly also closes the streams that are still to be read
        writer.toHandle().destroyForcibly();
        writer.waitFor();
        long acknowledged = known;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            // the last line may have been cut off in the middle of its number; a shorter number claims less
            if (line.startsWith(PairWriter.DONE) && line.length() > PairWriter.DONE.length()) {
                acknowledged = Math.max(acknowledged, number(line));
            }
        }
        return acknowledged;
    }

    private static long look(Path workspace, long acknowledged) {
        Clock clock = Clock.systemUTC();
        try (StoreImpl store = Stores.derby(workspace, "0.1.0", clock, Ids.timeOrdered(clock))) {
            Schema schema = store.claim(new PairWriter.Pairs());
            long last = PairWriter.last(schema);
            require(last >= acknowledged, "write " + acknowledged + " was durable, but the last is " + last);
            List<Long> ones = numbers(schema, "crash.one");
            require(ones.equals(numbers(schema, "crash.two")), "a pair is torn");
            require(ones.size() == last, "a write before the last is missing");
            require(store.lastNumber() == last, "the counter does not fit the rows");
            Store.Audit.Verdict verdict = store.audit().verify(Progress.none());
            require(verdict.intact() && verdict.entries() == last, "the audit does not fit: " + verdict);
            List<ChangeSet> newest = store.changesAfter(Math.max(0, last - 1));
            require(last == 0 || newest.get(0).label().equals("pair " + last) && newest.get(0).changes().size() == 2,
                    "the last change set does not tell what was written");
            return last;
        }
    }

    private static List<Long> numbers(Schema schema, String table) {
        return schema.read(q -> q.list("SELECT number FROM " + table + " ORDER BY number", f -> f.number("number")));
    }

    private static Process start(Path workspace) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m",
                "-cp", System.getProperty("java.class.path"), PairWriter.class.getName(), workspace.toString())
                .redirectError(workspace.resolve(ERRORS).toFile()).start();
    }

    private static String errors(Path workspace) throws IOException {
        return Files.readString(workspace.resolve(ERRORS), StandardCharsets.UTF_8);
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(PairWriter.DONE.length()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /**
     * What happened.
     *
     * @param kills        how often the writer was killed
     * @param duringStart  how many of these before it had written anything in that run
     * @param acknowledged sum over the kills of the last number that was said to be durable
     * @param found        sum over the kills of the last number that was found
     */
    public record Outcome(int kills, int duringStart, long acknowledged, long found) {

        private Outcome plus(long newAcknowledged, long newFound) {
            return new Outcome(kills + 1, duringStart + (newAcknowledged == 0 ? 1 : 0), acknowledged + newAcknowledged,
                    found + newFound);
        }
    }
}
