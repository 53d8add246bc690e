// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.coding.Coding;
import org.parley.coding.CodingState;
import org.parley.coding.Codings;
import org.parley.coding.Viewer;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.coders.CoderQueue;
import org.parley.core.Actor;
import org.parley.discussion.Discussion;
import org.parley.discussion.Discussions;
import org.parley.discussion.Post;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.ui.Registration;
import org.parley.ui.text.TextRange;

/**
 * What the coder works on now: the text, the answer, the words that are selected, the coding and the code that are
 * looked at, what was used last. The views tell it and hear of it; it knows none of them. UI thread.
 */
final class CodeDesk {

    /** What of it has changed. */
    enum Part { TOPIC, POST, SELECTION, CODING, CODE, PROJECT, BESIDE, PINS, PENDING }

    private static final int RECENT = 5;

    private final UUID panelId;
    private final Actor coder;
    private final Panels panels;
    private final Discussions discussions;
    private final Codings codings;
    private final List<Consumer<Part>> listeners = new ArrayList<>();
    private final LinkedHashSet<UUID> recent = new LinkedHashSet<>();
    private final Map<Integer, UUID> pins = new TreeMap<>();
    private final Pending pending = new Pending();
    private UUID topic;
    private UUID post;
    private TextRange selection;
    private UUID coding;
    private List<UUID> codes = List.of();
    private List<UUID> dragged = List.of();
    private boolean project;
    private Beside beside;
    private Answers answers;
    private final Supplier<List<CoderBatch>> batches;
    private boolean othersHidden;
    private MyBatches mine;
    private CodingState mineOf;
    private Discussion mineIn;

    CodeDesk(UUID panelId, Actor coder, Panels panels, Discussions discussions, Codings codings) {
        this(panelId, coder, panels, discussions, codings, List::of, false);
    }

    /**
     * Makes the desk of a person in a panel.
     *
     * @param batches      the batches of the panel
     * @param othersHidden whether the person wants to see only what they made
     */
    CodeDesk(UUID panelId, Actor coder, Panels panels, Discussions discussions, Codings codings,
            Supplier<List<CoderBatch>> batches, boolean othersHidden) {
        this.batches = batches;
        this.othersHidden = othersHidden;
        this.panelId = panelId;
        this.coder = coder;
        this.panels = panels;
        this.discussions = discussions;
        this.codings = codings;
    }

    UUID panelId() {
        return panelId;
    }

    Actor coder() {
        return coder;
    }

    PanelState panel() {
        return panels.state(panelId);
    }

    Discussion discussion() {
        return discussions.state(panelId);
    }

    /** As the coder at this desk may see them. */
    CodingState codings() {
        return codings.state(panelId, new Viewer(coder, othersHidden));
    }

    /** The same, whether the coder wants to see what others made or not. */
    CodingState allowed() {
        return codings.state(panelId, Viewer.of(coder));
    }

    boolean othersHidden() {
        return othersHidden;
    }

    void hideOthers(boolean hide) {
        othersHidden = hide;
        tell(Part.TOPIC);
        tell(Part.PENDING);
    }

    /** The texts that were given to this coder. */
    MyBatches mine() {
        List<CoderBatch> all = batches.get();
        if (all.stream().noneMatch(batch -> batch.coder(coder.id()).isPresent())) {
            return MyBatches.NONE;
        }
        CodingState state = codings.state(panelId);
        if (mine == null || !mine.batches().equals(all) || mineOf != state || mineIn != discussion()) {
            mineOf = state;
            mineIn = discussion();
            mine = new MyBatches(CoderQueue.of(all, state, mineIn, coder.id()), all);
        }
        return mine;
    }

    Codebook codebook() {
        return codings().codebook();
    }

    Pending pending() {
        return pending;
    }

    /** The answers of the text that is open. */
    Answers answers() {
        Discussion discussion = discussion();
        if (answers == null || answers.discussion() != discussion || !Objects.equals(answers.topicId(), topic)) {
            answers = new Answers(discussion, panel(), topic);
        }
        return answers;
    }

    /** True when this coder has put a code on the post. */
    boolean coded(Post which) {
        return codings().on(which.id()).stream().anyMatch(one -> one.coderId().equals(coder.id()))
                || pending.on(which.id());
    }

    Registration listen(Consumer<Part> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Part part) {
        List.copyOf(listeners).forEach(listener -> listener.accept(part));
    }

    Optional<UUID> topic() {
        return Optional.ofNullable(topic);
    }

    /** Opens a text; its first answer that is not coded yet is the one to begin with. */
    void topic(UUID id) {
        if (!Objects.equals(topic, id)) {
            topic = id;
            post = null;
            selection = null;
            coding = null;
            tell(Part.TOPIC);
        }
    }

