// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.time.Duration;

/**
 * What one speaker said before another one spoke.
 *
 * @param key    by what the speaker is known
 * @param name   as it was first written
 * @param host   whether the speaker asks and does not take part
 * @param offset how long after the beginning; null when it is not said
 * @param words  paragraphs are separated by an empty line
 * @param page   page on which it begins; 0 when there are none
 */
record Turn(String key, String name, boolean host, Duration offset, String words, int page) { }
