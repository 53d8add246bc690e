// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.ChangeSet;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.panel.PanelState;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.SearchField;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewHead;
import org.parley.ui.widgets.ViewState;

/** The texts to be coded, each with how far this coder is. */
final class TextsView implements View {

    static final String ID = "code.texts";

    private static final int NARROW_FIELD = 120;

    private final UiContext ui;
    private final CodeRoom room;
    private final Messages messages = Messages.of(TextsView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final SearchField field;
    private final ViewState state;
    private RowList<TopicRow> list;
    private Discussion shown;
    private PanelState people;
    private CodeDesk heard;
    private Registration hearing = () -> { };
    private boolean following;

    TextsView(Composite parent, UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        ui.theme().style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        head = new ViewHead(whole, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        head.set(messages.get("view.texts"), "");
        field = new SearchField(head.tools(), ui.theme(), messages.get("texts.filter"));
        field.onType(typed -> fill(true));
        state = new ViewState(whole, ui.theme(), area -> {
            list = new RowList<>(area, SWT.SINGLE, ui.theme(), Token.SURFACE, row -> row.topic().id().toString(),
                    new TopicStyle(() -> heard));
            return list;
        });
        state.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        field.onLeave(list::setFocus);
        list.setHairlines(true);
        list.onSelect(this::selected);
        list.addListener(SWT.Resize, event -> ui.later(() -> {
            if (heard != null && !list.isDisposed()) {
                select(heard.topic().map(UUID::toString).orElse(""));
            }
        }));
        list.onOpen(row -> ui.open(Target.view(TextView.ID)));
        registrations.add(ui.onChange(this::changed));
    }

    private void selected(List<TopicRow> rows) {
        if (heard != null && !following && !rows.isEmpty()) {
            heard.topic(rows.get(0).topic().id());
            ui.stateChanged();
        }
    }

    @Override
    public void refresh() {
        CodeDesk desk = room.desk(ui).orElse(null);
        if (desk == null) {
            return;
        }
        if (desk != heard) {
            heard = desk;
            hearing.close();
            hearing = desk.listen(part -> {
                if (part == CodeDesk.Part.TOPIC) {
                    follow();
                } else if (part == CodeDesk.Part.PENDING) {
                    list.redraw();
                } else if (part == CodeDesk.Part.POST) {
                    told();
                }
            });
        }
        told();
        fill(true);
        follow();
    }

    /** How far the batch is that the coder works on. */
    private void told() {
        String fact = heard.mine().now(heard.post().map(Post::id).orElse(null)).map(batch -> messages.get(
                "texts.progress", Integer.toString(heard.mine().done(batch)), Integer.toString(heard.mine().size(batch))))
                .orElse("");
        if (!fact.equals(head.fact())) {
            head.set(messages.get("view.texts"), fact);
            field.setLayoutData(fact.isEmpty() ? null : new RowData(ui.theme().px(NARROW_FIELD), SWT.DEFAULT));
            head.layout(true, true);
        }
    }

    private void changed(List<ChangeSet> changes) {
        if (heard == null || list.isDisposed()) {
            return;
        }
        told();
        fill(false);
        list.redraw();
    }

    private void fill(boolean anew) {
        if (heard == null) {
            return;
        }
        Discussion discussion = heard.discussion();
        PanelState panel = heard.panel();
        if (!anew && discussion == shown && panel == people) {
            return;
        }
        shown = discussion;
        people = panel;
        List<TopicRow> rows = TopicRow.of(discussion, panel, field.typed());
        list.setRows(rows);
        if (!rows.isEmpty()) {
            state.ready();
        } else if (field.typed().isBlank()) {
            state.show(State.empty(Icon.TOPIC, messages.get("texts.empty")));
        } else {
            state.show(State.filtered(messages.get("texts.none", field.typed()),
                    new Choice(messages.get("texts.clear"), field::clear)));
        }
    }

    /** The list shows which text is open, whoever opened it. */
    private void follow() {
        String wanted = heard.topic().map(UUID::toString).orElse("");
        if (!list.isDisposed()
                && list.selection().stream().noneMatch(row -> row.topic().id().toString().equals(wanted))) {
            select(wanted);
        }
    }

    private void select(String topic) {
        following = true;
        list.select(topic);
        following = false;
    }

    @Override
    public void focus() {
        if (state.isReady()) {
            list.setFocus();
        } else {
            state.setFocus();
        }
    }

    @Override
    public void focusFilter() {
        field.setFocus();
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        hearing.close();
    }
}
