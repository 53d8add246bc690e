// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.core.ProblemException;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.Plugins;
import org.parley.plugins.Plugins.Generation;

/** A workspace with a host of plugins, new for each test, and the plugin that most of them install. */
@Timeout(30)
abstract class HostScene {

    @TempDir
    Path workspace;
    Bench bench;
    Host host;

    @BeforeEach
    void open() {
        bench = new Bench(workspace);
        host = bench.host();
    }

    @AfterEach
    void close() {
        bench.times.close();
    }

    static Bench.Maker wall(String version) {
        return new Bench.Maker("wall", version).tables("wall");
    }

    static ProblemException fails(String code, org.junit.jupiter.api.function.Executable work) {
        ProblemException problem = assertThrows(ProblemException.class, work);
        assertEquals(code, problem.problem().code(), problem.getMessage());
        return problem;
    }

    static List<String> shown(Generation generation) {
        return generation.plugins().stream().map(Plugins.Held::toString).toList();
    }

    State state(String id) {
        return host.find(id).orElseThrow().state();
    }
}
