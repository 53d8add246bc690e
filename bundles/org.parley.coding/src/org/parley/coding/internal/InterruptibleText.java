// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import org.parley.core.CancelledException;
import org.parley.core.Progress;

/** A text that lets a search in it be cancelled, however long the pattern makes the search run. */
final class InterruptibleText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 4096;

    private final CharSequence text;
    private final Progress progress;
    private int reads;

    InterruptibleText(CharSequence text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    @Override
    public char charAt(int index) {
        if (++reads >= READS_BETWEEN_LOOKS) {
            reads = 0;
            if (Thread.currentThread().isInterrupted()) {
                throw new CancelledException();
            }
            progress.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
