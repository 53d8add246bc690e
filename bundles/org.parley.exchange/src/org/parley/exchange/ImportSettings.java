// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a source is to be read.
 *
 * @param mapping from the source's column to a field of ours, in order: author, text, date, title, topic, activity,
 *                reply-to, id, language, name, staff, state, email, phone, real-name, ignore, or {@code profile:KEY};
 *                a question mapped to {@code text} more than once gives one post for each column
 * @param charset name of the encoding; empty to find out
 * @param options further settings: {@code source} names where it comes from, which keeps the ids of two archives apart
 *                that count alike; {@code date-format} says how a csv file writes its dates, such as
 *                {@code dd/MM/yyyy}; {@code staff} holds the names of hosts, one on a line
 */
public record ImportSettings(Map<String, List<String>> mapping, Optional<String> charset, Map<String, String> options) {

    /** Nothing said: the importer guesses. */
    public static final ImportSettings NONE = new ImportSettings(Map.of(), Optional.empty(), Map.of());
}
