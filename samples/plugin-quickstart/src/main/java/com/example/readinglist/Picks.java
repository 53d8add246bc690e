// SPDX-License-Identifier: Apache-2.0
package com.example.readinglist;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.store.Query;
import org.parley.store.Schema;
import org.parley.store.Store;

/** The posts that a team wants to read together. Waits for the database: not for the thread of the window. */
@Component(service = Picks.class)
public final class Picks {

    private final Messages messages = Messages.of(Picks.class);
    private final Schema schema;
    private final Ids ids;

    //region claim
    @Activate
    public Picks(@Reference Store store, @Reference Ids ids) {
        this.schema = store.claim(new PicksSchema());
        this.ids = ids;
    }
    //endregion

    //region read
    /** What is on the list of a panel, in the order in which it came. */
    public List<Pick> of(UUID panelId) {
        return schema.read(query -> query.list("SELECT id, post, picked_by, picked_at, done FROM readinglist.pick"
                + " WHERE panel = ? ORDER BY picked_at, id", Picks::pick, panelId));
    }

    private static Pick pick(Query.Fields row) {
        return new Pick(row.id("id"), row.id("post"), row.text("picked_by"), row.instant("picked_at"), row.flag("done"));
    }
    //endregion

    //region write
    /**
     * Puts a post on the list.
     *
     * @throws ProblemException {@code pick.twice} (refused) when it is there already
     */
    public Pick add(Actor actor, UUID panelId, UUID postId) {
        return schema.write(actor, messages.get("done.add"), true, tx -> {
            if (tx.number("SELECT COUNT(*) FROM readinglist.pick WHERE panel = ? AND post = ?", panelId, postId) > 0) {
                throw new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, "pick.twice"));
            }
            // a moment is kept to the millisecond
            Pick pick = new Pick(ids.next(), postId, actor.name(), tx.at().truncatedTo(ChronoUnit.MILLIS), false);
            tx.insert(PicksSchema.PICK, pick.id(), Map.of("panel", panelId, "post", postId, "picked_by", pick.by(),
                    "picked_at", pick.at(), "done", pick.done()));
            return pick;
        });
    }
    //endregion

    /** Says whether a post has been read. */
    public void done(Actor actor, UUID pickId, boolean done) {
        schema.write(actor, messages.get(done ? "done.read" : "done.unread"), true, tx -> {
            tx.update(PicksSchema.PICK, pickId, Map.of("done", done));
            return null;
        });
    }

    /** Takes a post from the list. */
    public void remove(Actor actor, UUID pickId) {
        schema.write(actor, messages.get("done.remove"), true, tx -> {
            tx.delete(PicksSchema.PICK, pickId);
            return null;
        });
    }
}
