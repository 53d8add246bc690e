// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange;

/**
 * How much of each kind a project of another program holds, what was lost on the way among it.
 *
 * @param sources texts, pictures and recordings
 * @param codings codes on ranges and on whole texts
 * @param cases   people, places or things that the sources are about
 * @param sets    named collections of codes and sources
 * @param memos   notes that stand for themselves
 * @param users   people who worked on it
 */
public record Counts(int codes, int sources, int codings, int cases, int sets, int memos, int users) { }
