// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import java.time.Instant;
import java.util.UUID;

/**
 * A post on the list.
 *
 * @param by   who put it there
 * @param done whether it has been read
 */
public record Pick(UUID id, UUID postId, String by, Instant at, boolean done) { }
