// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.exchange.CodedTables;
import org.parley.exchange.CodedTables.Ask;
import org.parley.exchange.CodedTables.What;
import org.parley.exchange.CodedTables.Written;
import org.parley.exchange.Exchange;
import org.parley.exchange.Exports;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.LossFile;

/** What can be written of a panel, as which file, and the writing itself. Knows no widgets. */
final class Writing {

    private final Exports exports;
    private final CodedTables tables;
    private final Messages messages = Messages.of(Writing.class);

    Writing(Exports exports, CodedTables tables) {
        this.exports = exports;
        this.tables = tables;
    }

    /**
     * A kind of file.
     *
     * @param name    what it is, for a person
     * @param table   null for what goes to another coding program as a whole
     * @param endings of files, the usual one first
     */
    record Kind(String name, What table, List<String> endings) { }

    /** All kinds, as the formats that are installed give them. */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(messages.get("kind.CODINGS"), What.CODINGS, tables.endings(What.CODINGS)));
        kinds.add(new Kind(messages.get("kind.QUOTES"), What.QUOTES, tables.endings(What.QUOTES)));
        for (Exchange.Format format : exports.formats()) {
            kinds.add(new Kind(messages.get("kind.other", format.name()), null, List.of(format.id())));
        }
        return kinds;
    }

    /** Where the loss report of a file goes: NAME-losses.csv beside it. */
    static Path losses(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + "-losses.csv");
    }

    /** Where the codebook of a csv table goes. */
    static Path codebook(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + "-codebook"
                + (dot < 1 ? "" : name.substring(dot)));
    }

    /** Files that will be there afterwards. */
    static List<Path> files(Kind kind, Path file) {
        if (kind.table() == null) {
            return List.of(file, losses(file));
        }
        boolean two = kind.table() == What.CODINGS && String.valueOf(file.getFileName()).endsWith(".csv");
        return two ? List.of(file, codebook(file)) : List.of(file);
    }

    /**
     * Writes the file and, when something could not be carried, the loss report beside it.
     *
     * @param ask for a table; null for anything else
     * @return what was written, for a person, in sentences
     */
    List<String> write(Actor person, UUID panelId, Ask ask, Path file, Progress progress) {
        if (ask != null) {
            Written done = tables.write(person, panelId, ask, file, progress);
            List<String> said = new ArrayList<>();
            said.add(messages.get("said.table", done.rows(), file));
            said.addAll(done.notes());
            return said;
        }
        Exported done = exports.export(person, panelId, file, progress);
        if (done.report().isEmpty()) {
            return List.of(messages.get("said.whole", done.counts().codes(), done.counts().codings(), file));
        }
        LossFile.write(losses(file), done.report());
        List<String> said = new ArrayList<>(List.of(messages.get("said.losses", done.counts().codes(),
                done.counts().codings(), file, done.report().size(), losses(file).getFileName())));
        said.addAll(done.notes());
        return said;
    }
}
