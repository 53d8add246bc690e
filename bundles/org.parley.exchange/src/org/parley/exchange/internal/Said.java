// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Duration;

/**
 * A line that may begin the turn of a speaker.
 *
 * @param name  who would be speaking; null when the line is nothing but a time
 * @param at    how long after the beginning; null when the line does not say
 * @param words what stands behind it on the line; may be empty
 */
record Said(String name, Duration at, String words) { }
