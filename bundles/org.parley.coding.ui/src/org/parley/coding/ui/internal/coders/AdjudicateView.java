// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.parley.coding.Code;
import org.parley.coding.CodingState;
import org.parley.coding.Seen;
import org.parley.coding.coders.Adjudication.Dispute;
import org.parley.coding.coders.Adjudication.Disputes;
import org.parley.coding.coders.Adjudication.Group;
import org.parley.coding.coders.Adjudication.Ruling;
import org.parley.coding.coders.Decision;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.coding.ui.internal.grid.GridPicker;
import org.parley.core.CancelledException;
import org.parley.core.ChangeSet;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.discussion.Post;
import org.parley.panel.Member;
import org.parley.ui.Choice;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** Where two coders differ, one difference after the other, and what is decided. */
final class AdjudicateView implements View {

    static final String ID = "code.adjudicate";
    /** A difference, by the codings on its two sides. */
    static final String KIND = "code-dispute";

    private static final String MATTER = "matter";
    private static final int REST = 150;
    private static final int NARROW = 560;

    private final UiContext ui;
    private final CodersRoom room;
    private final RowDesk desk;
    private final GridPicker picker;
    private final Messages messages = Messages.of(AdjudicateView.class);
    private final Composite whole;
    private final AdjudicateHead head;
    private final ViewState state;
    private final Later soon;
    private final List<Registration> registrations = new ArrayList<>();
    private final AtomicInteger newest = new AtomicInteger();
    private SashForm sash;
    private RowList<CaseRow> queue;
    private CaseCard card;
    private Matters matters = new Matters(Map.of(), List.of(), List.of());
    private Matters.One matter;
    private String wanted = "";
    private Caseload load;
    private Problem problem;
    private boolean running;
    private boolean hidden;
    private String looked = "";
    private Made madeOf;

    AdjudicateView(Composite parent, UiContext ui, CodersRoom room) {
        this.ui = ui;
        this.room = room;
        this.desk = new RowDesk(ui, room.room());
        this.picker = new GridPicker(ui, desk);
        whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        ui.theme().style(whole, Token.SURFACE, Token.INK, Type.NORMAL);
        head = new AdjudicateHead(whole, ui.theme());
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        state = new ViewState(whole, ui.theme(), this::make);
        state.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        soon = new Later(whole, REST, this::refresh);
        // one that is hidden learns of changes when it is painted again
        whole.addListener(SWT.Paint, event -> ui.later(this::refreshIfOld));
        head.addListener(SWT.Paint, event -> ui.later(this::refreshIfOld));
        registrations.add(ui.onChange(this::changed));
        room.view(this);
    }

    private SashForm make(Composite area) {
        sash = new SashForm(area, SWT.HORIZONTAL);
        sash.setSashWidth(ui.theme().px(5));
        ui.theme().style(sash, Token.LINE, Token.INK, Type.NORMAL);
        queue = new RowList<>(sash, SWT.SINGLE, ui.theme(), Token.SURFACE, CaseRow::key, new CaseStyle());
        queue.setHairlines(true);
        queue.setToolTipText(messages.get("queue.tip"));
        queue.onSelect(rows -> rows.stream().findFirst().ifPresent(this::look));
        queue.onOpen(row -> ui.later(() -> card.setFocus()));
        card = new CaseCard(sash, ui.theme(), this);
        sash.setWeights(38, 62);
        sash.addListener(SWT.Resize, event -> {
            boolean narrow = sash.getClientArea().width < ui.theme().px(NARROW);
            if (narrow != (sash.getOrientation() == SWT.VERTICAL)) {
                sash.setOrientation(narrow ? SWT.VERTICAL : SWT.HORIZONTAL);
                sash.setWeights(narrow ? new int[] {30, 70} : new int[] {38, 62});
            }
        });
        return sash;
    }

