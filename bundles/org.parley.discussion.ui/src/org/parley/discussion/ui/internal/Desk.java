// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.discussion.Decision.Step;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.Topic;
import org.parley.discussion.ui.internal.model.Draft;
import org.parley.discussion.ui.internal.model.QueueModel;
import org.parley.discussion.ui.internal.model.Reading;
import org.parley.discussion.ui.internal.model.Reasons;
import org.parley.discussion.ui.internal.model.Scene;
import org.parley.discussion.ui.internal.model.ThreadModel;
import org.parley.discussion.ui.internal.model.Waiting;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;

/**
 * Where decisions are taken in one window: what is read, which post is chosen, the decision in the making and those on
 * their way to the store. Views show it and change it; it knows no widgets. UI thread only.
 */
final class Desk {

    /** What is new for the views. */
    enum News {
        /** The data, the queue or what is read. */
        DATA,
        /** Which post is chosen. */
        CHOICE,
        /** The decision in the making. */
        DRAFT
    }

    /** Where the keyboard is asked to go. */
    enum Spot { QUEUE, TEXT, DECISION, BACK, MARK, WHY }

    private final UiContext ui;
    private final DiscussRoom room;
    private final DecisionTexts texts = new DecisionTexts();
    private final Reasons reasons;
    private final Set<Consumer<News>> listeners = new LinkedHashSet<>();
    private final Set<Consumer<Spot>> movers = new LinkedHashSet<>();
    private final Set<Runnable> settlers = new LinkedHashSet<>();
    private final Set<UUID> underWay = new HashSet<>();
    private final Set<UUID> decidedHere = new HashSet<>();
    private final Registration changes;
    private UUID panel;
    private Scene scene;
    private QueueModel queue;
    private Reading reading;
    private ThreadModel thread;
    private UUID chosen;
    private Draft draft;
    private int taken;
    private boolean topicRead;

    Desk(UiContext ui, DiscussRoom room) {
        this.ui = ui;
        this.room = room;
        this.reasons = new Reasons(room.moderation().reasons(), room::kindOf);
        this.changes = ui.onChange(sets -> {
            if (sets.stream().anyMatch(set -> set.touches("discussion") || set.touches("panel"))) {
                refresh();
            }
        });
        refresh();
    }

    /** Looks at the data of now. Another panel than before closes what was read. */
    void refresh() {
        UUID now = ui.panel().orElse(null);
        if (now == null || !now.equals(panel)) {
            panel = now;
            underWay.clear();
            decidedHere.clear();
            reading = null;
            choose(null, null);
        }
        if (now == null) {
            scene = null;
            queue = null;
            thread = null;
            tell(News.DATA);
            return;
        }
        scene = room.scene(now);
        underWay.removeIf(id -> scene.said().queue().stream().noneMatch(item -> item.postId().equals(id)));
        queue = new QueueModel(scene, underWay);
        Optional<UUID> back = decidedHere.stream().filter(id -> queue.of(id).isPresent()).findFirst();
        decidedHere.removeIf(id -> queue.of(id).isPresent());
        keepDraft();
        readAgain();
        tell(News.DATA);
        back.ifPresent(this::choose);
    }

    /** A draft stays as long as its text is the one that is shown. */
    private void keepDraft() {
        Post post = scene.said().post(chosen).orElse(null);
        if (post == null) {
            choose(null, null);
        } else if (draft.step() == null || !draft.post().text().equals(post.text())) {
            draft = Draft.about(post, hits(post.id()));
        } else {
            draft = new Draft(post, draft.step(), draft.reason(), draft.note(), draft.places());
        }
    }

    private void readAgain() {
        thread = reading == null ? null : new ThreadModel(scene, queue, reading);
    }

    private List<QueueItem.Hit> hits(UUID post) {
        return queue.of(post).map(Waiting::hits).orElse(List.of());
    }

    Optional<Scene> scene() {
        return Optional.ofNullable(scene);
    }

    Optional<QueueModel> queue() {
        return Optional.ofNullable(queue);
    }

    Optional<ThreadModel> thread() {
        return Optional.ofNullable(thread);
    }

    Optional<Reading> reading() {
        return Optional.ofNullable(reading);
    }

    /** The post that decisions are about. */
    Optional<Post> chosen() {
        return Optional.ofNullable(draft).map(Draft::post);
    }

    Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    Reasons reasons() {
        return reasons;
    }

    int waiting() {
        return queue == null ? 0 : queue.size();
    }

    /** How many decisions were taken at this desk. */
    int taken() {
        return taken;
    }

    boolean topicRead() {
        return topicRead;
    }

    /** Takes back what was remembered from an earlier start. */
    void remember(int takenBefore, boolean readBefore) {
        taken = Math.max(taken, takenBefore);
        topicRead |= readBefore;
    }

    /** Chooses a post; reads it in its topic unless it stands in what is read already. False when it is gone. */
    boolean choose(UUID postId) {
        Post post = scene == null ? null : scene.said().post(postId).orElse(null);
        if (post == null) {
            return false;
        }
        boolean here = thread != null && thread.shows(postId) && reading.subject().equals(post.topicId());
        if (!here || queue.of(postId).isPresent() && !reading.folded()) {
            reading = Reading.around(post.topicId(), postId);
            readAgain();
        }
        choose(post, hits(postId));
        return true;
    }

    /** Chooses a post of those that are read, and reads on where it was. */
    void chooseHere(UUID postId) {
        scene().flatMap(s -> s.said().post(postId)).ifPresent(post -> choose(post, hits(postId)));
    }

