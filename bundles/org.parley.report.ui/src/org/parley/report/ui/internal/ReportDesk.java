// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Report;
import org.parley.report.Reports;
import org.parley.report.Reports.Delivery;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.Reports.Said;
import org.parley.report.Reports.Scope;
import org.parley.report.ui.internal.model.HeadlineDraft;
import org.parley.report.ui.internal.model.Leaving;
import org.parley.report.ui.internal.model.Outline;
import org.parley.report.ui.internal.model.OutlineRow;
import org.parley.report.ui.internal.model.PreviewPages;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;

/**
 * Where a report is put together in one window: for whom, with which blocks, which one is chosen, the headlines in the
 * making. Views show it and change it; it knows no widgets. UI thread only; reports are gathered in the background.
 */
final class ReportDesk {

    /** What is new for the views. */
    enum News {
        /** A gathering has begun; what is shown is old. */
        GATHERING,
        /** The report, its rows or its audience. */
        REPORT,
        /** Which block is chosen. */
        CHOICE,
        /** The words of a headline, not stored yet. */
        DRAFT,
        /** What members said under the chosen headline. */
        SAID
    }

    private static final List<String> RESTS_ON = List.of("panel", "discussion", "coding", "report");

    private final UiContext ui;
    private final ReportRoom room;
    private final Messages messages = Messages.of(ReportDesk.class);
    private final Outline outline = new Outline(messages);
    private final PreviewPages pages = new PreviewPages(messages);
    private final Set<Consumer<News>> listeners = new LinkedHashSet<>();
    private final Map<Audience, Set<String>> hidden = new EnumMap<>(Audience.class);
    private final Map<String, Integer> beyond = new HashMap<>();
    private final Registration changes;
    private Audience audience = Audience.HEADLINES;
    private UUID panel;
    private Report report;
    private List<HeadlineText> headlines = List.of();
    private boolean proposed;
    private List<Delivery> deliveries = List.of();
    private List<OutlineRow> rows = List.of();
    /** Whether the first headline was chosen for the person, which happens once. */
    private boolean opened;
    private String chosen = "";
    private Said said;
    private int asked;
    private boolean stale = true;
    /** How often a person changed the headlines, and which of these changes is stored. */
    private int edits;
    private int saved;
    /** Whether words stand in the report that were written after it was put together. */
    private boolean drafted;

    ReportDesk(UiContext ui, ReportRoom room) {
        this.ui = ui;
        this.room = room;
        this.changes = ui.onChange(sets -> {
            if (sets.stream().anyMatch(s -> RESTS_ON.stream().anyMatch(s::touches))) {
                stale = true;
                if (ReportPerspective.ID.equals(ui.perspective())) {
                    gather();
                }
            }
        });
    }

