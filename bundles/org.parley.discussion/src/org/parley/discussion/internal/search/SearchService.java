// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.discussion.Search;
import org.parley.discussion.internal.data.DiscussionData;

/** {@link Search} with one index for each panel, built on a thread of its own and brought up to date when asked. */
@Component(service = Search.class)
public final class SearchService implements Search, AutoCloseable {

    private final DiscussionData data;
    private final Map<UUID, CompletableFuture<PanelIndex>> indexes = new ConcurrentHashMap<>();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "Parley search index");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public SearchService(@Reference DiscussionData data) {
        this.data = data;
    }

    @Override
    public void warmUp(UUID panelId) {
        index(panelId);
    }

    @Override
    public List<Found> find(UUID panelId, String query, int limit) {
        List<Wanted> wanted = Wanted.of(query);
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
        PanelIndex index = built(panelId);
        index.follow(data.state(panelId));
        return index.find(wanted, limit);
    }

    @Override
    public List<Placed> places(UUID panelId, String query, Progress progress) {
        List<Wanted> wanted = Wanted.of(query);
        PanelIndex index = built(panelId);
        index.follow(data.state(panelId));
        return index.places(wanted, progress);
    }

    private CompletableFuture<PanelIndex> index(UUID panelId) {
        return indexes.computeIfAbsent(panelId,
                id -> CompletableFuture.supplyAsync(() -> new PanelIndex(data.state(id)), builder));
    }

    private PanelIndex built(UUID panelId) {
        CompletableFuture<PanelIndex> index = index(panelId);
        try {
            return index.join();
        } catch (CompletionException e) {
            // the next one who searches starts anew
            indexes.remove(panelId, index);
            throw new ProblemException(Problem.from(Messages.of(SearchService.class), Problem.Kind.FAILED,
                    "search.index"), e.getCause());
        }
    }

    @Override
    @Deactivate
    public void close() {
        builder.shutdown();
        indexes.values().forEach(index -> index.thenAccept(PanelIndex::close));
        indexes.clear();
    }
}
