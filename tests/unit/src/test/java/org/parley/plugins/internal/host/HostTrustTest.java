// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.core.Actor;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;

/** Whose plugins are let in, and by whose word. */
class HostTrustTest extends HostScene {

    @Test
    void aKeyThatNobodyKnowsNeedsItsFingerprint() {
        Path file = bench.file(wall("1.0.0"), Trust.UNKNOWN, Bench.OTHER_KEY);
        ProblemException problem = fails("plugin.untrusted", () -> bench.install(host, file));
        assertEquals(3, problem.problem().kind().exitCode());
        assertTrue(problem.problem().text().contains(Bench.OTHER_KEY), problem.problem().text());
        Proposal proposal = host.propose(file, Progress.none());
        fails("plugin.untrusted", () -> host.install(Bench.ANNA, proposal, new Approval(Bench.KEY, true, true),
                Progress.none()));
        host.install(Bench.ANNA, proposal, new Approval("ef01", true, false), Progress.none());
        assertEquals(State.ACTIVE, state("wall"));
    }

    @Test
    void keepingAKeyTrustsItFromThenOn() {
        Path file = bench.file(wall("1.0.0"), Trust.UNKNOWN, Bench.OTHER_KEY);
        host.install(Bench.ANNA, host.propose(file, Progress.none()), new Approval(Bench.OTHER_KEY, true, false),
                Progress.none());
        assertEquals(Bench.OTHER_KEY, bench.keys.all.get(1).fingerprint());
        assertEquals(Trust.KNOWN, host.find("wall").orElseThrow().trust());
    }

    @ParameterizedTest
    @EnumSource(value = Trust.class, names = {"UNSIGNED", "REVOKED", "BROKEN"})
    void whatIsNotWellSignedIsRefused(Trust trust) {
        Path file = bench.file(wall("1.0.0"), trust, Bench.KEY);
        fails("plugin." + trust.name().toLowerCase(java.util.Locale.ROOT), () -> bench.install(host, file));
        Proposal proposal = host.propose(file, Progress.none());
        Approval all = new Approval(Bench.KEY, false, true);
        if (trust == Trust.UNSIGNED) {
            assertEquals(Trust.UNSIGNED, host.install(Bench.ANNA, proposal, all, Progress.none()).trust());
        } else {
            assertThrows(ProblemException.class, () -> host.install(Bench.ANNA, proposal, all, Progress.none()));
            assertEquals(List.of(), host.all());
        }
    }

    @Test
    void anotherMakerMayNotSlipInAnUpdate() {
        bench.keys.add(Bench.OTHER_KEY, "Somebody else");
        bench.install(host, bench.file(wall("1.0.0")));
        Path file = bench.file(wall("1.1.0"), Trust.KNOWN, Bench.OTHER_KEY);
        fails("plugin.other-signer", () -> bench.install(host, file));
        host.install(Bench.ANNA, host.propose(file, Progress.none()), new Approval(Bench.OTHER_KEY, false, false),
                Progress.none());
        assertEquals("1.1.0", host.find("wall").orElseThrow().spec().version());
    }

    @Test
    void aFileThatIsSwappedAfterItWasLookedAtIsRefused() throws IOException {
        Path file = bench.file(wall("1.0.0"));
        Proposal proposal = host.propose(file, Progress.none());
        Files.copy(bench.file(new Bench.Maker("evil", "1.0.0")), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fails("plugin.changed", () -> host.install(Bench.ANNA, proposal, Approval.none(), Progress.none()));
    }

    @Test
    void aPluginMayNotInstallPlugins() {
        Proposal proposal = host.propose(bench.file(wall("1.0.0")), Progress.none());
        fails("plugin.by-plugin", () -> host.install(Actor.plugin("com.example.evil"), proposal, Approval.none(),
                Progress.none()));
    }

    @Test
    void whatACatalogueCallsBackIsNotStarted() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.catalogues.revoked.add("WALL-1.0.0");
        host = bench.nextStart();
        assertEquals(State.QUARANTINED, state("wall"));
        assertEquals(Trust.REVOKED, host.find("wall").orElseThrow().trust());
    }

    @Test
    void norIsItTurnedOnAgainOrGoneBackTo() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(wall("2.0.0")));
        bench.catalogues.revoked.add("WALL-1.0.0");
        ProblemException refused = fails("plugin.called-back", () -> host.rollback(Bench.ANNA, 1, Progress.none()));
        assertEquals(3, refused.problem().kind().exitCode());
        assertEquals(Set.of("wall-2.0.0"), bench.framework.running());
        bench.catalogues.revoked.add("wall-2.0.0");
        host = bench.nextStart();
        fails("plugin.called-back", () -> host.enable(Bench.ANNA, "wall", Progress.none()));
        host.disable(Bench.ANNA, "wall", Progress.none());
        fails("plugin.called-back", () -> host.enable(Bench.ANNA, "wall", Progress.none()));
        assertEquals(Set.of(), bench.framework.running());
    }

    @Test
    void norDoesItComeUpAlongWithAnotherOne() {
        bench.install(host, bench.file(wall("1.0.0")));
        bench.install(host, bench.file(new Bench.Maker("frame", "1.0.0").needs("wall", "")));
        host.disable(Bench.ANNA, "wall", Progress.none());
        bench.catalogues.revoked.add("frame-1.0.0");
        host.enable(Bench.ANNA, "wall", Progress.none());
        assertEquals(Set.of("wall-1.0.0"), bench.framework.running());
        assertEquals(State.QUARANTINED, state("frame"));
    }

    @Test
    void whatStandsAgainstAFileIsToldWithoutTryingIt() {
        bench.keys.add(Bench.OTHER_KEY, "Somebody else");
        bench.install(host, bench.file(wall("1.0.0")));
        Proposal other = host.propose(bench.file(wall("1.1.0").needs("frame", ""), Trust.KNOWN, Bench.OTHER_KEY),
                Progress.none());
        assertEquals(List.of("plugin.other-signer", "resolve.plugin.nowhere"), codes(other, Approval.none()));
        assertEquals(List.of("resolve.plugin.nowhere"), codes(other, new Approval(Bench.OTHER_KEY, false, false)));
        Proposal unsigned = host.propose(bench.file(wall("1.2.0"), Trust.UNSIGNED, Bench.KEY), Progress.none());
        assertEquals(List.of("plugin.unsigned"), codes(unsigned, Approval.none()));
        assertEquals(List.of("plugin.stripped"), codes(unsigned, new Approval(null, false, true)));
        host.remove(Bench.ANNA, "wall", false, Progress.none());
        assertEquals(List.of(), codes(unsigned, new Approval(null, false, true)));
    }

    private List<String> codes(Proposal proposal, Approval approval) {
        return host.objections(proposal, approval, Progress.none()).stream().map(Problem::code).toList();
    }
}
