// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.discussion.Decision.Step;
import org.parley.discussion.Moderation.Reason;
import org.parley.discussion.ui.internal.model.Draft;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.StepBar;

/** The box under the text in which a decision is taken: keep, or a step that unfolds reason and note. */
final class DecideBox extends Composite {

    /** The steps of the bar, in order. */
    private static final List<Step> STEPS = List.of(Step.NOTE, Step.REDACT, Step.HIDE);

    private final Desk desk;
    private final Theme theme;
    private final DecideWords words;
    private final Messages messages = Messages.of(DecideBox.class);
    private final Label about;
    private final LinkText why;
    private final Button keep;
    private final StepBar steps;
    private final Composite fields;
    private final Combo reason;
    private final Label noteLabel;
    private final Text note;
    private final Label indent;
    private final Composite foot;
    private final Label hint;
    private final Button doIt;
    private boolean filling;

    DecideBox(Composite parent, UiContext ui, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.theme = ui.theme();
        this.words = new DecideWords(desk);
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        GridLayout layout = Body.tight(1);
        layout.marginWidth = theme.px(16);
        layout.marginHeight = theme.px(8);
        layout.verticalSpacing = theme.px(8);
        setLayout(layout);
        addListener(SWT.Paint, event -> {
            event.gc.setBackground(theme.color(Token.LINE));
            event.gc.fillRectangle(0, 0, getSize().x, 1);
        });
        Composite head = line(3);
        label(head, messages.get("decide.title"), Token.INK, Type.BOLD);
        about = label(head, "", Token.MUTED, Type.NORMAL);
        about.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        why = new LinkText(head, theme, Token.WINDOW);
        Composite choice = line(2);
        keep = button(choice, messages.get("decide.keep"), desk::keep);
        keep.setImage(theme.image(Icon.DONE));
        Registration images = theme.onChange(() -> {
            keep.setImage(theme.image(Icon.DONE));
            keep.setFont(theme.font(Type.BOLD));
        });
        addListener(SWT.Dispose, event -> images.close());
        steps = new StepBar(choice, theme, Token.WINDOW);
        steps.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        steps.onChoose(index -> desk.step(STEPS.get(index)));
        steps.onConfirm(() -> desk.go(steps.chosen() == STEPS.indexOf(Step.REDACT) ? Desk.Spot.TEXT
                : Desk.Spot.DECISION));
        fields = line(2);
        label(fields, messages.get("decide.reason"), Token.MUTED, Type.NORMAL);
        reason = new Combo(fields, SWT.DROP_DOWN | SWT.READ_ONLY);
        noteLabel = label(fields, messages.get("decide.note"), Token.MUTED, Type.NORMAL);
        note = new Text(fields, SWT.MULTI | SWT.WRAP | SWT.BORDER);
        indent = new Label(fields, SWT.NONE);
        indent.setVisible(false);
        indent.setLayoutData(new GridData());
        foot = row(fields, 2);
        hint = new Label(foot, SWT.WRAP);
        theme.style(hint, Token.WINDOW, Token.MUTED, Type.SMALL);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        doIt = button(foot, "", () -> desk.decide(true));
        MainButton.dress(doIt, theme);
        doIt.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        wireFields();
    }

    private void wireFields() {
        reasons().forEach(r -> reason.add(r.label()));
        reason.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        reason.setFont(theme.font(Type.NORMAL));
        Access.name(reason, () -> messages.get("decide.reason"));
        reason.addListener(SWT.Selection, event -> change(draft -> draft.because(reasons()
                .get(reason.getSelectionIndex()).code())));
        noteLabel.setLayoutData(new GridData(SWT.BEGINNING, SWT.TOP, false, false));
        GridData noteData = new GridData(SWT.FILL, SWT.FILL, true, true);
        noteData.heightHint = 2 * theme.lineHeight();
        note.setLayoutData(noteData);
        note.setFont(theme.font(Type.NORMAL));
        Access.name(note, () -> messages.get("decide.note"));
        note.addListener(SWT.Modify, event -> change(draft -> draft.noting(note.getText())));
        for (Control control : List.of(reason, note, keep, doIt, steps)) {
            control.addListener(SWT.Traverse, event -> traverse(control, event));
        }
    }