    private void choose(Post post, List<QueueItem.Hit> hits) {
        UUID wanted = post == null ? null : post.id();
        boolean same = wanted != null && wanted.equals(chosen) && draft.step() != null && draft.post().equals(post);
        chosen = wanted;
        if (!same) {
            draft = post == null ? null : Draft.about(post, hits);
        }
        ui.selections().set(ThreadView.ID, post == null ? List.of() : List.of(post));
        tell(News.CHOICE);
    }

    /** Reads a whole topic. False when it is gone. */
    boolean readTopic(UUID topicId) {
        Topic topic = scene == null ? null : scene.said().topics().get(topicId);
        if (topic == null) {
            return false;
        }
        topicRead = true;
        read(Reading.topic(topicId));
        return true;
    }

    /** Reads everything a member wrote. False when there is no such member. */
    boolean readMember(UUID memberId) {
        if (scene == null || scene.people().member(memberId).isEmpty()) {
            return false;
        }
        read(Reading.member(memberId));
        return true;
    }

    private void read(Reading wanted) {
        if (reading != null && reading.of() == wanted.of() && reading.subject().equals(wanted.subject())
                && !reading.folded()) {
            return;
        }
        reading = wanted;
        readAgain();
        choose(thread.shown().stream().findFirst().orElse(null), List.of());
        chosen().ifPresent(post -> chooseHere(post.id()));
    }

    /** Shows more posts before the first, or after the last. */
    void more(boolean before) {
        if (reading != null) {
            reading = before ? reading.moreBefore() : reading.moreAfter();
            readAgain();
            tell(News.DATA);
        }
    }

    /** Chooses the post so many rows further down in the queue; false at its end. */
    boolean move(int rows) {
        Optional<UUID> wanted = queue == null ? Optional.empty() : queue.neighbour(chosen, rows);
        wanted.ifPresent(this::choose);
        return wanted.isPresent();
    }

    /** Takes up another step of a decision, or none. */
    void step(Step step) {
        if (draft != null) {
            draft(draft.with(step, step == null ? null : reasons.proposed(step, queue.of(chosen).orElse(null))));
        }
    }

    /** Changes the decision in the making. */
    void draft(Draft changed) {
        draft = changed;
        tell(News.DRAFT);
    }

    /** Keeps the chosen post, for the reason proposed, and goes on. */
    void keep() {
        if (draft != null) {
            // not told: the box would unfold for the blink of an eye
            draft = draft.with(Step.APPROVE, reasons.proposed(Step.APPROVE, queue.of(chosen).orElse(null)));
        }
        decide(true);
    }

    /**
     * Does what was chosen: shows it at once, stores it after that, and takes it back when storing fails.
     *
     * @param goOn whether the next post of the queue is chosen
     */
    void decide(boolean goOn) {
        if (draft == null) {
            ui.say(texts.nothingChosen());
            return;
        }
        Optional<Draft.Missing> missing = draft.missing();
        if (missing.isPresent()) {
            ui.say(texts.missing(missing.get()));
            if (missing.get() != Draft.Missing.STEP) {
                go(missing.get() == Draft.Missing.PLACES ? Spot.TEXT : Spot.DECISION);
            }
            return;
        }
        store(draft, goOn);
    }

    private void store(Draft done, boolean goOn) {
        Post post = done.post();
        Optional<Waiting> row = queue.of(post.id());
        Optional<UUID> next = row.isPresent() && goOn ? queue.after(post.id()) : Optional.empty();
        reasons.taken(done.step(), done.reason(), row.orElse(null));
        if (row.isPresent()) {
            underWay.add(post.id());
            queue = new QueueModel(scene, underWay);
        }
        draft = Draft.about(post, List.of());
        readAgain();
        tell(News.DATA);
        if (next.isPresent()) {
            choose(next.get());
        } else {
            choose(post, List.of());
        }
        go(Spot.BACK);
        ui.change(texts.done(done, scene.name(post)),
                () -> room.moderation().decide(ui.actor(), post.id(), done.step(), done.reason(), done.note(), done.out()),
                decision -> {
                    taken++;
                    if (row.isPresent()) {
                        decidedHere.add(post.id());
                    }
                    ui.stateChanged();
                },
                failure -> takeBack(done));
    }

    private void takeBack(Draft done) {
        underWay.remove(done.post().id());
        refresh();
        if (choose(done.post().id())) {
            draft(done);
        }
    }

    /** Asks for the keyboard to go somewhere. */
    void go(Spot spot) {
        List.copyOf(movers).forEach(mover -> mover.accept(spot));
    }

    /** Lets lists tell what is selected before something is done about it: arrows are told after a rest only. */
    void settle() {
        List.copyOf(settlers).forEach(Runnable::run);
    }

    /** Asked to tell at once what is selected. */
    Registration onSettle(Runnable settler) {
        settlers.add(settler);
        return () -> settlers.remove(settler);
    }

    /** Hears what is new. */
    Registration listen(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Moves the keyboard when asked. */
    Registration onGo(Consumer<Spot> mover) {
        movers.add(mover);
        return () -> movers.remove(mover);
    }

    /** Whether no view listens any more. */
    boolean unheard() {
        return listeners.isEmpty();
    }

    void close() {
        changes.close();
    }

    private void tell(News news) {
        List.copyOf(listeners).forEach(listener -> listener.accept(news));
        if (news == News.DATA) {
            ui.stateChanged();
        }
    }
}
