// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.store.Store;
import org.parley.store.Store.Audit.Verdict;

/** {@code parley audit verify}. */
@Component(service = Command.class)
public final class AuditVerifyCommand implements Command {

    private final Store store;
    private final Messages texts = Messages.of(AuditVerifyCommand.class);

    @Activate
    public AuditVerifyCommand(@Reference Store store) {
        this.store = store;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("audit verify", texts.get("audit.summary"), texts.get("audit.details"), List.of(),
                List.of(), List.of("parley audit verify"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Verdict verdict = store.audit().verify(call.progress());
        String line = verdict.intact() ? texts.get("audit.intact", verdict.entries(), verdict.erased())
                : texts.get("audit.broken", Long.toString(verdict.broken()));
        return new CommandResult(
                new Verified(verdict.intact(), verdict.entries(), verdict.erased(), verdict.broken()), List.of(line),
                verdict.intact() ? 0 : Problem.Kind.FAILED.exitCode());
    }

    /**
     * What a program reads.
     *
     * @param broken number of the first entry that does not fit, or 0
     */
    record Verified(boolean intact, long entries, long erased, long broken) { }
}
