// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.text;

import java.util.Objects;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.Tag;

/**
 * One answer or post in a {@link TextPane}.
 *
 * @param id lasting id of the post
 * @param name who wrote it, bold; empty when it is hidden
 * @param facts what else may be known about the writer and the time, muted
 * @param text the words of one stored version, unchanged: positions of marks count its characters
 * @param aside a short fact at the right end of the head ("39 of 46"); may be empty
 * @param tag a tag at the right end of the head ("not coded"); may be empty
 * @param tagIcon the icon of the tag
 * @param tagMood the colours of the tag
 * @param framed whether it stands in a frame: the post a decision is about
 * @param footer a line under the text, muted ("Promo guard: discount code (rule 4)"); may be empty
 */
public record TextBlock(String id, String name, String facts, String text, String aside, String tag, Icon tagIcon,
        Tag.Mood tagMood, boolean framed, String footer) {

    /** Makes a block. */
    public TextBlock {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(aside, "aside");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(tagIcon, "tagIcon");
        Objects.requireNonNull(tagMood, "tagMood");
        Objects.requireNonNull(footer, "footer");
    }

    /** Returns a plain block. */
    public static TextBlock of(String id, String name, String facts, String text) {
        return new TextBlock(id, name, facts, text, "", "", Icon.NONE, Tag.Mood.NEUTRAL, false, "");
    }

    /** Returns the block with a fact at the right end of its head. */
    public TextBlock withAside(String fact) {
        return new TextBlock(id, name, facts, text, fact, tag, tagIcon, tagMood, framed, footer);
    }

    /** Returns the block with a tag at the right end of its head. */
    public TextBlock withTag(String fact, Icon icon, Tag.Mood mood) {
        return new TextBlock(id, name, facts, text, aside, fact, icon, mood, framed, footer);
    }

    /** Returns the block in a frame with a line under its text. */
    public TextBlock inFrame(String line) {
        return new TextBlock(id, name, facts, text, aside, tag, tagIcon, tagMood, true, line);
    }
}
