// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.parley.core.Masking;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.internal.GuardImpl;
import org.parley.discussion.internal.personal.Finder;
import org.parley.plugins.internal.wall.Answers;
import org.parley.plugins.internal.wall.Doorkeeper;
import org.parley.plugins.internal.wall.Masks;
import org.parley.plugins.internal.wall.Visitor;

/** What it costs to call a plugin through the guard, and what it costs a plugin to call Parley through the wall. */
final class WallBenchmark implements Benchmark {

    private static final int CALLS = 200_000;
    private static final int REPEATS = 5;
    private static final int POSTS = 10_000;

    /** Keeps the compiler from leaving out a call whose answer nobody wants. */
    private volatile Object seen;

    /** A service that is asked. */
    @Needs(Permission.CONTENT_READ)
    public interface Asked {

        /** A number. */
        int number();

        /** What was said. */
        Talk talk();
    }

    /** What was said. */
    public record Talk(List<Said> said) { }

    /** A post. */
    public record Said(int number, String words) { }

    @Override
    public String name() {
        return "wall";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        GuardImpl guard = new GuardImpl();
        Duration deadline = Duration.ofSeconds(10);
        Callable<Integer> call = () -> 1;
        figures.add(rate("no guard", call));
        figures.add(rate("guard, on a thread of its own", () -> guard.call(this, "measure", deadline, call)));
        figures.add(rate("guard, on the same thread", () -> guard.here("org.parley.benchmarks", "measure", call)));
        Talk talk = new Talk(IntStream.range(0, POSTS)
                .mapToObj(i -> new Said(i, "Post " + i + " says: write to me at member" + i + "@example.org")).toList());
        Asked real = new Asked() {
            @Override
            public int number() {
                return 1;
            }

            @Override
            public Talk talk() {
                return talk;
            }
        };
        Finder finder = new Finder();
        Masking.Mask mask = text -> finder.find(text, null, name -> List.of()).isEmpty() ? text
                : "\u2588".repeat(text.length());
        Asked walled = walled(real, new Masks(() -> () -> mask), Permission.CONTENT_READ, Permission.CONTACT_READ);
        Asked masked = walled(real, new Masks(() -> () -> mask), Permission.CONTENT_READ);
        figures.add(rate("no wall", real::number));
        figures.add(rate("wall", walled::number));
        figures.add(rate("wall that covers, a number", masked::number));
        long from = System.nanoTime();
        masked.talk();
        figures.add(new Figure("wall that covers, first look at " + POSTS + " posts", (System.nanoTime() - from) / 1e9, "s"));
        figures.add(rate("wall that covers, the same posts again", masked::talk));
        return figures;
    }

    private static Asked walled(Asked real, Masks masks, Permission... allowed) {
        Set<Permission> all = Set.of(allowed);
        return (Asked) Doorkeeper.before(real, Asked.class.getClassLoader(), new Class<?>[] {Asked.class},
                new Visitor("measured", () -> all), new Answers(), masks);
    }

    /** The best of the repeats, after one that does not count. */
    private Figure rate(String what, Callable<?> call) throws Exception {
        double best = 0;
        for (int repeat = 0; repeat <= REPEATS; repeat++) {
            long from = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                seen = call.call();
            }
            double rate = CALLS / ((System.nanoTime() - from) / 1e9);
            best = repeat == 0 ? 0 : Math.max(best, rate);
        }
        return new Figure(what, best, "calls/s");
    }
}
