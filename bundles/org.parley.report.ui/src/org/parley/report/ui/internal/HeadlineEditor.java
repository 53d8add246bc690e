// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.report.Block;
import org.parley.report.Reports;
import org.parley.report.Reports.Passage;
import org.parley.report.Reports.Said;
import org.parley.report.spi.Shown;
import org.parley.report.ui.internal.model.HeadlineDraft;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Facts;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.Refusal;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.ViewHead;

/** The words of a headline with their count, what is asked, and what members said. Stored when typing rests. */
final class HeadlineEditor {

    /** Milliseconds without a key before it is stored, as memos are. */
    private static final int REST = 400;
    private static final int MOST_ROWS = 7;
    private static final int LINES = SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL;

    private final Sections sections;
    private final ViewHead head;
    private final UiContext ui;
    private final ReportDesk desk;
    private final int number;
    private final Messages messages = Messages.of(HeadlineEditor.class);
    private final Text words;
    private final Refusal refusal;
    private final Text ask;
    private final Text owner;
    private final Text due;
    private final Later store;
    private final Composite evidence;
    private final Composite against;
    private final Facts strength;
    private Said listed;

    HeadlineEditor(Sections sections, ViewHead head, UiContext ui, ReportDesk desk, Block.Headline headline) {
        this.sections = sections;
        this.head = head;
        this.ui = ui;
        this.desk = desk;
        this.number = headline.number();
        HeadlineDraft draft = desk.draft().orElseThrow();
        Composite top = sections.section("", "");
        words = field(top, draft.text().text(), LINES, messages.get("headline.words"));
        ((GridData) words.getLayoutData()).heightHint = ui.theme().lineHeight() * 3 + ui.theme().px(4);
        refusal = Layouts.wide(new Refusal(top, ui.theme(), Token.RAISED));
        if (headline.proposed()) {
            sections.text(top, messages.get("headline.proposed"), Token.WARN, Type.SMALL);
        }
        strength = Sections.fill(new Facts(top, ui.theme(), Token.RAISED, 84));
        // Tab goes from field to field
        top.setTabList(new Control[] {words});
        Composite asked = sections.section(messages.get("headline.asked"), "");
        ask = field(asked, draft.text().ask(), LINES, messages.get("headline.ask"));
        ((GridData) ask.getLayoutData()).heightHint = ui.theme().lineHeight() * 2 + ui.theme().px(4);
        owner = field(asked, draft.text().owner(), SWT.BORDER, messages.get("headline.owner"));
        due = field(asked, draft.text().due(), SWT.BORDER, messages.get("headline.due"));
        evidence = sections.section(messages.get("headline.evidence"), Rests.both(messages, headline.evidence()));
        against = sections.section(messages.get("headline.against"), "");
        store = new Later(words, REST, () -> desk.store(messages.get("said.changed", number)));
        for (Text field : List.of(words, ask, owner, due)) {
            field.addListener(SWT.Modify, event -> typed());
            field.addListener(SWT.FocusOut, event -> store.now());
        }
        update();
    }

    private Text field(Composite parent, String text, int style, String name) {
        Text field = new Text(parent, style);
        field.setText(text);
        if ((style & SWT.MULTI) == 0) {
            field.setMessage(name);
        } else {
            // Tab leaves the field, as in every other one
            field.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        field.setToolTipText(name);
        if ((style & SWT.MULTI) == 0) {
            // a long name does not fit on one line: it can be read here
            Runnable whole = () -> field.setToolTipText(field.getText().isEmpty() ? name : name + ": " + field.getText());
            whole.run();
            field.addListener(SWT.Modify, event -> whole.run());
        }
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        ui.theme().style(field, Token.SURFACE, Token.INK, Type.NORMAL);
        field.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return field;
    }

    private void show(Block.Headline headline) {
        strength.set(List.of(Facts.Fact.of(messages.get("headline.strength"), messages.get("headline.strength.value",
                messages.get("strength." + headline.strength()), Shown.count(headline.n()), Shown.count(headline.base())))));
    }

    private void typed() {
        desk.draft().ifPresent(draft -> {
            desk.write(draft.saying(words.getText()).asking(ask.getText(), owner.getText(), due.getText()));
            update();
            store.soon();
        });
    }

    /** The count and what hinders. */
    void update() {
        desk.draft().ifPresent(draft -> {
            if (words.isDisposed()) {
                return;
            }
            desk.block().filter(Block.Headline.class::isInstance).map(Block.Headline.class::cast).ifPresent(this::show);
            head.set(messages.get("block.headline", number),
                    messages.get("headline.count", draft.words(), Reports.MOST_WORDS));
            head.warn(draft.tooLong());
            if (draft.tooLong()) {
                refusal.say(messages.get("headline.toolong", Reports.MOST_WORDS, draft.words()));
            } else if (draft.words() == 0) {
                refusal.say(messages.get("headline.empty"));
            } else {
                refusal.clear();
            }
            sections.relayout();
        });
    }

    /** What members said, once it is read. */
    void said() {
        Said said = desk.said().orElse(null);
        if (said != null && said.equals(listed)) {
            // only the star may stand elsewhere, and who is in the list stays there
            redraw(evidence);
            return;
        }
        listed = said;
        clear(evidence);
        clear(against);
        if (said == null) {
            sections.text(evidence, messages.get("headline.reading"), Token.MUTED, Type.SMALL);
            return;
        }
        if (said.passages().isEmpty()) {
            sections.text(evidence, messages.get("headline.nothing"), Token.MUTED, Type.NORMAL);
        } else {
            list(evidence, said.passages());
        }
        said.notes().forEach(note -> sections.text(evidence, note, Token.MUTED, Type.SMALL));
        if (said.contrary().isEmpty()) {
            sections.text(against, messages.get("headline.nobody", said.posts(), Shown.count(said.posts())),
                    Token.MUTED, Type.NORMAL);
        } else {
            list(against, said.contrary());
        }
    }

    private void list(Composite parent, List<Passage> rows) {
        RowList<Passage> list = new RowList<>(parent, SWT.SINGLE, ui.theme(), Token.RAISED,
                p -> p.coding().toString(), new PassageStyle.Passage(ui.theme(), messages, this::isQuote));
        list.setHairlines(true);
        list.setRows(rows);
        list.onSelect(chosen -> ui.selections().set(InspectorView.ID, chosen));
        list.onOpen(p -> ui.open(Target.of("post", p.post().toString())));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = ui.theme().twoLineHeight() * Math.min(MOST_ROWS, rows.size());
        list.setLayoutData(data);
    }

    private boolean isQuote(Passage passage) {
        return desk.draft().filter(d -> passage.post().equals(d.text().quoteOf()) && !passage.quote().isEmpty()
                && passage.quote().equals(d.text().quote())).isPresent();
    }

    private static void redraw(Composite section) {
        for (Control child : section.getChildren()) {
            child.redraw();
        }
    }

    /** All but the head of the section. */
    private static void clear(Composite section) {
        Control[] children = section.getChildren();
        for (int i = 1; i < children.length; i++) {
            children[i].dispose();
        }
    }

    void focus() {
        if (!words.isDisposed()) {
            words.setFocus();
        }
    }
}
