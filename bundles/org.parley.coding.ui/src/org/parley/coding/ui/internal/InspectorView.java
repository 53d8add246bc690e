// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.coding.Coding;
import org.parley.coding.Suggestions.Suggestion;
import org.parley.core.Messages;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.text.TextRange;
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
    /** What has to be learned before the first proposal can be made waits until the window is up. */
    private static final int LONG_REST = 2_000;

    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;
    private final Messages messages = Messages.of(InspectorView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewHead head;
    private final Composite place;
    private final StackLayout stack = new StackLayout();
    private final Sections sections;
    private final ToolStrip tools;
    private final Later later;
    private final Later soonProposed;
    private final Later lateProposed;
    private CodeDesk heard;
    private Registration hearing = () -> { };
    private Subject shown;
    private InspectorParts parts;
    private MemoParts.Wanted wanted;
    private boolean stale;
    private Beside beside;
    private Control besideShown;

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
        place = new Composite(whole, SWT.NONE);
        place.setLayout(stack);
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ui.theme().style(place, Token.RAISED, Token.INK, Type.NORMAL);
        sections = new Sections(place, ui.theme(), Token.RAISED);
        stack.topControl = sections;
        later = new Later(whole, REST, this::update);
        soonProposed = new Later(whole, REST, this::propose);
        lateProposed = new Later(whole, LONG_REST, this::propose);
        registrations.add(ui.onChange(changes -> later.soon()));
        registrations.add(ui.theme().onChange(() -> {
            renew();
            later.soon();
        }));
        room.inspector(this);
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
        if (heard.beside().isPresent()) {
            show(heard.beside().get());
            return;
        }
        noBeside();
        Subject subject = Subject.of(heard);
        // at every change, for a refusal that was undone changes nothing else that is shown
        (room.proposals().warm() ? soonProposed : lateProposed).soon();
        if (!stale && subject.equals(shown)) {
            return;
        }
        boolean same = shown != null && subject.key().equals(shown.key());
        if (same && parts != null && parts.beingWritten()) {
            // what is being typed is newer than what was stored; the rest is shown when the field is left
            return;
        }
        build(subject, same ? wanted : null);
    }

    /** Another view shows what it knows; what was built of the other things is built anew afterwards. */
    private void show(Beside another) {
        if (another.equals(beside)) {
            return;
        }
        if (parts != null) {
            parts.store();
        }
        Control before = besideShown;
        beside = another;
        besideShown = another.make(place);
        bring(besideShown);
        if (before != null) {
            before.dispose();
        }
        shown = null;
        wanted = null;
        head.set(beside.title(), beside.fact());
        tools(null);
    }

    private void noBeside() {
        if (beside != null) {
            beside = null;
            bring(sections);
            besideShown.dispose();
            besideShown = null;
        }
    }

    private void bring(Control control) {
        stack.topControl = control;
        place.layout();
    }

    /** A field was left: a memo that was begun in it is one like the others now. */
    private void left() {
        if (wanted != null) {
            wanted = null;
            renew();
        }
        later.soon();
    }

    private void propose() {
        if (heard != null && !sections.isDisposed()) {
            heard.post().ifPresent(post -> room.proposals().find(ui, heard, post, this::again));
        }
    }

    private void again() {
        renew();
        later.soon();
    }

    /** Lets everything be built anew, though it is about the same thing. */
    private void renew() {
        stale = true;
    }

    /** Builds what is known; {@code fresh} is the memo that is begun, or null. */
    private void build(Subject subject, MemoParts.Wanted fresh) {
        if (parts != null) {
            parts.store();
        }
        sections.setRedraw(false);
        sections.clear();
        // a field that went with the keyboard in it was left: what is wanted now counts from here
        shown = subject;
        wanted = fresh;
        stale = false;
        parts = new InspectorParts(sections, ui, room, heard, new MemoParts(sections, ui, room, heard, wanted,
                this::left), new SuggestionParts(sections, ui, room, heard, this::again), this::left);
        switch (subject.kind()) {
            case CODING -> parts.coding(subject.coding());
            case CODE -> parts.code(subject.codes().get(0));
            case CODES -> parts.codes(subject.codes());
            case SELECTION -> parts.selection(subject.range());
            case PROJECT, NOTHING -> parts.project();
            case ANSWER -> parts.hint();
        }
        if (subject.codes().isEmpty() && subject.kind() != Subject.Kind.PROJECT) {
            heard.post().ifPresent(parts::answer);
        }
        head.set(messages.get("inspector." + subject.kind().name()), fact(subject));
        tools(subject.coding());
        sections.relayout();
        sections.setRedraw(true);
    }

    private String fact(Subject subject) {
        return switch (subject.kind()) {
            case SELECTION -> messages.get("inspector.characters", subject.range().length());
            case CODES -> Integer.toString(subject.codes().size());
            default -> "";
        };
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

    /** Goes to the memo of a coding, to a new memo about anything else, or to the definition of a code. */
    @Override
    public boolean open(Target target) {
        if (heard == null) {
            refresh();
        }
        if (heard == null) {
            return false;
        }
        UUID id = UUID.fromString(target.id());
        MemoParts.Wanted memo = target.kind().equals("memo") ? MemoParts.Wanted.of(target).orElse(null) : null;
        if (memo != null) {
            lookAt(memo);
        } else if (target.kind().equals("memo") && heard.codings().codings().containsKey(id)) {
            heard.coding(id);
        } else if (heard.codebook().codes().containsKey(id)) {
            heard.coding(null);
            heard.selection(null);
            heard.code(id);
        } else {
            return false;
        }
        later.cancel();
        if (memo != null) {
            noBeside();
            build(Subject.of(heard), memo);
        } else {
            update();
        }
        focus();
        return true;
    }

    private void lookAt(MemoParts.Wanted memo) {
        switch (memo.about()) {
            case PANEL -> heard.lookAtProject();
            case CODE -> {
                heard.coding(null);
                heard.selection(null);
                heard.code(memo.aboutId());
            }
            case POST -> {
                heard.post(memo.aboutId());
                awayFromCodes();
                if (memo.start() < memo.end()) {
                    heard.selection(new TextRange(memo.aboutId().toString(), memo.start(), memo.end()));
                }
            }
            case MEMBER -> awayFromCodes();
        }
    }

    /** What belongs to the answer is not shown beside a code. */
    private void awayFromCodes() {
        if (!heard.codes().isEmpty() || heard.project()) {
            heard.codes(List.of());
        }
    }

    /** Says no to a code that is proposed for the answer at hand. */
    void refuse(Suggestion one) {
        heard.post().ifPresent(post -> room.proposals().refuse(ui, heard, post, one, this::again));
    }

    /** The link that is chosen among those of the coding. */
    Optional<LinkRow> link() {
        return parts == null ? Optional.empty() : parts.link();
    }

    @Override
    public void focus() {
        if (besideShown != null) {
            besideShown.setFocus();
        } else if (parts == null || !parts.focus()) {
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
        room.inspector(null);
    }
}