    private void changed(List<ChangeSet> changes) {
        if (!whole.isDisposed() && whole.isVisible() && changes.stream().anyMatch(set -> set.touches("coding")
                || set.touches("discussion") || set.touches("panel"))) {
            soon.soon();
        }
    }

    private void refreshIfOld() {
        if (!whole.isDisposed() && whole.isVisible() && desk.isOpen() && !made().same(madeOf)) {
            refresh();
        }
    }

    private Made made() {
        return new Made(seen().codings(), room.batches().all(desk.panelId()), desk.discussion());
    }

    // what is adjudicated

    /** What this person may see: coders in an open blind batch do not learn here what the others coded in it. */
    private Seen seen() {
        return room.codings().seen(ui.actor(), desk.panelId());
    }

    @Override
    public void refresh() {
        if (whole.isDisposed() || !desk.isOpen()) {
            return;
        }
        madeOf = made();
        matters = Matters.of(madeOf.codings(), madeOf.batches());
        matter = matters.chosen(wanted);
        ((GridData) head.getLayoutData()).exclude = matter == null;
        head.setVisible(matter != null);
        whole.layout(true);
        if (matter == null) {
            newest.incrementAndGet();
            running = false;
            load = null;
            head.scope("", at -> { });
            head.found(null, () -> { });
            if (desk.beside().filter(CaseBeside.class::isInstance).isPresent()) {
                desk.beside(null);
            }
            tell();
            return;
        }
        head.scope(scopeName(), at -> choose());
        ask();
    }

    private String scopeName() {
        return hidden && matter.batch().isEmpty() ? messages.get("matter.hidden") : matter.name();
    }

    private void ask() {
        int mine = newest.incrementAndGet();
        Matters.One asked = matter;
        UUID panel = desk.panelId();
        running = true;
        tell();
        ui.run(Task.of(messages.get("task"), progress -> answer(panel, asked, progress)), answer -> {
            if (mine == newest.get() && !whole.isDisposed()) {
                running = false;
                problem = answer.problem();
                load = answer.found() == null ? load : new Caseload(answer.found());
                fill();
            }
        });
    }

    /** What came out; neither when the person stopped it. */
    private record Answer(Disputes found, Problem problem) { }

    private Answer answer(UUID panel, Matters.One asked, Progress progress) {
        try {
            return new Answer(room.adjudication().disputes(ui.actor(), panel, asked.scope(), progress), null);
        } catch (ProblemException refused) {
            return new Answer(null, refused.problem());
        } catch (CancelledException stopped) {
            return new Answer(null, null);
        }
    }

    /** Offers closed batches and pairs of coders; batches that are open are listed with the reason. */
    void choose() {
        if (!matters.closed().isEmpty()) {
            new MatterMenu(whole.getShell(), ui).open(matters, matter, head.place(), this::choose);
        }
    }

    private void choose(Matters.One one) {
        wanted = one.key();
        load = null;
        looked = "";
        refresh();
    }

    // what is shown

    private void fill() {
        CodingState codings = seen().codings();
        head.found(load, this::settle);
        if (load != null && load.size() > 0) {
            state.ready();
            queue.setGroups(CaseRow.groups(load, codings.codebook(), desk.panel(), desk.discussion()));
            Optional<Dispute> at = load.find(looked).or(() -> load.next("")).or(() -> load.found().all().stream().findFirst());
            at.ifPresent(one -> {
                queue.select(one.key());
                look(row(one));
            });
        } else {
            tell();
        }
        ui.stateChanged();
    }

    private CaseRow row(Dispute one) {
        return CaseRow.groups(new Caseload(new Disputes(load.found().scope(), 1, 0, 0, load.found().alpha(),
                List.of(new Group(one.codeId(), "", load.found().alpha(), List.of(one))), List.of())),
                seen().codings().codebook(), desk.panel(), desk.discussion()).get(0).rows().get(0);
    }

    private void tell() {
        if (load != null && load.size() > 0) {
            if (running) {
                return;
            }
            state.ready();
        } else if (running) {
            state.loading(messages.get("loading"));
        } else {
            state.show(rest());
        }
    }

