// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Instant;

import org.parley.exchange.spi.Receiver.State;

/**
 * A row of contributions before its thread is known.
 *
 * @param where   file and row
 * @param id      stable id
 * @param rawId   id as the file has it; null without
 * @param replyTo raw id of the row it answers; null for none
 * @param topic   name of the topic; null when the file has none
 * @param title   null for none
 */
record CsvDraft(String where, String id, String rawId, String replyTo, String topic, String activity, String title,
        String author, Instant at, String language, String words, State state, String stateReason) { }
