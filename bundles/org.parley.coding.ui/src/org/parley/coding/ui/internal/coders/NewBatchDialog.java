// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.parley.coding.CodingState;
import org.parley.coding.coders.Batches;
import org.parley.coding.coders.CoderBatch;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.DialogParts;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.Refusal;

/** Gives texts to coders: which texts, to whom, how many of them to two. Says below what comes of it while one types. */
final class NewBatchDialog {

    private static final int CHECK_WIDTH = 520;
    private static final int WIDTH = 620;
    private static final int FIELD = 260;
    private static final int ROWS = 6;
    private static final int MOST_SEED = 999_999;
    private static final int ALL = 100;
    private static final UUID NONE = new UUID(0, 0);

    private final UiContext ui;
    private final CodersRoom room;
    private final Theme theme;
    private final RowDesk desk;
    private final Messages messages = Messages.of(NewBatchDialog.class);
    private final Shell shell;
    private final DialogParts parts;
    private final Runnable done;
    private final Collection<String> known;
    private final List<List<Post>> byText = new ArrayList<>();
    private Text name;
    private Table texts;
    private Button uncoded;
    private Button again;
    private Combo first;
    private Combo others;
    private Spinner percent;
    private Button divided;
    private Spinner seed;
    private Button blind;
    private Label summary;
    private Refusal refusal;
    private Button make;

    /** @param done runs when the batch is made */
    NewBatchDialog(UiContext ui, CodersRoom room, Runnable done) {
        this.ui = ui;
        this.room = room;
        this.theme = ui.theme();
        this.done = done;
        this.desk = new RowDesk(ui, room.room());
        this.known = Matters.of(state(), room.batches().all(desk.panelId())).coders().values();
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(messages.get("new.title"));
        parts = new DialogParts(shell, theme);
    }

    private CodingState state() {
        return room.codings().state(desk.panelId());
    }

    void open() {
        Composite form = parts.row(shell, 2);
        form.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        name = field(form, "new.name", new Text(labelled(form, "new.name"), SWT.SINGLE | SWT.BORDER));
        name.setText(messages.get("new.named", Integer.toString(room.batches().all(desk.panelId()).size() + 1)));
        texts(form);
        first = field(form, "new.first", new Combo(labelled(form, "new.first"), SWT.DROP_DOWN));
        others = field(form, "new.others", new Combo(labelled(form, "new.others"), SWT.DROP_DOWN));
        known.forEach(one -> {
            first.add(one);
            others.add(one);
        });
        percent = spinner(form, "new.percent", Batches.USUAL_PERCENT, ALL);
        seed = spinner(form, "new.seed", 1, MOST_SEED);
        divided = check(form, "new.divided", false);
        blind = check(form, "new.blind", true);
        again = check(form, "new.again", false);
        summary = parts.label(shell, Token.MUTED, Type.NORMAL, WIDTH);
        refusal = new Refusal(shell, theme, Token.WINDOW);
        refusal.setLayoutData(parts.wide(WIDTH));
        Composite buttons = parts.buttons(shell);
        parts.button(buttons, messages.get("new.cancel")).addListener(SWT.Selection, event -> shell.close());
        make = parts.button(buttons, messages.get("new.make"));
        MainButton.dress(make, theme);
        make.addListener(SWT.Selection, event -> make());
        for (Control one : List.of(name, first, others, percent, seed)) {
            one.addListener(SWT.Modify, event -> changed());
        }
        for (Control one : List.of(texts, uncoded, divided, blind, again)) {
            one.addListener(SWT.Selection, event -> changed());
        }
        changed();
        parts.open(shell, make, ui.shell());
        fit();
        first.setFocus();
    }

    /** Within the window: of a dialog that is too high the list of texts gives way. */
    private void fit() {
        Rectangle over = ui.shell().getBounds();
        Point size = shell.getSize();
        int height = Math.min(size.y, over.height);
        int width = Math.min(size.x, over.width);
        shell.setBounds(over.x + (over.width - width) / 2, over.y + (over.height - height) / 2, width, height);
    }

    private Composite labelled(Composite form, String key) {
        Label label = new Label(form, SWT.NONE);
        label.setText(messages.get(key));
        theme.style(label, Token.WINDOW, Token.INK, Type.NORMAL);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return form;
    }

