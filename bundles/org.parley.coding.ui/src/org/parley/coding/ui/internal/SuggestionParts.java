// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.coding.Code;
import org.parley.coding.Suggestions.Suggestion;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.UiContext;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.Sections;

/** Proposed codes in the inspector, each with the words that led to it: a person takes one or refuses it. */
final class SuggestionParts {

    private final Sections sections;
    private final UiContext ui;
    private final CodeRoom room;
    private final CodeDesk desk;
    private final Deeds deeds;
    private final Runnable again;
    private final Messages messages = Messages.of(SuggestionParts.class);

    /** @param again builds the inspector anew */
    SuggestionParts(Sections sections, UiContext ui, CodeRoom room, CodeDesk desk, Runnable again) {
        this.sections = sections;
        this.ui = ui;
        this.room = room;
        this.desk = desk;
        this.deeds = new Deeds(ui, room);
        this.again = again;
    }

    /** What is proposed for an answer; nothing is shown as long as there is nothing. */
    void section(Post post) {
        List<Suggestion> proposed = room.proposals().of(desk, post);
        if (proposed.isEmpty()) {
            return;
        }
        Composite section = sections.section(messages.get("inspector.suggested"), "Ctrl+Shift+Y");
        proposed.forEach(one -> row(section, post, one));
    }

    private void row(Composite section, Post post, Suggestion one) {
        Code code = desk.codebook().codes().get(one.codeId());
        if (code == null) {
            return;
        }
        new CodeTitle(section, ui.theme(), code, desk.keyOf(code.id()));
        sections.text(section, messages.get("inspector.because", String.join(", ", one.because())), Token.MUTED,
                Type.SMALL);
        Composite choices = new Composite(section, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 16;
        choices.setLayout(layout);
        choices.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        ui.theme().style(choices, Token.RAISED, Token.INK, Type.NORMAL);
        new LinkText(choices, ui.theme(), Token.RAISED).set(messages.get("inspector.take"), () -> take(post, one));
        new LinkText(choices, ui.theme(), Token.RAISED).set(messages.get("inspector.refuse"),
                () -> room.proposals().refuse(ui, desk, post, one, again));
    }

    private void take(Post post, Suggestion one) {
        deeds.code(desk.codebook().codes().get(one.codeId()), new TextRange(post.id().toString(), one.start(), one.end()),
                coding -> { });
    }
}
