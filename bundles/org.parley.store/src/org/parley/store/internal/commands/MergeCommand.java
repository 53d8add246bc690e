// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Argument;
import org.parley.core.CommandSpec.Option;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.merge.Conflict;
import org.parley.store.merge.MergePlan;
import org.parley.store.merge.Merging;
import org.parley.store.merge.Settlements;
import org.parley.store.merge.Side;

/** {@code parley merge OTHER}. */
@Component(service = Command.class)
public final class MergeCommand implements Command {

    /** Conflicts that are printed for a person; the file has all of them. */
    private static final int SHOWN = 20;

    private final Merging merging;
    private final Messages texts = Messages.of(MergeCommand.class);

    @Activate
    public MergeCommand(@Reference Merging merging) {
        this.merging = merging;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("merge", texts.get("merge.summary"), texts.get("merge.details"),
                List.of(Argument.of("OTHER", texts.get("merge.other"))),
                List.of(Option.flag("dry-run", texts.get("merge.dry-run")),
                        Option.of("settle", "ours|theirs", texts.get("merge.settle")),
                        Option.of("settle-file", "FILE", texts.get("merge.settle-file"))),
                List.of("parley merge ../annas-copy --dry-run", "parley merge annas.backup --settle theirs",
                        "parley merge annas.backup --settle-file conflicts.csv"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Path other = call.path(call.argument("OTHER"));
        Optional<Path> file = call.option("settle-file").map(call::path);
        SettlementFile form = file.map(SettlementFile::of).orElse(null);
        Settlements settlements = settlements(call, file.orElse(null), form);
        MergePlan plan = merging.preview(other, settlements, call.progress());
        if (call.flag("dry-run")) {
            return told(plan, "merge.would", null, 0);
        }
        if (!plan.open().isEmpty()) {
            if (form != null) {
                form.write(file.get(), plan.conflicts());
            }
            return told(plan, "merge.waits", file.orElse(null), Problem.Kind.REFUSED.exitCode());
        }
        return told(merging.merge(call.actor(), plan, settlements, call.progress()), "merge.done", null, 0);
    }

    private Settlements settlements(CommandCall call, Path file, SettlementFile form) {
        Side otherwise = call.option("settle").map(word -> SettlementFile.side(word)
                .orElseThrow(() -> usage("merge.side", word))).orElse(null);
        return form == null || Files.notExists(file) ? new Settlements(Map.of(), otherwise)
                : new Settlements(form.read(file), otherwise);
    }

    private CommandResult told(MergePlan plan, String headline, Path file, int exitCode) {
        List<String> lines = new ArrayList<>();
        boolean nothing = plan.things() == 0 && plan.conflicts().isEmpty();
        lines.add(nothing ? texts.get("merge.nothing", plan.other())
                : texts.get(headline, plan.other(), plan.things(), plan.open().size()));
        plan.taken().forEach(taken -> lines.add(texts.get("merge.taken", taken.sort(), taken.added(), taken.changed(),
                taken.removed())));
        plan.told().forEach(sentence -> lines.add(texts.get("merge.told", sentence)));
        if (!plan.leftOut().isEmpty()) {
            lines.add(texts.get("merge.left"));
            plan.leftOut().forEach(sentence -> lines.add(texts.get("merge.told", sentence)));
        }
        plan.conflicts().stream().limit(SHOWN).forEach(conflict -> tell(conflict, lines));
        if (plan.conflicts().size() > SHOWN) {
            lines.add(texts.get("merge.more", plan.conflicts().size() - SHOWN));
        }
        if (exitCode != 0) {
            lines.add(file == null ? texts.get("merge.how") : texts.get("merge.fill", file));
        }
        if (plan.written() > 0) {
            lines.add(texts.get("merge.undo", Long.toString(plan.written())));
        }
        return new CommandResult(Merged.of(plan, file), lines, exitCode);
    }

    private void tell(Conflict conflict, List<String> lines) {
        lines.add(texts.get("merge.conflict", conflict.id(), conflict.title(), conflict.about(), conflict.settled() == null
                ? texts.get("merge.open-yet") : texts.get("merge.side." + conflict.settled())));
        if (!conflict.base().isEmpty()) {
            lines.add(texts.get("merge.base", conflict.base()));
        }
        lines.add(texts.get("merge.ours", conflict.ours()));
        lines.add(texts.get("merge.theirs", conflict.theirs()));
    }

    private ProblemException usage(String code, Object... args) {
        return new ProblemException(Problem.from(texts, Problem.Kind.USAGE, code, args));
    }

    /**
     * What a program reads.
     *
     * @param base    number of the last change that both have
     * @param written number of the change that took it in; 0 when nothing was written
     * @param open    how many conflicts nobody has settled
     * @param file    the file to be filled in; null without one
     */
    record Merged(String other, long base, long ours, String oursDigest, long theirs, String theirsDigest, long written,
            int open, List<MergePlan.Taken> taken, List<Conflict> conflicts, List<String> told, List<String> leftOut,
            String file) {

        static Merged of(MergePlan plan, Path file) {
            return new Merged(plan.other().toString(), plan.base().number(), plan.ours().number(),
                    plan.ours().digest(), plan.theirs().number(), plan.theirs().digest(), plan.written(),
                    plan.open().size(), plan.taken(), plan.conflicts(), plan.told(), plan.leftOut(),
                    file == null ? null : file.toString());
        }
    }
}