    Optional<Post> post() {
        return discussion().post(post);
    }

    void post(UUID id) {
        if (elsewhere() || !Objects.equals(post, id)) {
            post = id;
            comeBack();
            tell(Part.POST);
        }
    }

    /** The words that are selected; a place without words is no selection. */
    Optional<TextRange> selection() {
        return Optional.ofNullable(selection);
    }

    void selection(TextRange range) {
        TextRange wanted = range == null || range.isEmpty() ? null : range;
        if (elsewhere() || !Objects.equals(selection, wanted)) {
            selection = wanted;
            comeBack();
            if (wanted != null) {
                coding = null;
            }
            tell(Part.SELECTION);
        }
    }

    Optional<Coding> coding() {
        return Optional.ofNullable(coding).map(codings().codings()::get);
    }

    void coding(UUID id) {
        if (elsewhere() || !Objects.equals(coding, id)) {
            coding = id;
            codes = List.of();
            comeBack();
            tell(Part.CODING);
        }
    }

    /** The code that is selected in the codebook and looked at; of several the first. */
    Optional<Code> code() {
        return codes().stream().findFirst();
    }

    void code(UUID id) {
        codes(id == null ? List.of() : List.of(id));
    }

    /** The codes that are selected in the codebook, in its order. */
    List<Code> codes() {
        return known(codes);
    }

    void codes(List<UUID> ids) {
        if (elsewhere() || !codes.equals(ids)) {
            codes = List.copyOf(ids);
            comeBack();
            tell(Part.CODE);
        }
    }

    private List<Code> known(List<UUID> ids) {
        return ids.stream().map(codebook().codes()::get).filter(Objects::nonNull).toList();
    }

    /** True while the panel itself is looked at. */
    boolean project() {
        return project;
    }

    /** Looks at the panel itself, until something in it is looked at. */
    void lookAtProject() {
        coding = null;
        selection = null;
        codes = List.of();
        beside = null;
        project = true;
        tell(Part.PROJECT);
    }

    private boolean elsewhere() {
        return project || beside != null;
    }

    private void comeBack() {
        project = false;
        beside = null;
    }

    /** What another view shows in the place of what is known, until something is looked at. */
    Optional<Beside> beside() {
        return Optional.ofNullable(beside);
    }

    void beside(Beside shown) {
        if (!Objects.equals(beside, shown)) {
            beside = shown;
            tell(Part.BESIDE);
        }
    }

    /** The codes that are being dragged within the window. */
    List<Code> dragged() {
        return known(dragged);
    }

    void dragged(List<UUID> ids) {
        dragged = List.copyOf(ids);
    }

    /** Codes used last, the newest first; at most five. */
    List<Code> recent() {
        List<Code> codes = new ArrayList<>();
        for (UUID id : recent) {
            Code one = codebook().codes().get(id);
            if (one != null && !one.retired()) {
                codes.add(0, one);
            }
        }
        return codes;
    }

    Optional<Code> last() {
        return recent().stream().findFirst();
    }

    void used(UUID codeId) {
        recent.remove(codeId);
        recent.add(codeId);
        if (recent.size() > RECENT) {
            recent.remove(recent.iterator().next());
        }
    }

    /** The code on a key from 1 to 9. */
    Optional<Code> pinned(int key) {
        return Optional.ofNullable(pins.get(key)).map(codebook().codes()::get);
    }

    /** The key of a code, as on its cap; empty when it has none. */
    String keyOf(UUID codeId) {
        return pins.entrySet().stream().filter(pin -> pin.getValue().equals(codeId)).findFirst()
                .map(pin -> pin.getKey().toString()).orElse("");
    }

    /** Puts a code on a key; the key it had, and the code the key had, are free again. On its own key it comes off. */
    void pin(int key, UUID codeId) {
        boolean off = codeId.equals(pins.get(key));
        pins.values().removeIf(codeId::equals);
        pins.remove(key);
        if (!off) {
            pins.put(key, codeId);
        }
        tell(Part.PINS);
    }

    /** Puts codes on keys as they were before; keys taken by now stay as they are. */
    void pins(Map<Integer, UUID> before) {
        before.forEach((key, id) -> {
            if (codebook().codes().containsKey(id) && !pins.containsKey(key) && !pins.containsValue(id)) {
                pins.put(key, id);
            }
        });
    }

    Map<Integer, UUID> pins() {
        return Map.copyOf(pins);
    }

    /** Codes that people put on the same words elsewhere in this text. */
    Set<UUID> codesOfTheSame(Post which) {
        Set<UUID> found = new LinkedHashSet<>();
        for (Post other : answers().same(which)) {
            codings().on(other.id()).stream().filter(one -> one.coderId().equals(coder.id()))
                    .forEach(one -> found.add(one.codeId()));
        }
        return found;
    }
}
