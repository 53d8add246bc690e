// SPDX-License-Identifier: Apache-2.0
package org.parley.report.spi;

import java.io.IOException;
import java.io.OutputStream;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Writes what an analysis found, its table or its chart, in one format. Register it as a service; it keeps no state. */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ})
public interface AnalysisFormat {

    /** Ending of the file without the dot: {@code xlsx}. */
    String ending();

    /** Name as shown: "Excel workbook". */
    String name();

    /** Writes it; the stream is closed by the caller. Text is neutralised against formulas and markup. */
    void write(Outcome outcome, OutputStream out, Progress progress) throws IOException;
}
