// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.parley.coding.internal.CodingTables;
import org.parley.core.Ids;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.exchange.internal.GuidTable;
import org.parley.panel.internal.MemberUses;
import org.parley.panel.internal.PanelService;
import org.parley.report.internal.HeadlineCodes;
import org.parley.report.internal.ReportTables;
import org.parley.store.Store;

/** Makes the tables of the rooms ahead, as the first use of each does. */
final class RoomTables {

    private RoomTables() {
    }

    static void make(Store store, Ids ids) {
        UUID nobody = ids.next();
        new PanelService(store, ids, new MemberUses()).list();
        new GuidTable(store, ids).sets(nobody);
        new HeadlineCodes(new ReportTables(store, ids)).naming(nobody, Set.of());
        CodingTables coding = new CodingTables(store);
        coding.state(nobody);
        coding.close();
        try (DiscussionData discussion = new DiscussionData(store, ids, List::of)) {
            discussion.state(nobody);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
