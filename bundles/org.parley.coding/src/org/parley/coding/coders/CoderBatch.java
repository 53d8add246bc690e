// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.coders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Texts given to coders.
 *
 * @param percent    share of the texts that two coders code, 0 to 100
 * @param seed       with the texts it decides which of them two coders code and who gets which
 * @param blind      while the batch is open, its coders do not see what the others put on the texts that two code
 * @param coders     in the order they were named
 * @param texts      in the order of the discussion
 * @param maker      name of who made it
 * @param finishedAt null as long as it is open
 */
public record CoderBatch(UUID id, UUID panelId, String name, Kind kind, int percent, long seed, boolean blind,
        List<Assigned> coders, List<Text> texts, String maker, Instant at, Instant finishedAt) {

    public CoderBatch {
        coders = List.copyOf(coders);
        texts = List.copyOf(texts);
    }

    /** What a batch is for. */
    public enum Kind {
        /** Texts to be coded. */
        CODING,
        /** A sample of one coder's own texts, to be coded again without sight of the first time. */
        AGAIN
    }

    /** How far a batch is. */
    public enum State {
        /** A coder is not finished. */
        OPEN,
        /** All coders are finished; nothing hidden is shown yet. */
        CODED,
        /** Closed: what was hidden is shown, and differences can be adjudicated. */
        FINISHED
    }

    /**
     * A coder of a batch.
     *
     * @param finishedAt when they said that they are finished; null before
     */
    public record Assigned(UUID coderId, String name, Instant finishedAt) { }

    /**
     * A text of a batch.
     *
     * @param firstId  who codes it
     * @param secondId who codes it too; null when nobody does
     * @param readBy   those of them who said that no code belongs on it
     */
    public record Text(UUID postId, UUID firstId, UUID secondId, Set<UUID> readBy) {

        public Text {
            readBy = Set.copyOf(readBy);
        }

        /** Whether a coder has it to code. */
        public boolean isFor(UUID coderId) {
            return firstId.equals(coderId) || coderId.equals(secondId);
        }

        /** Whether two coders have it. */
        public boolean twice() {
            return secondId != null;
        }
    }

    /** How far it is. */
    public State state() {
        return finishedAt != null ? State.FINISHED
                : coders.stream().allMatch(coder -> coder.finishedAt() != null) ? State.CODED : State.OPEN;
    }

    /** A coder of the batch. */
    public Optional<Assigned> coder(UUID coderId) {
        return coders.stream().filter(coder -> coder.coderId().equals(coderId)).findFirst();
    }

    /** The texts that a coder has to code. */
    public List<Text> textsOf(UUID coderId) {
        return texts.stream().filter(text -> text.isFor(coderId)).toList();
    }

    /** The texts that two coders code. */
    public List<Text> twice() {
        return texts.stream().filter(Text::twice).toList();
    }

    /** Whether this coder codes these texts a second time now. */
    public boolean runsAgain(UUID coderId) {
        return kind == Kind.AGAIN && finishedAt == null
                && coder(coderId).filter(coder -> coder.finishedAt() == null).isPresent();
    }
}
