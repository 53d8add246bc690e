// SPDX-License-Identifier: Apache-2.0
package org.parley.coding;

import java.util.UUID;

/**
 * A code of a panel's codebook.
 *
 * @param parentId   the code above it; null at the top
 * @param position   order among its siblings, from 0
 * @param number     the code number of the codeframe; 0 for none
 * @param colour     1 to 12, place in the code palette
 * @param pattern    how its chip and bracket are drawn, so that colour never stands alone
 * @param definition what it means
 * @param include    what belongs here
 * @param exclude    what does not
 * @param example    a typical sentence
 * @param exclusive  Don't know, None: stands alone on an answer
 * @param retired    kept for old codings, not offered any more
 * @param net        a heading that counts what is below it and is put on no text itself
 * @param single     at most one code of this branch, it and all below it, on an answer of one coder. What was coded
 *                   before stays as it is
 * @param weight     what a member with this code counts in a mean, such as -2 to 2; null for none, which keeps it out of means
 */
public record Code(UUID id, UUID panelId, UUID parentId, int position, String name, int number, int colour,
        Pattern pattern, String definition, String include, String exclude, String example, boolean exclusive,
        boolean retired, boolean net, boolean single, Double weight) {

    /** How a code is drawn beside its colour. */
    public enum Pattern { SOLID, DASHED, HOLLOW, DOUBLE }

    /** The same code with another name. */
    public Code named(String other) {
        return new Code(id, panelId, parentId, position, other, number, colour, pattern, definition, include, exclude,
                example, exclusive, retired, net, single, weight);
    }

    /** The same code in another place of the tree. */
    public Code placed(UUID otherParent, int otherPosition) {
        return new Code(id, panelId, otherParent, otherPosition, name, number, colour, pattern, definition, include,
                exclude, example, exclusive, retired, net, single, weight);
    }

    /** The same code with another number, or 0 for none. */
    public Code numbered(int other) {
        return new Code(id, panelId, parentId, position, name, other, colour, pattern, definition, include, exclude,
                example, exclusive, retired, net, single, weight);
    }

    /** The same code in another colour. */
    public Code coloured(int other) {
        return new Code(id, panelId, parentId, position, name, number, other, pattern, definition, include, exclude,
                example, exclusive, retired, net, single, weight);
    }

    /** The same code with other words of explanation. */
    public Code worded(String meaning, String belongs, String not, String sentence) {
        return new Code(id, panelId, parentId, position, name, number, colour, pattern, meaning, belongs, not,
                sentence, exclusive, retired, net, single, weight);
    }

    /** The same code, standing alone on an answer or not. */
    public Code exclusive(boolean alone) {
        return new Code(id, panelId, parentId, position, name, number, colour, pattern, definition, include, exclude,
                example, alone, retired, net, single, weight);
    }

    /** The same code, retired or brought back. */
    public Code retired(boolean out) {
        return new Code(id, panelId, parentId, position, name, number, colour, pattern, definition, include, exclude,
                example, exclusive, out, net, single, weight);
    }

    /** The same code as a net, or as a code again. */
    public Code net(boolean heading) {
        return new Code(id, panelId, parentId, position, name, number, colour, pattern, definition, include, exclude,
                example, exclusive, retired, heading, single, weight);
    }

    /** The same code, with one or with any number of codes of its branch on an answer. */
    public Code single(boolean one) {
        return new Code(id, panelId, parentId, position, name, number, colour, pattern, definition, include, exclude,
                example, exclusive, retired, net, one, weight);
    }

    /** The same code with another weight in means, or null for none. */
    public Code weighted(Double other) {
        return new Code(id, panelId, parentId, position, name, number, colour, pattern, definition, include, exclude,
                example, exclusive, retired, net, single, other);
    }
}
