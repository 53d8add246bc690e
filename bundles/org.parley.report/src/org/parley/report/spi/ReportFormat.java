// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Report;

/** Writes reports in one format. Register it as a service; it keeps no state. */
@Handed(Permission.CONTENT_READ)
public interface ReportFormat {

    /** Ending of the file without the dot: {@code xlsx}. */
    String ending();

    /** Name as shown: "Excel workbook". */
    String name();

    /** Audiences it is made for; the service refuses the others. */
    Set<Audience> audiences();

    /**
     * Whether the words of {@link org.parley.report.Block.Posts} are in its files; a format for reading may leave them
     * out and give the numbers of the posts alone. Told to the person before a report leaves the house.
     */
    default boolean holdsPosts() {
        return true;
    }

    /** Writes the report; the stream is closed by the caller. Text is neutralised against formulas and markup. */
    void write(Report report, OutputStream out, Progress progress) throws IOException;
}