    private <C extends Control> C field(Composite form, String key, C made) {
        made.setFont(theme.font(Type.NORMAL));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = theme.px(FIELD);
        made.setLayoutData(data);
        Access.name(made, () -> messages.get(key));
        return made;
    }

    private Spinner spinner(Composite form, String key, int value, int most) {
        Spinner made = field(form, key, new Spinner(labelled(form, key), SWT.BORDER));
        made.setValues(value, 0, most, 0, 1, 10);
        made.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return made;
    }

    private Button check(Composite form, String key, boolean on) {
        Button made = new Button(form, SWT.CHECK | SWT.WRAP);
        made.setText(messages.get(key));
        // over both columns: with large text a long line has to break as seldom as it can
        GridData lines = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        lines.widthHint = theme.px(CHECK_WIDTH);
        made.setLayoutData(lines);
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        made.setSelection(on);
        return made;
    }

    private void texts(Composite form) {
        Label label = new Label(form, SWT.NONE);
        label.setText(messages.get("new.texts"));
        theme.style(label, Token.WINDOW, Token.INK, Type.NORMAL);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        texts = new Table(form, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
        theme.style(texts, Token.SURFACE, Token.INK, Type.NORMAL);
        Access.name(texts, () -> messages.get("new.texts"));
        Map<UUID, List<Post>> answers = desk.answers(true).stream()
                .collect(Collectors.groupingBy(NewBatchDialog::topic, LinkedHashMap::new, Collectors.toList()));
        answers.forEach((topic, posts) -> {
            Topic known = desk.discussion().topics().get(topic);
            TableItem item = new TableItem(texts, SWT.NONE);
            item.setText(messages.get("new.text", known == null ? messages.get("new.text.none") : known.title(),
                    posts.size()));
            item.setChecked(true);
            byText.add(posts);
        });
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = ROWS * texts.getItemHeight();
        data.widthHint = theme.px(FIELD);
        texts.setLayoutData(data);
        uncoded = check(form, "new.uncoded", true);
    }

    /** Answers outside all texts stand together. */
    private static UUID topic(Post post) {
        return post.topicId() == null ? NONE : post.topicId();
    }

    private BatchDraft draft() {
        List<Post> answers = new ArrayList<>();
        for (int i = 0; i < texts.getItemCount(); i++) {
            if (texts.getItem(i).getChecked()) {
                answers.addAll(byText.get(i));
            }
        }
        return new BatchDraft(name.getText(), answers, again.getSelection(), uncoded.getSelection(), first.getText(),
                others.getText(), divided.getSelection(), percent.getSelection(), seed.getSelection(),
                blind.getSelection());
    }

    private void changed() {
        BatchDraft draft = draft();
        refusal.clear();
        for (Control one : List.of(others, percent, divided, blind, uncoded)) {
            one.setEnabled(!draft.again());
        }
        String missing = draft.missing(state(), known);
        summary.setText(missing.isEmpty() ? told(draft) : messages.get("new.missing." + missing, draft.first()));
        shell.layout(true, true);
    }

    private String told(BatchDraft draft) {
        String each = draft.parts(state(), known).entrySet().stream()
                .map(one -> messages.get("new.part", one.getKey(), one.getValue())).collect(Collectors.joining(", "));
        int all = draft.posts(state(), known).size();
        return draft.again() ? messages.get("new.told.again", all, draft.first().strip())
                : messages.get("new.told", all, draft.twice(state(), known), each);
    }

    private void make() {
        BatchDraft draft = draft();
        String missing = draft.missing(state(), known);
        if (!missing.isEmpty()) {
            refuse(messages.get("new.missing." + missing, draft.first()));
            return;
        }
        MainButton.enable(make, theme, false);
        UUID panel = desk.panelId();
        Batches.NewBatch wanted = draft.wanted(state(), known);
        ui.attempt(messages.get("said.made", wanted.name()), () -> room.batches().make(ui.actor(), panel, wanted),
                (CoderBatch made) -> {
                    parts.close(shell);
                    done.run();
                }, problem -> refuse(problem.what() + " " + problem.meaning()));
    }

    private void refuse(String why) {
        if (!shell.isDisposed()) {
            MainButton.enable(make, theme, true);
            refusal.say(why);
            shell.pack();
            fit();
        }
    }
}
