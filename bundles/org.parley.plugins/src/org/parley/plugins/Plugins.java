// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.parley.core.Actor;
import org.parley.core.Closed;
import org.parley.core.Problem;
import org.parley.core.Progress;

/**
 * The plugins of this workspace. Every change is all or nothing: it ends in a new generation, or everything is as it
 * was. One change at a time; a second one waits. Safe for use from any thread but the window's.
 */
@Closed
public interface Plugins {

    /** All that are installed, by name. */
    List<Plugin> all();

    /** The one with this id. */
    Optional<Plugin> find(String id);

    /** True when Parley was started without plugins. */
    boolean safeMode();

    /** Works out what installing a file would do. Changes nothing. */
    Proposal propose(Path file, Progress progress);

    /**
     * The same of what a catalogue has.
     *
     * @throws org.parley.core.ProblemException refused {@code catalogue.other-plugin} when its file is not of that id and
     *         version; those of {@link Catalogues#fetch}
     */
    Proposal propose(Catalogues.Entry entry, Progress progress);

    /**
     * Everything that would stand against installing a proposal with this approval, of it and of what comes along: trust
     * first, then how it fits. Changes nothing.
     */
    List<Problem> objections(Proposal proposal, Approval approval, Progress progress);

    /**
     * Installs, or brings up to date, what was proposed.
     *
     * @param approval what a person decided about its key and what it asks for
     * @throws org.parley.core.ProblemException refused {@code plugin.untrusted} and its like when trust forbids it,
     *         {@code plugin.unresolved} when something is missing, {@code plugin.put-back} when it did not come up and
     *         everything is as before
     */
    Plugin install(Actor actor, Proposal proposal, Approval approval, Progress progress);

    /**
     * Brings several up to date at once, all of them or none. One that was turned off stays so.
     *
     * @return the plugins as they are then, in the order of the proposals
     * @throws org.parley.core.ProblemException as {@link #install}
     */
    List<Plugin> update(Actor actor, List<Proposal> proposals, Approval approval, Progress progress);

    /**
     * Turns it on. Errors as {@link #install}.
     *
     * @throws org.parley.core.ProblemException refused {@code plugin.called-back} when its key or file was called back
     */
    Plugin enable(Actor actor, String id, Progress progress);

    /** Turns it off, and those that need it wait. */
    Plugin disable(Actor actor, String id, Progress progress);

    /**
     * Takes it away; its tables stay, or are exported beside the backups and dropped. Dropping goes for one that is gone
     * already, too, and left its tables.
     */
    Removal remove(Actor actor, String id, boolean dropData, Progress progress);

    /** The last five states and the present one, newest first. */
    List<Generation> generations();

    /**
     * Goes back to a generation; other owners' data is not touched. Makes a new generation.
     *
     * @throws org.parley.core.ProblemException refused {@code plugin.called-back} when it holds what was called back since;
     *         {@code plugin.others-data} when the tables of one in it belong to another plugin now
     */
    Generation rollback(Actor actor, int number, Progress progress);

    /** Brings the plugins in line with a list of ids, versions and hashes; what is so already is left alone. */
    List<String> apply(Actor actor, Path list, boolean dryRun, Approval approval, Progress progress);

    /** Writes what its maker needs to find a failure: versions, states, messages; no personal data, no content. */
    void report(String id, Path file);

    /** Calls back, on whatever thread, when a plugin came, went or changed its state. Close the handle to stop. */
    AutoCloseable onChange(Runnable listener);

    /**
     * What a person decided.
     *
     * @param fingerprint   the unknown key that may sign this file; null when none may
     * @param keep          true to trust that key from now on
     * @param allowUnsigned true when an unsigned file may be installed: for makers of plugins only
     */
    record Approval(String fingerprint, boolean keep, boolean allowUnsigned) {

        /** Only what is trusted already. */
        public static Approval none() {
            return new Approval(null, false, false);
        }
    }

    /**
     * A state of the plugins.
     *
     * @param what what was done, in words
     */
    record Generation(int number, Instant at, String what, List<Held> plugins) {

        public Generation {
            plugins = List.copyOf(plugins);
        }
    }

    /**
     * A plugin as a generation has it.
     *
     * @param on false when it was turned off or stopped then
     */
    record Held(String id, String name, String version, boolean on) {

        /** Id and version, as commands and their JSON show it: {@code photo-wall 1.0.0}, {@code photo-wall 1.0.0 (off)}. */
        @Override
        public String toString() {
            return id + " " + version + (on ? "" : " (off)");
        }
    }

    /**
     * What became of a removed plugin's data.
     *
     * @param rows rows in its tables
     * @param kept true when they stay
     * @param file where dropped data was exported to; null when there was none
     */
    record Removal(long rows, boolean kept, Path file) { }
}