    private List<Reason> reasons() {
        return desk.reasons().all();
    }

    private void traverse(Control control, Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_ESCAPE -> {
                event.doit = false;
                desk.step(null);
                desk.go(Desk.Spot.BACK);
            }
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> event.doit = true;
            default -> { }
        }
    }

    private void change(java.util.function.UnaryOperator<Draft> how) {
        if (!filling) {
            desk.draft().map(how).ifPresent(desk::draft);
        }
    }

    private Composite line(int columns) {
        Composite line = Body.wide(row(this, columns));
        return line;
    }

    private Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = Body.tight(columns);
        layout.horizontalSpacing = theme.px(8);
        layout.verticalSpacing = theme.px(8);
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        theme.style(row, Token.WINDOW, Token.INK, Type.NORMAL);
        return row;
    }

    private Label label(Composite parent, String text, Token ink, Type type) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        theme.style(label, Token.WINDOW, ink, type);
        return label;
    }

    private Button button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setFont(theme.font(Type.BOLD));
        button.setLayoutData(new GridData(SWT.BEGINNING, SWT.FILL, false, true));
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    /** Takes less height: reason and note beside each other. */
    void compact(boolean wanted) {
        GridLayout layout = (GridLayout) fields.getLayout();
        int columns = wanted ? 4 : 2;
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            ((GridData) note.getLayoutData()).heightHint = (wanted ? 1 : 2) * theme.lineHeight();
            ((GridData) indent.getLayoutData()).exclude = wanted;
            ((GridData) foot.getLayoutData()).horizontalSpan = wanted ? columns : 1;
            layout(true, true);
        }
    }

    /** Shows the decision in the making. Returns whether it needs another height than before. */
    boolean show() {
        Draft draft = desk.draft().orElse(null);
        if (draft == null) {
            return false;
        }
        filling = true;
        about.setText(words.about(draft).replace("&", "&&"));
        boolean waits = desk.queue().flatMap(queue -> queue.of(draft.post().id())).isPresent();
        why.set(waits ? messages.get("decide.why") : "", () -> desk.go(Desk.Spot.WHY));
        List<StepBar.Step> shown = new ArrayList<>();
        STEPS.forEach(step -> shown.add(new StepBar.Step(messages.get("decide.step." + step), words.under(step, draft),
                false)));
        steps.set(shown, draft.step() == null ? -1 : STEPS.indexOf(draft.step()));
        boolean unfolded = draft.step() != null;
        boolean changed = unfolded == ((GridData) fields.getLayoutData()).exclude;
        Body.show(fields, unfolded);
        if (unfolded) {
            fillFields(draft);
        }
        filling = false;
        layout(true, true);
        return changed;
    }

    private void fillFields(Draft draft) {
        for (int i = 0; i < reasons().size(); i++) {
            if (reasons().get(i).code().equals(draft.reason()) && reason.getSelectionIndex() != i) {
                reason.select(i);
            }
        }
        if (!note.getText().equals(draft.note())) {
            note.setText(draft.note());
        }
        String rest = words.hint(draft);
        if (!hint.getText().equals(rest)) {
            hint.setText(rest);
        }
        doIt.setText(words.doIt(draft));
    }

    /** Gives the keyboard to where the decision goes on: the note when one is needed, else the reason, else Keep. */
    boolean begin() {
        Optional<Draft> draft = desk.draft().filter(d -> d.step() != null);
        if (draft.isEmpty()) {
            return keep.setFocus();
        }
        boolean words = draft.get().missing().filter(m -> m != Draft.Missing.PLACES).isPresent();
        return words ? note.setFocus() : reason.setFocus();
    }

    /** Whether the keyboard is in here. */
    boolean hasKeyboard() {
        for (Control at = getDisplay().getFocusControl(); at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }
}
