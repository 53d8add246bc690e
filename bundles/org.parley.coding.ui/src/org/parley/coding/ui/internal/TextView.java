// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.coding.Coding;
import org.parley.coding.Memo;
import org.parley.coding.coders.CoderBatch;
import org.parley.core.ChangeSet;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.ui.Registration;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.text.TextPane;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.Tag;
import org.parley.ui.widgets.ToolStrip;
import org.parley.ui.widgets.ViewState;

/** The words of a text with the brackets of its codings: here it is coded, by keyboard alone. */
final class TextView implements View {

    static final String ID = "code.text";
    private static final int TITLE = 150;

    private final UiContext ui;
    private final CodeRoom room;
    private final Deeds deeds;
    private final CodePicker picker;
    private final Places places;
    private final Linking linking;
    private final Messages messages = Messages.of(TextView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewState state;
    private Label title;
    private Tag blind;
    private TextPane pane;
    private WordSelection selection;
    private TextSteps steps;
    private boolean names = true;
    private UUID wantedTopic;
    private List<Post> shown = List.of();
    private CodeDesk heard;
    private Registration hearing = () -> { };

    TextView(Composite parent, UiContext ui, CodeRoom room) {
        this.ui = ui;
        this.room = room;
        this.deeds = new Deeds(ui, room);
        this.picker = new CodePicker(ui, room, deeds, this);
        this.places = new Places(ui, room);
        this.linking = new Linking(ui, room);
        state = new ViewState(parent, ui.theme(), area -> {
            pane = new TextPane(area, ui.theme(), false);
            return pane;
        });
        selection = new WordSelection(pane, () -> heard);
        steps = new TextSteps(this, ui, () -> heard, new BatchDeeds(ui, room)::finish);
        pane.onSelect(this::selected);
        pane.lane().onChoose(mark -> chosen(mark.id()));
        pane.lane().onOpen(mark -> coding(mark.id()).ifPresent(steps::allPlaces));
        pane.lane().onReshape((mark, range) -> coding(mark.id()).ifPresent(one -> deeds.move(one, range)));
        new TextKeys(pane.text(), this, picker);
        new TextDrag(pane, ui, room, deeds);
        new CodeMenus(ui, room).text(pane.text()).coding(pane.lane());
        registrations.add(ui.onChange(this::changed));
        room.text(this);
    }

    @Override
    public void fillHead(Composite place) {
        blind = new Tag(place, ui.theme(), Token.WINDOW);
        title = new Label(place, SWT.NONE);
        ui.theme().style(title, Token.WINDOW, Token.MUTED, Type.NORMAL);
        title.setLayoutData(new RowData(ui.theme().px(TITLE), SWT.DEFAULT));
        title.setAlignment(SWT.RIGHT);
        titled();
        blindOrNot();
        ToolStrip tools = new ToolStrip(place, ui.theme());
        tools.add(Icon.UP, messages.get("action.previous"), () -> steps.answer(-1));
        tools.add(Icon.DOWN, messages.get("action.next"), () -> steps.answer(1));
    }

    /** Says in the row of the tabs that what others put on this text, or oneself the first time, is hidden. */
    private void blindOrNot() {
        if (blind != null && !blind.isDisposed()) {
            Optional<MyBatches.Blind> how = heard == null ? Optional.empty()
                    : heard.post().flatMap(post -> heard.mine().blind(post.id()));
            blind.set(how.map(one -> messages.get("blind." + one)).orElse(""), how.isPresent() ? Icon.HIDDEN : Icon.NONE,
                    Tag.Mood.NEUTRAL);
            ((RowData) title.getLayoutData()).exclude = how.isPresent();
            title.setVisible(how.isEmpty());
            title.getParent().requestLayout();
        }
    }

    /** The name of the text, in the row of the tabs. */
    private void titled() {
        if (title != null && !title.isDisposed()) {
            String words = heard == null ? "" : heard.answers().topic().map(Topic::title).orElse("");
            title.setText(fitting(words).replace("&", "&&"));
            title.setToolTipText(words);
        }
    }

    private String fitting(String words) {
        GC gc = new GC(title);
        int room = ui.theme().px(TITLE);
        String shown = words;
        for (int length = words.length(); length > 0 && gc.textExtent(shown).x > room; length--) {
            shown = words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, length - 1))).stripTrailing()
                    + "\u2026";
        }
        gc.dispose();
        return shown;
    }

    private Optional<CodeDesk> desk() {
        return room.desk(ui);
    }

    TextPane pane() {
        return pane;
    }

    // what is shown

    @Override
    public void refresh() {
        CodeDesk desk = desk().orElse(null);
        if (desk == null) {
            return;
        }
        if (heard != desk) {
            heard = desk;
            hearing.close();
            hearing = desk.listen(this::told);
        }
        if (desk.topic().isEmpty()) {
            begin(desk);
        }
        show(desk, true);
    }

    /** Opens the text that was open before, else the first with anything left to code, else the first. */
    private void begin(CodeDesk desk) {
        List<TopicRow> rows = TopicRow.of(desk.discussion(), desk.panel(), "");
        rows.stream().filter(row -> row.topic().id().equals(wantedTopic)).findFirst()
                .or(() -> rows.stream().filter(row -> row.coded(desk) < row.answers().size()).findFirst())
                .or(() -> rows.stream().findFirst()).ifPresent(row -> desk.topic(row.topic().id()));
    }

    private void told(CodeDesk.Part part) {
        if (pane.isDisposed()) {
            return;
        }
        CodeDesk desk = heard;
        switch (part) {
            case TOPIC -> show(desk, true);
            case PENDING -> show(desk, false);
            case CODING -> {
                String id = desk.coding().map(one -> one.id().toString()).orElse("");
                if (!id.equals(pane.hot())) {
                    pane.lane().focus(id);
                }
            }
            case POST -> blindOrNot();
            default -> { }
        }
    }

    private void changed(List<ChangeSet> changes) {
        if (heard != null && !pane.isDisposed() && changes.stream().anyMatch(
                set -> set.touches("coding") || set.touches("discussion") || set.touches("panel"))) {
            show(heard, false);
            ui.stateChanged();
        }
    }

    private void show(CodeDesk desk, boolean anew) {
        if (desk.answers().posts().isEmpty()) {
            shown = List.of();
            titled();
            state.show(State.empty(Icon.CODE, messages.get("text.empty")));
            return;
        }
        state.ready();
        boolean opened = anew && desk.post().map(post -> !desk.answers().posts().contains(post)).orElse(true);
        UUID first = opened ? start(desk) : desk.post().map(Post::id).orElse(null);
        List<Post> before = shown;
        fill(desk, first);
        pane.lane().focus(desk.coding().map(one -> one.id().toString()).orElse(""));
        titled();
        if (first != null && (opened || !texts(before).equals(texts(shown)))) {
            goTo(first);
        }
    }

    private void fill(CodeDesk desk, UUID around) {
        Blocks blocks = new Blocks(desk, room.clock().instant());
        shown = Blocks.around(desk.answers().posts(), around);
        pane.setBlocks(blocks.blocks(shown));
        pane.setMarks(blocks.marks(shown));
        blindOrNot();
    }

    private static List<UUID> texts(List<Post> posts) {
        return posts.stream().map(post -> post.text().id()).toList();
    }

    private static UUID start(CodeDesk desk) {
        return desk.answers().next(null, 1, post -> !desk.coded(post))
                .or(() -> desk.answers().answers().stream().findFirst()).map(Post::id)
                .orElse(desk.answers().posts().get(0).id());
    }

    // what is selected

    private void selected(Optional<TextRange> range) {
        CodeDesk desk = heard;
        if (desk == null) {
            return;
        }
        selection.changed();
        range.ifPresent(one -> desk.post(UUID.fromString(one.block())));
        desk.coding(null);
        desk.selection(range.orElse(null));
        ui.selections().set(ID, range.<List<?>>map(one -> desk.post().map(List::of).orElse(List.of()))
                .orElse(List.of()));
        ui.stateChanged();
    }

    private void chosen(String markId) {
        coding(markId).ifPresentOrElse(one -> {
            heard.post(one.postId());
            heard.coding(one.id());
            ui.selections().set(ID, List.of(one));
            ui.stateChanged();
            linking.focused(one);
        }, () -> memo(markId).ifPresent(memo -> {
            TextRange range = new TextRange(memo.aboutId().toString(), memo.span().start(), memo.span().end());
            pane.select(range);
            pane.lane().focus(markId);
        }));
    }

    /** The memo of a bracket: brackets stand for codings, and for memos about a place. */
    private Optional<Memo> memo(String markId) {
        return heard == null ? Optional.empty() : shown.stream()
                .flatMap(post -> heard.codings().about(post.id()).stream())
                .filter(memo -> memo.id().toString().equals(markId) && memo.span() != null && !memo.span().adrift())
                .findFirst();
    }

    private Optional<Coding> coding(String markId) {
        return heard == null ? Optional.empty()
                : Optional.ofNullable(heard.codings().codings().get(UUID.fromString(markId)));
    }

    /** After coding the caret stands behind the words, so that one can go on. */
    void after(TextRange range) {
        pane.caretAfter(range);
        pane.setFocus();
    }

    // where to go

    void goTo(UUID postId) {
        if (shown.stream().noneMatch(post -> post.id().equals(postId))) {
            fill(heard, postId);
        }
        pane.reveal(postId.toString());
        heard.post(postId);
    }

    void toggleNames() {
        names = !names;
        pane.lane().setNames(names);
    }

    /** The words that are selected or meant. */
    WordSelection selection() {
        return selection;
    }

    /** The ways from one answer or coding to another. */
    TextSteps steps() {
        return steps;
    }

    /** The posts in the pane. */
    List<Post> shown() {
        return shown;
    }

    CodePicker picker() {
        return picker;
    }

    Places places() {
        return places;
    }

    /** How one coding leads to another. */
    Linking linking() {
        return linking;
    }

    Deeds deeds() {
        return deeds;
    }

    @Override
    public void focus() {
        if (state.isReady()) {
            pane.setFocus();
        } else {
            state.setFocus();
        }
    }

    @Override
    public boolean open(Target target) {
        CodeDesk desk = desk().orElse(null);
        if (desk == null) {
            return false;
        }
        if (heard == null) {
            refresh();
        }
        UUID id = UUID.fromString(target.id());
        Coding coding = desk.codings().codings().get(id);
        UUID postId = coding == null ? id : coding.postId();
        Topic topic = desk.discussion().topics().get(id);
        if (topic != null) {
            desk.topic(topic.id());
            focus();
            return true;
        }
        Post post = desk.discussion().post(postId).filter(one -> one.state().counts()).orElse(null);
        if (post == null || post.topicId() == null) {
            return false;
        }
        desk.topic(post.topicId());
        goTo(postId);
        if (coding != null && !coding.adrift()) {
            pane.caretAfter(new TextRange(postId.toString(), coding.start(), coding.start()));
            pane.lane().focus(id.toString());
            chosen(id.toString());
        } else if (target.detail().matches("\\d{1,7}-\\d{1,7}")) {
            String[] ends = target.detail().split("-");
            pane.select(new TextRange(postId.toString(), Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        focus();
        return true;
    }

    @Override
    public List<String> facts() {
        if (heard == null || heard.answers().answers().isEmpty()) {
            return List.of();
        }
        Optional<CoderBatch> batch = heard.mine().now(heard.post().map(Post::id).orElse(null));
        if (batch.isPresent()) {
            return List.of(messages.get("facts.batch", batch.get().name(),
                    Integer.toString(heard.mine().done(batch.get())), Integer.toString(heard.mine().size(batch.get()))),
                    messages.get("facts.codings", heard.codings().codings().size()));
        }
        List<Post> answers = heard.answers().answers();
        long coded = answers.stream().filter(heard::coded).count();
        return List.of(messages.get("facts.coded", coded, answers.size()),
                messages.get("facts.codings", heard.codings().codings().size()));
    }

    @Override
    public Map<String, String> saveState() {
        return heard == null ? Map.of() : Map.of("topic", heard.topic().map(Objects::toString).orElse(""),
                "names", Boolean.toString(names), "hidden", room.hidden().stream().map(UUID::toString)
                        .collect(Collectors.joining(",")));
    }

    @Override
    public void restoreState(Map<String, String> before) {
        String topic = before.getOrDefault("topic", "");
        wantedTopic = topic.isEmpty() ? null : UUID.fromString(topic);
        room.hidden(Stream.of(before.getOrDefault("hidden", "").split(",")).filter(id -> !id.isBlank())
                .map(UUID::fromString).toList());
        if ("false".equals(before.get("names"))) {
            toggleNames();
        }
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
        hearing.close();
        room.text(null);
    }
}
