// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Check.Finding;
import org.parley.core.Check.Fix;
import org.parley.core.Check.Severity;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Doctor;
import org.parley.core.Doctor.Examined;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;

/** {@code parley doctor}: runs every check that is installed, and mends what it is told to. */
@Component(service = Command.class)
public final class DoctorCommand implements Command {

    private static final String FIX = "fix";

    private final Doctor doctor;
    private final Messages texts = Messages.of(DoctorCommand.class);

    @Activate
    public DoctorCommand(@Reference Doctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("doctor", texts.get("doctor.summary"), texts.get("doctor.details"), List.of(),
                List.of(new CommandSpec.Option(FIX, "CHECK/FIX", texts.get("doctor.fix"), false, true)),
                List.of("parley doctor", "parley doctor --json", "parley doctor --fix coding.integrity/remove-doubles"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        List<String> wanted = call.options(FIX);
        List<Examined> examined = doctor.examine(call.progress());
        List<String> lines = new ArrayList<>();
        List<Mended> mended = new ArrayList<>();
        if (!wanted.isEmpty()) {
            refuseUnknown(wanted, examined);
            for (Offer offer : offers(examined).filter(offer -> wanted.contains(offer.name())).toList()) {
                String done = doctor.mend(call.actor(), offer.check(), offer.fix(), call.progress());
                mended.add(new Mended(offer.name(), offer.finding().where(), done));
                lines.add(texts.get("doctor.mended", offer.finding().where(), done));
            }
            examined = doctor.examine(call.progress());
        }
        List<Found> all = new ArrayList<>();
        for (Examined one : examined) {
            lines.add(texts.get(one.findings().isEmpty() ? "doctor.well" : "doctor.found", one.title(),
                    one.findings().size()));
            for (Finding finding : one.findings()) {
                all.add(Found.of(one, finding));
                lines.addAll(lines(one, finding));
            }
        }
        boolean sound = all.stream().noneMatch(found -> found.severity() == Severity.ERROR);
        return new CommandResult(new Told(examined.size(), sound, all, mended), lines,
                sound ? 0 : Problem.Kind.FAILED.exitCode());
    }

    private List<String> lines(Examined one, Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("doctor.finding", texts.get("doctor." + finding.severity()), finding.where(),
                (finding.what() + " " + finding.remedy()).strip()));
        finding.fixes().forEach(fix -> lines.add(texts.get("doctor.offer", fix.title(), name(one.check(), fix))));
        return lines;
    }

    /** Every name must be one that was offered: a slip of the pen is told, not passed over. */
    private void refuseUnknown(List<String> wanted, List<Examined> examined) {
        TreeSet<String> offered = new TreeSet<>(offers(examined).map(Offer::name).toList());
        for (String name : wanted) {
            if (!offered.contains(name)) {
                throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "doctor.unknown", name,
                        offered.isEmpty() ? texts.get("doctor.nothing") : String.join(", ", offered)));
            }
        }
    }

    private static Stream<Offer> offers(List<Examined> examined) {
        return examined.stream().flatMap(one -> one.findings().stream().flatMap(finding -> finding.fixes().stream()
                .map(fix -> new Offer(one.check(), finding, fix))));
    }

    private static String name(String check, Fix fix) {
        return check + "/" + fix.id();
    }

    /** A way to mend a finding. */
    private record Offer(String check, Finding finding, Fix fix) {

        String name() {
            return DoctorCommand.name(check, fix);
        }
    }

    /**
     * What a program reads.
     *
     * @param checks how many checks ran
     * @param sound  true when nothing found, after what was mended, is an error
     */
    record Told(int checks, boolean sound, List<Found> findings, List<Mended> mended) { }

    /** A finding and the check that found it. */
    record Found(String check, Severity severity, String where, String what, String remedy, List<Way> fixes) {

        static Found of(Examined one, Finding finding) {
            return new Found(one.check(), finding.severity(), finding.where(), finding.what(), finding.remedy(),
                    finding.fixes().stream().map(fix -> new Way(name(one.check(), fix), fix.title())).toList());
        }
    }

    /** A way to mend it. @param fix what stands behind {@code --fix} */
    record Way(String fix, String title) { }

    /** What was mended. @param done in words */
    record Mended(String fix, String where, String done) { }
}
