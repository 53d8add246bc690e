// SPDX-License-Identifier: Apache-2.0
package org.parley.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Personal;
import org.parley.core.Problem;
import org.parley.core.Progress;
import org.parley.report.Block.Evidence;
import org.parley.report.spi.ChartPainter.Look;
import org.parley.report.spi.ChartPainter.Picture;
import org.parley.report.spi.Offers;
import org.parley.report.spi.Outcome;
import org.parley.report.spi.Parameter;

/** The analyses that are installed, by name, with their parameters as texts. */
public interface Analyses {

    /** All of them, by name. */
    @Needs({})
    List<About> all();

    /** What a panel offers a person for their parameters. */
    @Needs(Permission.CONTENT_READ)
    Offers offers(Actor person, UUID panelId);

    /**
     * What is wrong with the texts of parameters, each for itself, so that a form can say it where it was written.
     *
     * @return by the name of the parameter; empty when {@link #run} would take them
     * @throws org.parley.core.ProblemException {@code analysis.unknown} (usage) for a name nobody has
     */
    @Needs(Permission.CONTENT_READ)
    Map<String, Problem> refusals(Actor person, UUID panelId, String name, Map<String, List<String>> given);

    /**
     * Runs one on the present state of a panel. Pure: the same panel and parameters give the same outcome. Counted are the
     * codings that the person who asks may see ({@link org.parley.coding.Codings#seen}); the notes say when that is not all.
     * An outcome that lists words of members ({@link Outcome#quoting}) is refused a plugin without {@code contact.read}.
     *
     * @param given texts by the name of the parameter; what is not given has its initial value
     * @throws org.parley.core.ProblemException {@code analysis.unknown} (usage) for a name nobody has; those of
     *         {@link org.parley.report.spi.Parameters#read}; {@code date.order} (usage) when the period ends before it
     *         begins; {@code analysis.where.small} (refused) when too few members have a profile value
     */
    @Needs(Permission.CONTENT_READ)
    Outcome run(Actor person, UUID panelId, String name, Map<String, List<String>> given, Progress progress);

    /** Endings of files that an outcome can be written to, sorted. */
    @Needs({})
    List<String> endings();

    /** Name of the format of an ending: "Excel workbook"; the ending itself when nobody writes it. */
    @Needs({})
    String formatName(String ending);

    /**
     * Writes an outcome in the format of the file's ending, beside the old file until it is whole.
     *
     * @return the file
     * @throws org.parley.core.ProblemException {@code analysis.format} (usage) for an ending that nobody writes;
     *         {@code file.write} (failed) naming the file when it cannot be written
     */
    @Needs(Permission.FILES)
    Path write(Outcome outcome, Path file, Progress progress);

    /**
     * What a cell rests on, in words, as far as the person may see it: each coding with its passage, and where nothing is
     * coded the post as a whole; by the order of the evidence. What two coders marked the same stands once. What is said of
     * the author is what small cells allow in the whole panel.
     */
    @Needs(Permission.CONTENT_READ)
    List<Verbatim> verbatims(Actor person, UUID panelId, Evidence evidence, Progress progress);

    /**
     * The chart of an outcome as a picture, drawn as the files have it. Any thread.
     *
     * @throws org.parley.core.ProblemException {@code analysis.chart} (refused) when nothing that draws is installed
     */
    @Needs({})
    Picture picture(Outcome outcome, Look look);

    /**
     * A passage, or a post without one.
     *
     * @param coding     null for a whole post
     * @param code       path of the code; empty for a whole post
     * @param number     of the post, shown as #2214
     * @param start      where the passage begins in the post, in UTF-16 positions; 0 for a whole post
     * @param end        where it ends, not included
     * @param words      on one line, as they stand in the post
     * @param member     pseudonym of the author; empty when not known
     * @param attributes values of the open profile fields that at least five members share; empty for none
     * @param topic      title of the thread; empty for none
     */
    record Verbatim(UUID coding, String code, UUID post, long number, int start, int end, @Personal String words,
            String member, String attributes, Instant at, String topic) { }

    /** An analysis. */
    record About(String name, String title, List<Parameter> parameters) {

        public About {
            parameters = List.copyOf(parameters);
        }
    }
}
