// SPDX-License-Identifier: Apache-2.0
/**
 * Hands a command over to the process that has the workspace open. The class path of the launcher and the bundle of
 * the same name each have their own copy of these classes; what they share is the socket and the frames on it.
 */
package org.parley.launcher.handover;
