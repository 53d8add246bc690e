// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.coding.Code;
import org.parley.coding.Coding;
import org.parley.core.Messages;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.ToolStrip;
import org.parley.ui.widgets.ViewHead;

/** What is known about the words, the coding or the code that is looked at. */
final class InspectorView implements View {

    static final String ID = "code.inspector";
    private static final int REST = 120;

    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;
    private final Messages messages = Messages.of(InspectorView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final Sections sections;
    private final ToolStrip tools;
    private final Later later;
    private CodeDesk heard;
    private Registration hearing = () -> { };
    private Subject shown;
    private InspectorParts parts;

    InspectorView(Composite parent, UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
        this.deeds = new Deeds(ui, room);
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        ui.theme().style(whole, Token.RAISED, Token.INK, Type.NORMAL);
        head = new ViewHead(whole, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        tools = new ToolStrip(head.tools(), ui.theme());
        sections = new Sections(whole, ui.theme(), Token.RAISED);
        sections.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        later = new Later(whole, REST, this::update);
        registrations.add(ui.onChange(changes -> later.soon()));
        registrations.add(ui.theme().onChange(() -> {
            shown = null;
            later.soon();
        }));
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
            hearing = desk.listen(part -> later.soon());
        }
        update();
    }

    private void update() {
        if (heard == null || sections.isDisposed()) {
            return;
        }
        Subject subject = Subject.of(heard);
        if (subject.equals(shown)) {
            return;
        }
        if (shown != null && subject.key().equals(shown.key()) && parts != null && parts.beingWritten()) {
            // what is being typed is newer than what was stored; the rest is shown when the field is left
            return;
        }
        if (parts != null) {
            parts.store();
        }
        shown = subject;
        build(subject);
    }

    private void build(Subject subject) {
        sections.setRedraw(false);
        sections.clear();
        parts = new InspectorParts(sections, ui, room, heard, deeds, later::soon);
        switch (subject.kind()) {
            case CODING -> parts.coding(subject.coding());
            case CODE -> parts.code(subject.code());
            case SELECTION -> parts.selection(subject.range());
            case ANSWER, NOTHING -> parts.hint();
        }
        if (subject.kind() != Subject.Kind.CODE) {
            heard.post().ifPresent(parts::answer);
        }
        head.set(messages.get("inspector." + subject.kind().name()), subject.kind() == Subject.Kind.SELECTION
                ? messages.get("inspector.characters", subject.range().length()) : "");
        tools(subject.coding());
        sections.relayout();
        sections.setRedraw(true);
    }

    private void tools(Coding coding) {
        tools.clear();
        if (coding != null) {
            tools.add(coding.best() ? Icon.STAR_SET : Icon.STAR, messages.get("action.best"),
                    () -> deeds.best(coding));
            tools.add(Icon.DELETE, messages.get("action.remove"), () -> deeds.remove(coding));
        }
        tools.requestLayout();
        head.layout(true, true);
    }

    /** Goes to the memo of a coding. */
    @Override
    public boolean open(Target target) {
        if (heard == null) {
            refresh();
        }
        UUID id = UUID.fromString(target.id());
        if (heard == null || !heard.codings().codings().containsKey(id)) {
            return false;
        }
        heard.coding(id);
        later.cancel();
        update();
        focus();
        return true;
    }

    @Override
    public void focus() {
        if (parts == null || !parts.focus()) {
            sections.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (parts != null) {
            parts.store();
        }
        registrations.forEach(Registration::close);
        hearing.close();
    }

    /** What is looked at, with everything that decides how it is shown. */
    private record Subject(Kind kind, String key, Coding coding, Code code, org.parley.ui.text.TextRange range,
            Object around) {

        enum Kind { CODING, CODE, SELECTION, ANSWER, NOTHING }

        static Subject of(CodeDesk desk) {
            Object around = desk.post().<Object>map(post -> List.of(post, desk.codings().on(post.id()),
                    desk.codebook().version())).orElse(desk.codebook().version());
            if (desk.coding().isPresent()) {
                Coding coding = desk.coding().get();
                return new Subject(Kind.CODING, coding.id().toString(), coding, null, null, around);
            }
            if (desk.selection().isPresent()) {
                return new Subject(Kind.SELECTION, "selection", null, null, desk.selection().get(), around);
            }
            if (desk.code().isPresent()) {
                Code code = desk.code().get();
                return new Subject(Kind.CODE, code.id().toString(), null, code, null,
                        List.of(desk.codebook().version(), desk.codings().with(code.id())));
            }
            return desk.post().isPresent() ? new Subject(Kind.ANSWER, "answer", null, null, null, around)
                    : new Subject(Kind.NOTHING, "nothing", null, null, null, around);
        }
    }
}
