// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Proposal;

/** Lets files in that are trusted and fit, with what comes along. Changes nothing. */
final class Admission {

    private final PluginFiles files;
    private final Fit fit;
    private final TrustRule trust = new TrustRule();
    private final Messages texts = Messages.of(Admission.class);

    Admission(PluginFiles files, Fit fit) {
        this.files = files;
        this.fit = fit;
    }

    /**
     * The file of a proposal, read anew.
     *
     * @throws ProblemException {@code plugin.changed} when it is not what was looked at
     */
    PluginFile unchanged(Proposal proposal) {
        PluginFile read = files.read(proposal.file().file());
        if (!read.sha256().equals(proposal.file().sha256())) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.REFUSED, "plugin.changed", read.file()));
        }
        return read;
    }

    /** As {@link TrustRule#check}. */
    void demandTrust(PluginFile file, StateDocument state, Approval approval) {
        trust.check(file, file.spec().flatMap(spec -> state.present().find(spec.id())), approval);
    }

    /**
     * The files to be installed for these, needed ones first.
     *
     * @param off ids of those that stay turned off
     * @throws ProblemException refused for trust, else {@code plugin.unresolved} or what is wrong with a file
     */
    List<PluginFile> admitted(List<PluginFile> wanted, Set<String> off, StateDocument state, Approval approval,
            Progress progress) {
        wanted.forEach(one -> demandTrust(one, state, approval));
        Fit.Outcome outcome = fit.check(wanted, off, state, progress);
        outcome.files().forEach(one -> demandTrust(one, state, approval));
        demand(outcome.problems());
        return outcome.files();
    }

    /** Everything that stands against a proposal: trust first, then how it fits. */
    List<Problem> objections(Proposal proposal, StateDocument state, Approval approval, Progress progress) {
        List<Problem> objections = new ArrayList<>();
        List<PluginFile> coming = proposal.file().spec().isEmpty() ? List.of(proposal.file())
                : fit.check(List.of(proposal.file()), Set.of(), state, progress).files();
        for (PluginFile one : coming) {
            try {
                demandTrust(one, state, approval);
            } catch (ProblemException refused) {
                objections.add(refused.problem());
            }
        }
        // a broken signature is told of as the first problem of the file, too
        proposal.problems().stream().filter(one -> objections.stream().noneMatch(other -> other.what().equals(one.what())))
                .forEach(objections::add);
        return objections;
    }

    private void demand(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        Optional<Problem> other = problems.stream().filter(p -> p.kind() != Problem.Kind.UNRESOLVED).findFirst();
        if (other.isPresent()) {
            throw new ProblemException(other.get());
        }
        Problem first = problems.get(0);
        String more = problems.size() == 1 ? "" : " " + texts.get("unresolved.more", String.join(" ",
                problems.subList(1, problems.size()).stream().map(Problem::what).toList()));
        throw new ProblemException(new Problem(Problem.Kind.UNRESOLVED, "plugin.unresolved", first.what(),
                first.meaning(), first.remedy() + more));
    }
}
