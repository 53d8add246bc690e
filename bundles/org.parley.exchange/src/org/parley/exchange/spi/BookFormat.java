// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.io.IOException;
import java.io.OutputStream;

import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Writes tables as one kind of file. Register it as a service; it keeps no state. */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
public interface BookFormat {

    /** Ending of its files without the dot, in small letters. */
    String ending();

    /** Columns that a table can have. */
    int mostColumns();

    /** Rows that a table can have. */
    int mostRows();

    /** Whether a file holds several tables; else each gets a file of its own. */
    boolean severalSheets();

    /** Whether it is made for reading and holds quotes only, not data. */
    boolean forReading();

    /** Writes it; the stream is closed by the caller. Text is neutralised against formulas and markup. */
    void write(Book book, OutputStream out, Progress progress) throws IOException;
}
