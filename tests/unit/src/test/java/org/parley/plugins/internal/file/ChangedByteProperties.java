// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.parley.core.ProblemException;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.internal.PluginBench;

/** One changed byte anywhere, in a zip file that is well-formed again, is always told. */
class ChangedByteProperties {

    private static Path folder;
    private static PluginBench bench;
    private static Map<String, byte[]> entries;
    private static byte[] whole;

    @BeforeContainer
    static void sign() throws Exception {
        folder = Files.createTempDirectory("changed-byte");
        bench = new PluginBench(folder);
        SigningKey key = PluginBench.key(folder, "Anna");
        Path signed = bench.sign("wall.parley", PluginBench.plugin(), key);
        bench.keys.add(signed);
        entries = PluginBench.unzip(signed);
        whole = Files.readAllBytes(signed);
        assertEquals(List.of(), bench.files.read(signed).problems());
    }

    @AfterContainer
    static void clean() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(one);
            }
        }
    }

    @Property(tries = 200)
    void inAnEntry(@ForAll @IntRange(min = 0, max = 1_000_000) int where, @ForAll @IntRange(min = 0, max = 1_000_000) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) throws Exception {
        String name = List.copyOf(entries.keySet()).get(where % entries.size());
        byte[] content = entries.get(name).clone();
        content[at % content.length] ^= (byte) change;
        PluginFile file = bench.files.read(bench.write("changed.parley", PluginBench.with(entries, name, content)));
        boolean believed = List.of(Trust.PRODUCT, Trust.KNOWN, Trust.UNKNOWN).contains(file.trust());
        assertFalse(believed && file.problems().isEmpty(), () -> name + " at " + at % content.length);
    }

    /** Bytes that hold neither content nor names may differ; what is believed must then be the same to the last byte. */
    @Property(tries = 200)
    void inTheFileAsItLies(@ForAll @IntRange(min = 0, max = 1_000_000) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) throws Exception {
        byte[] changed = whole.clone();
        changed[at % changed.length] ^= (byte) change;
        Path path = Files.write(folder.resolve("raw.parley"), changed);
        PluginFile file;
        try {
            file = bench.files.read(path);
        } catch (ProblemException refused) {
            assertTrue(List.of("plugin.not-one", "plugin.no-file").contains(refused.problem().code()));
            return;
        }
        if (file.problems().isEmpty() && file.trust() != Trust.UNSIGNED) {
            Map<String, byte[]> read = PluginBench.unzip(path);
            assertTrue(read.keySet().equals(entries.keySet())
                    && read.keySet().stream().allMatch(name -> Arrays.equals(read.get(name), entries.get(name))),
                    () -> "at " + at % changed.length);
        }
    }
}
