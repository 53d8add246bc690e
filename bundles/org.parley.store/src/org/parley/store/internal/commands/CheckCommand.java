// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.parley.core.Check;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Severity;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** {@code parley check}: runs every check that is installed. */
@Component(service = Command.class)
public final class CheckCommand implements Command {

    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final List<Check> checks;
    private final Guard guard;
    private final Messages texts = Messages.of(CheckCommand.class);

    @Activate
    public CheckCommand(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<Check> checks,
            @Reference Guard guard) {
        this.checks = List.copyOf(checks);
        this.guard = guard;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("check", texts.get("check.summary"), texts.get("check.details"), List.of(), List.of(),
                List.of("parley check", "parley check --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        List<Found> all = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Check check : checks.stream().sorted(Comparator.comparing(Check::id)).toList()) {
            call.progress().check();
            call.progress().at(check.title(), all.size(), -1);
            List<Finding> findings = run(check, call);
            lines.add(texts.get(findings.isEmpty() ? "check.well" : "check.found", check.title(), findings.size()));
            for (Finding finding : findings) {
                all.add(new Found(check.id(), finding.severity(), finding.where(), finding.what(), finding.remedy()));
                lines.add(texts.get("check.finding", texts.get("check." + finding.severity()), finding.where(),
                        (finding.what() + " " + finding.remedy()).strip()));
            }
        }
        boolean sound = all.stream().noneMatch(f -> f.severity() == Severity.ERROR);
        return new CommandResult(new Checked(checks.size(), sound, all), lines,
                sound ? 0 : Problem.Kind.FAILED.exitCode());
    }

    /** A check that fails is itself something that was found, and the next one runs. */
    private List<Finding> run(Check check, CommandCall call) {
        try {
            return guard.call(check, texts.get("check.asked", check.title()), DEADLINE,
                    () -> check.run(call.progress()));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return List.of(new Finding(Severity.ERROR, check.title(), problem.what(), problem.remedy()));
        }
    }

    /**
     * What a program reads.
     *
     * @param checks how many checks ran
     * @param sound  true when nothing found is an error
     */
    record Checked(int checks, boolean sound, List<Found> findings) { }

    /** A finding and the check that found it. */
    record Found(String check, Severity severity, String where, String what, String remedy) { }
}
