// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.util.List;

/**
 * What a person may map.
 *
 * @param columns  the columns of the source with the field that is proposed for each
 * @param fields   all fields there are to choose from
 * @param charset  encoding that was found
 * @param delimiter character between the cells
 */
public record Offer(List<Column> columns, List<String> fields, String charset, String delimiter) {

    /**
     * A column.
     *
     * @param name     header; a second column of the same name is called {@code name (2)}
     * @param proposed field proposed for it
     * @param samples  its first values that are not empty
     */
    public record Column(String name, String proposed, List<String> samples) { }
}
