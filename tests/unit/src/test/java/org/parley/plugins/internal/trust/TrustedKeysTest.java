// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.PluginBench;
import org.parley.plugins.internal.file.SigningKey;

class TrustedKeysTest {

    private static final String ONE = "AB".repeat(32).replaceAll("..(?!$)", "$0:");

    @TempDir
    private Path folder;
    private PluginBench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new PluginBench(folder);
    }

    private List<String> names() {
        return new TrustedKeysImpl(bench.workspace, bench.home, bench.clock).all().stream().map(TrustedKeys.Key::name)
                .toList();
    }

    @Test
    void keepsThem() throws Exception {
        SigningKey anna = PluginBench.key(folder, "anna");
        SigningKey zoe = PluginBench.key(folder, "Zoe");
        bench.pem(bench.home.resolve("conf/parley-key.pem"), zoe);
        TrustedKeys.Key added = bench.keys.add(bench.pem(folder.resolve("anna.pem"), anna));
        assertEquals(anna.signer().fingerprint(), added.fingerprint());
        bench.keys.add(ONE.replace(":", " ").toLowerCase(Locale.ROOT), "Ben");
        bench.keys.add(ONE, "Ben again");
        bench.keys.add(bench.pem(folder.resolve("zoe.pem"), zoe));
        assertEquals(List.of("Zoe", "anna", "Ben"), names());
        assertEquals(ONE, bench.keys.all().get(2).fingerprint());
        assertEquals(true, bench.keys.all().get(0).product());
        bench.keys.remove(ONE.replace(":", ""));
        assertEquals(List.of("Zoe", "anna"), names());
        refused("trust.unknown", Problem.Kind.USAGE, () -> bench.keys.remove(ONE));
        refused("trust.product", Problem.Kind.REFUSED, () -> bench.keys.remove(zoe.signer().fingerprint()));
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        Path text = Files.writeString(folder.resolve("x.pem"), "no key");
        refused("trust.no-key", Problem.Kind.FAILED, () -> bench.keys.add(text));
        refused("trust.no-key", Problem.Kind.FAILED, () -> bench.keys.add(folder.resolve("none")));
        Path unsigned = bench.write("x.parley", PluginBench.plugin());
        refused("trust.no-key", Problem.Kind.FAILED, () -> bench.keys.add(unsigned));
        refused("trust.fingerprint", Problem.Kind.USAGE, () -> bench.keys.add("AB:CD", "Ben"));
        assertEquals(List.of(), names());
    }

    @Test
    void aDamagedListTrustsNobody() throws Exception {
        bench.keys.add(ONE, "Ben");
        Path file = bench.workspace.resolve("plugins/trust.json");
        assumeTrue(Files.getFileAttributeView(file, PosixFileAttributeView.class) != null);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Files.writeString(file, Files.readString(file).replace("added", "since"));
        refused("trust.damaged", Problem.Kind.FAILED, () -> bench.keys.all());
        Path signed = bench.write("x.parley", PluginBench.plugin());
        refused("trust.damaged", Problem.Kind.FAILED, () -> bench.files.read(signed));
    }

    private static void refused(String code, Problem.Kind kind, Executable call) {
        Problem problem = assertThrows(ProblemException.class, call).problem();
        assertEquals(code, problem.code());
        assertEquals(kind, problem.kind());
    }
}