    private State rest() {
        Choice text = new Choice(messages.get("rest.text"), () -> ui.open(Target.view("code.text")));
        if (matter == null && !seen().whole()) {
            return State.empty(Icon.HIDDEN, messages.get("rest.blind"), text);
        }
        if (problem != null) {
            return State.error(problem.text(), new Choice(messages.get("rest.again"), this::refresh));
        }
        if (matter == null) {
            return State.empty(Icon.DECISION, !matters.waiting().isEmpty()
                    ? messages.get("rest.open", matters.waiting().get(0))
                    : matters.coders().isEmpty() ? messages.get("rest.nobody")
                    : matters.coders().size() > 1 ? messages.get("rest.apart")
                    : messages.get("rest.alone", matters.coders().values().iterator().next()), text);
        }
        if (load == null) {
            return State.empty(Icon.DECISION, messages.get("rest.stopped"),
                    new Choice(messages.get("rest.again"), this::refresh));
        }
        if (load.found().posts() == 0) {
            return State.empty(Icon.DECISION, messages.get("rest.held", matter.name()), text);
        }
        return load.ready() == 0 ? State.done(messages.get("rest.alike", load.found().posts()))
                : State.done(messages.get("rest.alike", load.found().posts()),
                        new Choice(messages.get("head.settle", load.ready()), this::settle));
    }

    private void look(CaseRow row) {
        looked = row.key();
        Dispute one = load.find(row.key()).orElse(row.dispute());
        Post post = desk.discussion().post(one.postId()).orElse(null);
        Group group = load.group(one.key()).orElse(null);
        if (post == null || group == null) {
            return;
        }
        CodingState codings = seen().codings();
        card.show(new CaseCard.Shown(row, messages.get("card.fact", Integer.toString(Caseload.place(group, one.key())),
                group.disputes().size()), post,
                desk.panel().member(post.authorId()).map(Member::name).orElse(messages.get("author.unknown")),
                String.join(" \u00B7 ", facts(post)), lane(one, true, codings), lane(one, false, codings), codings));
        if (whole.isVisible()) {
            desk.beside(CaseBeside.of(row.code(), group, ui.theme()));
        }
        ui.selections().set(ID, List.of(one));
        ui.stateChanged();
    }

    private List<String> facts(Post post) {
        List<String> facts = new ArrayList<>(desk.facts(post.authorId()));
        facts.add(RowDesk.when(desk.now(), post.at()));
        return facts;
    }

