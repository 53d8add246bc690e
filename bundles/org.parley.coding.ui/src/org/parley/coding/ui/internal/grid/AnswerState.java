// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

/** How far an answer is. */
enum AnswerState {
    /** Nobody has coded it. */
    OPEN,
    /** The person at the window has coded it. */
    MINE,
    /** Another coder has, and the person at the window has not. */
    DONE
}
