// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.parley.discussion.QueueItem;

/** Oldest first; what came in together stands in the order in which it was written. */
final class QueueOrder {

    private QueueOrder() {
    }

    static List<QueueItem> sorted(Collection<QueueItem> queue, Places places) {
        List<QueueItem> sorted = new ArrayList<>(queue);
        sorted.sort(Comparator.comparing(QueueItem::since)
                .thenComparingInt((QueueItem item) -> places.of(item.postId())).thenComparing(QueueItem::rule));
        return sorted;
    }
}
