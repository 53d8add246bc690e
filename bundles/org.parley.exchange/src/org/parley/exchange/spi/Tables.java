// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.nio.file.Path;
import java.util.List;

import org.parley.core.Needs;
import org.parley.core.Permission;
import org.parley.core.Progress;

/** Tables in files, csv and what else a {@link TableReader} is there for, for importers whose columns are known. */
@Needs(Permission.FILES)
public interface Tables {

    /** The first row; empty when the file is no table that can be read, whatever the reason. */
    List<String> head(Path file);

    /**
     * All rows.
     *
     * @throws org.parley.core.ProblemException {@code import.table} (failed) naming the file when it cannot be read
     */
    List<List<String>> read(Path file, Progress progress);
}
