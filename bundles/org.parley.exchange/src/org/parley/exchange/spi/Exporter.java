// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.coding.CodingState;
import org.parley.core.Handed;
import org.parley.core.Permission;
import org.parley.core.Progress;
import org.parley.discussion.Discussion;
import org.parley.exchange.Exports.Exported;
import org.parley.exchange.KeptSet;
import org.parley.panel.PanelState;

/** Writes a panel as one kind of file. Register it as a service; it keeps no state. */
@Handed({Permission.CONTENT_READ, Permission.CONTACT_READ, Permission.FILES})
public interface Exporter {

    /** Ending of its files without the dot, in small letters. */
    String ending();

    /** Name as shown. */
    String name();

    /**
     * Writes everything this kind of file can hold; tells element by element what it cannot. Members go out under their
     * code, never under a name.
     *
     * @throws org.parley.core.ProblemException when there is nothing that this format can hold
     */
    Exported write(Material material, OutputStream out, Progress progress) throws IOException;

    /**
     * A panel, all as of one moment, with the codings, memos and links that the person who exports may see. Whoever writes
     * from it need not ask who that is.
     *
     * @param known what codes and codings of this panel are called elsewhere: their id there by the id here
     * @param sets  sets that came from elsewhere, to be given back
     */
    record Material(PanelState panel, Discussion discussion, CodingState codings, Map<UUID, UUID> known,
            List<KeptSet> sets) { }
}