    private Lane lane(Dispute one, boolean first, CodingState codings) {
        String name = first ? one.firstCoder() : one.secondCoder();
        return Lane.of(one, first, matters.coders().entrySet().stream().filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey).findFirst().orElse(null),
                hidden ? messages.get(first ? "coder.first" : "coder.second") : name,
                hidden ? messages.get(first ? "letter.first" : "letter.second") : Lane.letter(name), codings);
    }

    /** Shows or hides who the two coders are. */
    void hideNames(boolean hide) {
        hidden = hide;
        if (matter != null) {
            head.scope(scopeName(), at -> choose());
        }
        current().ifPresent(one -> look(row(one)));
    }

    boolean namesHidden() {
        return hidden;
    }

    // what is decided

    /** The difference that is looked at. */
    Optional<Dispute> current() {
        return load == null ? Optional.empty() : load.find(looked);
    }

    /** The next difference, or the one before, decided or not. */
    void step(int by) {
        if (load != null) {
            load.neighbour(looked, by).ifPresentOrElse(one -> goTo(one), () -> ui.say(messages.get(
                    by > 0 ? "said.last" : "said.first")));
        }
    }

    /** The next one that is open. */
    void nextOpen() {
        if (load != null) {
            load.next(looked).ifPresentOrElse(this::goTo, () -> ui.say(messages.get("said.all", load.size())));
        }
    }

    private void goTo(Dispute one) {
        queue.select(one.key());
        look(row(one));
    }

    /** Decides the difference that is looked at; the next open one comes. */
    void decide(Verdict verdict) {
        current().ifPresent(one -> {
            if (verdict == Verdict.ANEW) {
                TextRange words = card.words();
                picker.existing(card.place(words), code -> ui.later(() -> anew(one, code, words)));
            } else {
                decide(one, Ruling.of(verdict, card.why()), messages.get("said." + verdict,
                        Long.toString(one.post())));
            }
        });
    }

    private void anew(Dispute one, Code code, TextRange words) {
        decide(one, Ruling.anew(code.id(), words.start(), words.end(), card.why()), messages.get("said.ANEW",
                Long.toString(one.post()), RowDesk.named(code.name())));
    }

    private void decide(Dispute one, Ruling ruling, String said) {
        boolean inQueue = queue.isFocusControl();
        UUID panel = desk.panelId();
        Matters.One asked = matter;
        Decision decision = new Decision(null, panel, one.postId(), one.first() == null ? null : one.first().id(),
                one.second() == null ? null : one.second().id(), ruling.verdict(), ruling.why(), ui.actor().name(),
                ui.actor().id(), Instant.EPOCH);
        newest.incrementAndGet();
        running = false;
        load = load.with(new Dispute(one.postId(), one.post(), one.kind(), one.codeId(), one.firstCoder(), one.first(),
                one.secondCoder(), one.second(), decision));
        looked = load.next(one.key()).map(Dispute::key).orElse(one.key());
        fill();
        if (inQueue) {
            queue.setFocus();
        } else {
            card.setFocus();
        }
        ui.change(said, () -> room.adjudication().decide(ui.actor(), panel, asked.scope(), one, ruling),
                stored -> { }, failure -> {
                    looked = one.key();
                    refresh();
                });
    }

    /** Lets the curated version count where nothing is left to decide. */
    void settle() {
        if (matter != null && load != null) {
            UUID panel = desk.panelId();
            Matters.One asked = matter;
            ui.change(messages.get("said.settled", load.ready()),
                    () -> room.adjudication().settle(ui.actor(), panel, asked.scope()));
        }
    }

    /** How many posts could come to count. */
    int ready() {
        return load == null ? 0 : load.ready();
    }

    /** Whether anything can be chosen to adjudicate. */
    boolean choosable() {
        return matter != null;
    }

    /** Goes to the reason. */
    void why() {
        card.toWhy();
    }

    /** Goes to the words in the text. */
    void toText() {
        current().ifPresent(one -> {
            ui.open(Target.of(KIND, one.key()));
            ui.open(Target.of("code-post", one.postId().toString()).at(CaseRow.start(one) + "-" + CaseRow.end(one)));
            ui.later(desk::focusText);
        });
    }

    // what every view does

    @Override
    public void focus() {
        refreshIfOld();
        if (!state.isReady()) {
            state.setFocus();
        } else {
            card.setFocus();
        }
    }

    @Override
    public boolean open(Target target) {
        looked = target.id();
        refresh();
        return true;
    }

    @Override
    public int badge() {
        return load == null ? 0 : load.open();
    }

    @Override
    public List<String> facts() {
        return load == null ? List.of() : List.of(messages.get("head.progress", Integer.toString(load.decided()),
                Integer.toString(load.size())), messages.get("facts.left", load.open()));
    }

    @Override
    public Map<String, String> saveState() {
        return Map.of(MATTER, wanted, "hidden", Boolean.toString(hidden));
    }

    @Override
    public void restoreState(Map<String, String> before) {
        wanted = before.getOrDefault(MATTER, "");
        hidden = Boolean.parseBoolean(before.get("hidden"));
    }

    @Override
    public void dispose() {
        newest.incrementAndGet();
        registrations.forEach(Registration::close);
        desk.close();
        room.view(null);
    }
}
