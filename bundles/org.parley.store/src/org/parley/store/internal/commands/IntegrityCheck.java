// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.store.Store;
import org.parley.store.internal.Tables;

/** {@code store.integrity}: tables and indexes agree, and the audit fits from its first entry to its last. */
@Component(service = Check.class)
public final class IntegrityCheck implements Check {

    private final Store store;
    private final Tables tables;
    private final Messages texts = Messages.of(IntegrityCheck.class);

    @Activate
    public IntegrityCheck(@Reference Store store, @Reference Tables tables) {
        this.store = store;
        this.tables = tables;
    }

    @Override
    public String id() {
        return "store.integrity";
    }

    @Override
    public String title() {
        return texts.get("integrity.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        try {
            for (String table : tables.broken(progress)) {
                findings.add(error(table, texts.get("integrity.table"), texts.get("integrity.remedy")));
            }
            Store.Audit.Verdict verdict = store.audit().verify(progress);
            if (!verdict.intact()) {
                findings.add(error(texts.get("integrity.audit"),
                        texts.get("integrity.broken", Long.toString(verdict.broken())),
                        texts.get("integrity.remedy")));
            }
        } catch (ProblemException e) {
            // a database that cannot even be read is a finding, and the other checks go on
            Problem problem = e.problem();
            findings.add(error(texts.get("integrity.workspace"), (problem.what() + " " + problem.meaning()).strip(),
                    problem.remedy()));
        }
        return findings;
    }

    private static Finding error(String where, String what, String remedy) {
        return new Finding(Severity.ERROR, where, what, remedy);
    }
}