    Registration listen(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean unheard() {
        return listeners.isEmpty();
    }

    void close() {
        changes.close();
    }

    /** What a gathering yields. */
    private record Gathered(Report report, List<HeadlineText> headlines, boolean proposed, List<Delivery> deliveries) { }

    /** Gathers when something was written since, or another panel was opened. */
    void refresh() {
        if (stale || !ui.panel().equals(Optional.ofNullable(panel))) {
            gather();
        }
    }

    /** Gathers the report of now, in the background; of several the newest wins. */
    void gather() {
        UUID now = ui.panel().orElse(null);
        if (now == null || !now.equals(panel)) {
            panel = now;
            report = null;
            chosen = "";
            said = null;
            hidden.clear();
            opened = false;
            saved = edits;
        }
        int mine = ++asked;
        stale = false;
        if (now == null) {
            accept(null, true);
            return;
        }
        int before = edits;
        boolean clean = saved == edits;
        tell(News.GATHERING);
        Audience wanted = audience;
        ui.run(Task.of(messages.get("task.gather"), progress -> gathered(now, wanted, progress)), gathered -> {
            if (mine == asked) {
                accept(gathered, clean && before == edits);
            }
        });
    }

    private Gathered gathered(UUID of, Audience wanted, Progress progress) {
        Reports reports = room.reports();
        List<HeadlineText> stored = reports.headlines(of);
        List<HeadlineText> shown = stored.isEmpty() ? reports.proposals(ui.actor(), of, Scope.ALL) : stored;
        return new Gathered(reports.build(ui.actor(), of, wanted, Scope.ALL, progress), shown, stored.isEmpty(),
                reports.deliveries(of));
    }

    /** @param newest false when a person has written since the headlines were read: what was written stays */
    private void accept(Gathered gathered, boolean newest) {
        report = gathered == null ? null : newest ? gathered.report() : written(gathered);
        drafted = !newest;
        if (newest) {
            headlines = gathered == null ? List.of() : gathered.headlines();
            proposed = gathered != null && gathered.proposed();
        }
        deliveries = gathered == null ? List.of() : gathered.deliveries();
        if (report != null && report.blocks().stream().noneMatch(b -> b.id().equals(chosen))) {
            chosen = "";
        }
        beyond.clear();
        arrange();
        if (chosen.isEmpty() && !opened && report != null) {
            opened = true;
            chosen = report.blocks().stream().filter(Block.Headline.class::isInstance).map(Block::id).findFirst()
                    .orElse("");
        }
        tell(News.REPORT);
        readSaid();
    }

    private void arrange() {
        rows = report == null ? List.of()
                : outline.rows(report, hidden.getOrDefault(audience, Set.of()), beyond);
    }

    Audience audience() {
        return audience;
    }

    /** Another reader. */
    void serve(Audience wanted) {
        if (wanted != audience) {
            audience = wanted;
            chosen = "";
            report = null;
            arrange();
            gather();
        }
    }

    Optional<Report> report() {
        return Optional.ofNullable(report);
    }

    List<OutlineRow> rows() {
        return rows;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** The report as paper, without what is not ticked. */
    Optional<PreviewPages.Paper> paper(boolean small) {
        return report().map(r -> pages.paper(r, visible(), small));
    }

    private List<Block> visible() {
        return Outline.visible(report, rows);
    }

    /** What would leave the house now in a file of this ending. */
    Optional<Leaving> leaving(String ending) {
        return report().map(r -> Leaving.of(visible(), r.members(), room.reports().holdsPosts(ending)));
    }

    /** Told by the preview: the page of each block that does not stand on the first. */
    void laidOut(Map<String, Integer> onLaterPages) {
        if (audience == Audience.HEADLINES && !beyond.equals(onLaterPages)) {
            beyond.clear();
            beyond.putAll(onLaterPages);
            arrange();
            tell(News.CHOICE);
        }
    }

    /** Takes a row in or leaves it out; false when it has to stay. */
    boolean tick(String id, boolean in) {
        OutlineRow row = rows.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
        if (row == null || row.fixed() && !in) {
            return false;
        }
        Set<String> out = hidden.computeIfAbsent(audience, a -> new HashSet<>());
        if (in ? out.remove(id) : out.add(id)) {
            arrange();
            tell(News.REPORT);
        }
        return true;
    }

    String chosen() {
        return chosen;
    }

    /** The chosen block. */
    Optional<Block> block() {
        return report().flatMap(r -> r.blocks().stream().filter(b -> b.id().equals(chosen)).findFirst());
    }

    void choose(String id) {
        if (!id.equals(chosen)) {
            chosen = id;
            said = null;
            ui.selections().set(OutlineView.ID, id.isEmpty() ? List.of() : List.of(id));
            tell(News.CHOICE);
            readSaid();
        }
    }

    /** What members said under the codes of the chosen headline; empty until it is read. */
    Optional<Said> said() {
        return Optional.ofNullable(said);
    }

    private void readSaid() {
        HeadlineDraft draft = draft().orElse(null);
        if (draft == null || panel == null) {
            said = null;
            return;
        }
        UUID of = panel;
        String about = chosen;
        List<UUID> codes = draft.text().codes();
        ui.run(Task.of(messages.get("task.said"), progress -> room.reports().said(ui.actor(), of, codes, Scope.ALL)), found -> {
            if (about.equals(chosen) && of.equals(panel)) {
                said = found;
                tell(News.SAID);
            }
        });
    }

    /** The chosen headline as it is being written. */
    Optional<HeadlineDraft> draft() {
        int index = index();
        return index < 0 ? Optional.empty() : Optional.of(new HeadlineDraft(headlines.get(index)));
    }

    private int index() {
        int number = block().filter(Block.Headline.class::isInstance).map(b -> ((Block.Headline) b).number()).orElse(0);
        return number <= headlines.size() ? number - 1 : -1;
    }

    /** Whether the headlines shown are proposals that nobody has worded. */
    boolean proposed() {
        return proposed;
    }

    /** Other words for the chosen headline: on the page at once, in the store when {@link #store} is called. */
    void write(HeadlineDraft draft) {
        int index = index();
        if (index < 0 || headlines.get(index).equals(draft.text())) {
            return;
        }
        edit(replaced(headlines, index, draft.text()));
        Block.Headline old = (Block.Headline) block().orElseThrow();
        report = with(report, old, draft.text());
        drafted = true;
        tell(News.DRAFT);
    }

    private void edit(List<HeadlineText> now) {
        headlines = now;
        edits++;
    }

    /** The report with the headlines as they are written now. */
    private Report written(Gathered gathered) {
        Report shown = gathered.report();
        for (Block block : gathered.report().blocks()) {
            if (block instanceof Block.Headline old && old.number() <= Math.min(headlines.size(),
                    gathered.headlines().size())) {
                HeadlineText mine = headlines.get(old.number() - 1);
                shown = mine.equals(gathered.headlines().get(old.number() - 1)) ? shown : with(shown, old, mine);
            }
        }
        return shown;
    }

    private static Report with(Report report, Block.Headline old, HeadlineText text) {
        Block.Ask ask = text.ask().isBlank() ? null : new Block.Ask(text.ask(), text.owner(), text.due());
        Block.Headline now = new Block.Headline(old.id(), old.number(), text.text(), old.n(), old.base(),
                old.strength(), false, old.before(), old.quote(), ask, old.evidence());
        return new Report(report.panelId(), report.audience(), report.title(), report.period(), report.scope(),
                report.posts(), report.of(), report.members(), report.asOf(), report.madeAt(), report.hash(),
                replaced(report.blocks(), report.blocks().indexOf(old), now), report.notes());
    }

    /** Stores the headlines as they are written, when the rules take them. */
    void store(String label) {
        UUID of = panel;
        if (of == null || headlines.stream().anyMatch(h -> !new HeadlineDraft(h).fits())) {
            return;
        }
        List<HeadlineText> texts = headlines;
        int now = edits;
        proposed = false;
        ui.change(label, () -> room.reports().headlines(ui.actor(), of, texts), stored -> {
            saved = Math.max(saved, now);
            if (edits == now && of.equals(panel)) {
                headlines = stored;
            }
        }, failed -> {
            saved = edits;
            gather();
        });
    }

    /** Makes a passage the quote of the chosen headline. False when nothing of it fits in 25 words. */
    boolean quote(Reports.Passage passage) {
        HeadlineDraft draft = draft().orElse(null);
        if (draft == null || passage.quote().isEmpty()) {
            return false;
        }
        edit(replaced(headlines, index(), draft.quoting(passage).text()));
        store(messages.get("said.quote", index() + 1));
        return true;
    }

    /** A further headline for a code. False when there are five. */
    boolean add(UUID code, String words) {
        if (headlines.size() >= Reports.MOST_HEADLINES) {
            return false;
        }
        List<HeadlineText> more = new ArrayList<>(proposed ? List.of() : headlines);
        more.add(new HeadlineText(null, words, List.of(code), null, "", "", "", ""));
        edit(more);
        store(messages.get("said.added", more.size()));
        return true;
    }

    /** Takes the chosen headline away. */
    void removeHeadline() {
        int index = index();
        if (index >= 0) {
            List<HeadlineText> fewer = new ArrayList<>(headlines);
            fewer.remove(index);
            edit(fewer);
            store(messages.get("said.removed", index + 1));
        }
    }

    /** Moves the chosen headline up (-1) or down (1). */
    void move(int by) {
        int index = index();
        if (index >= 0 && index + by >= 0 && index + by < headlines.size()) {
            List<HeadlineText> turned = new ArrayList<>(headlines);
            turned.add(index + by, turned.remove(index));
            edit(turned);
            chosen = "headline" + (index + by + 1);
            store(messages.get("said.moved", index + 1));
        }
    }

    int headlineCount() {
        return headlines.size();
    }

    /** Why the report cannot be written as it is, in a sentence; empty when it can. */
    Optional<String> hindrance() {
        if (report == null) {
            return Optional.of(messages.get("hindrance.none"));
        }
        for (int i = 0; audience == Audience.HEADLINES && i < headlines.size(); i++) {
            HeadlineDraft draft = new HeadlineDraft(headlines.get(i));
            if (!draft.fits()) {
                return Optional.of(messages.get(draft.words() == 0 ? "hindrance.empty" : "hindrance.words", i + 1,
                        draft.words(), Reports.MOST_WORDS));
            }
        }
        return Optional.empty();
    }

    /** Writes the report with the blocks that are ticked. */
    void export(Path file, Reports.Addressee addressee, Consumer<Delivery> done) {
        Report whole = report;
        List<String> shown = Outline.shown(rows);
        boolean all = shown.size() == whole.blocks().size();
        boolean anew = drafted;
        ui.run(Task.of(messages.get("task.export", file.getFileName()), progress -> {
            // words written just now are neither in the hash nor looked through for personal data
            Report now = anew ? room.reports().build(ui.actor(), whole.panelId(), whole.audience(), Scope.ALL, progress)
                    : whole;
            Report arranged = all ? now : room.reports().arranged(now, shown);
            return room.reports().deliver(ui.actor(), arranged, file, addressee, progress);
        }), delivery -> {
            room.wrote(delivery.panelId());
            done.accept(delivery);
        });
    }

    private void tell(News news) {
        List.copyOf(listeners).forEach(l -> l.accept(news));
    }

    private static <T> List<T> replaced(List<T> list, int index, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, value);
        return List.copyOf(copy);
    }
}
