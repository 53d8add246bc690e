// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins;

import java.time.Instant;

/**
 * Whose key signed a file.
 *
 * @param name        the common name in the certificate
 * @param fingerprint SHA-256 of the certificate: 64 capital hexadecimal digits in groups of two with colons
 * @param from        first moment at which the certificate holds
 * @param until       last moment at which it holds
 */
public record Signer(String name, String fingerprint, Instant from, Instant until) { }
