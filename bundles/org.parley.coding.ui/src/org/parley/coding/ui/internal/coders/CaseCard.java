// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.coders;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.parley.coding.Code;
import org.parley.coding.CodingState;
import org.parley.coding.agreement.Difference;
import org.parley.coding.coders.Decision.Verdict;
import org.parley.core.Messages;
import org.parley.discussion.Post;
import org.parley.ui.Registration;
import org.parley.ui.text.TextBlock;
import org.parley.ui.text.TextPane;
import org.parley.ui.text.TextRange;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.ToolStrip;
import org.parley.ui.widgets.ViewHead;

/** One difference: the text with the brackets of both coders, what each of them has, why, and what can be decided. */
final class CaseCard extends Composite {

    private static final int LONGEST_WHY = 1_000;
    private static final int TEXT_LINES = 7;
    private static final int BUTTON = 120;
    private static final int SPACE = 8;
    private static final int UPPER = 3;

    private final Theme theme;
    private final AdjudicateView view;
    private final Messages messages = Messages.of(CaseCard.class);
    private final ViewHead head;
    private final ScrolledComposite scroll;
    private final Composite body;
    private final Label about;
    private final GridData high;
    private final Label left;
    private final Label right;
    private final TextPane pane;
    private final SidePane first;
    private final SidePane second;
    private final Text why;
    private final Map<Verdict, Button> buttons = new EnumMap<>(Verdict.class);
    private Shown shown;

    /**
     * What the card shows.
     *
     * @param fact which of how many differences it is
     */
    record Shown(CaseRow row, String fact, Post post, String who, String facts, Lane first, Lane second,
            CodingState state) { }

    CaseCard(Composite parent, Theme theme, AdjudicateView view) {
        super(parent, SWT.NONE);
        this.theme = theme;
        this.view = view;
        setLayout(plain(1, 0, 0));
        theme.style(this, Token.SURFACE, Token.INK, Type.NORMAL);
        head = new ViewHead(this, theme);
        head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        ToolStrip tools = new ToolStrip(head.tools(), theme);
        tools.add(Icon.UP, messages.get("action.previous"), () -> view.step(-1));
        tools.add(Icon.DOWN, messages.get("action.next"), () -> view.step(1));
        scroll = new ScrolledComposite(this, SWT.V_SCROLL);
        scroll.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        theme.style(scroll, Token.SURFACE, Token.INK, Type.NORMAL);
        body = part(scroll, 1, Token.SURFACE);
        scroll.setContent(body);
        about = label(body, Token.MUTED, Type.SMALL, SWT.WRAP);
        Composite letters = part(body, 2, Token.SURFACE);
        left = label(letters, Token.INK, Type.SMALL_BOLD, SWT.NONE);
        right = label(letters, Token.INK, Type.SMALL_BOLD, SWT.RIGHT);
        Composite words = part(body, 1, Token.SURFACE);
        words.setLayout(new FillLayout());
        pane = new TextPane(words, theme, true);
        pane.lane().setNames(false);
        high = new GridData(SWT.FILL, SWT.FILL, true, true);
        words.setLayoutData(high);
        Composite sides = part(body, 2, Token.SURFACE);
        ((GridLayout) sides.getLayout()).makeColumnsEqualWidth = true;
        first = side(sides);
        second = side(sides);
        Label kept = label(body, Token.MUTED, Type.SMALL, SWT.WRAP);
        kept.setText(messages.get("card.kept"));
        // what decides stays in sight, whatever of the text has to be scrolled
        why = new Text(part(this, 1, Token.SURFACE), SWT.SINGLE | SWT.BORDER);
        theme.style(why, Token.SURFACE, Token.INK, Type.NORMAL);
        why.setMessage(messages.get("why"));
        why.setTextLimit(LONGEST_WHY);
        why.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Access.name(why, () -> messages.get("why"));
        why.addListener(SWT.DefaultSelection, event -> setFocus());
        why.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                event.doit = false;
                setFocus();
            }
        });
        choices();
        scroll.addListener(SWT.Resize, event -> measure());
        Registration larger = theme.onChange(() -> getDisplay().asyncExec(this::again));
        addListener(SWT.Dispose, event -> larger.close());
    }

    private GridLayout plain(int columns, int margin, int space) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = theme.px(margin);
        layout.marginHeight = 0;
        layout.horizontalSpacing = theme.px(SPACE);
        layout.verticalSpacing = theme.px(space);
        return layout;
    }

    private Composite part(Composite parent, int columns, Token ground) {
        Composite made = new Composite(parent, SWT.NONE);
        theme.style(made, ground, Token.INK, Type.NORMAL);
        made.setLayout(plain(columns, parent == scroll ? 0 : 12, 6));
        made.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return made;
    }

    private Label label(Composite parent, Token ink, Type type, int style) {
        Label made = new Label(parent, style);
        theme.style(made, Token.SURFACE, ink, type);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = theme.px(SPACE);
        made.setLayoutData(parent == body ? indented(data) : data);
        return made;
    }

    private GridData indented(GridData data) {
        data.horizontalIndent = theme.px(12);
        data.verticalIndent = theme.px(4);
        return data;
    }

    private SidePane side(Composite parent) {
        SidePane made = new SidePane(parent, theme);
        made.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        return made;
    }

    private void choices() {
        Composite pairs = part(this, 2, Token.SURFACE);
        ((GridLayout) pairs.getLayout()).makeColumnsEqualWidth = true;
        ((GridLayout) pairs.getLayout()).marginHeight = theme.px(6);
        for (Verdict verdict : List.of(Verdict.FIRST, Verdict.SECOND, Verdict.BOTH, Verdict.ANEW, Verdict.NEITHER,
                Verdict.LATER)) {
            Button button = new Button(pairs, SWT.PUSH);
            button.setFont(theme.font(Type.NORMAL));
            GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
            data.widthHint = theme.px(BUTTON);
            button.setLayoutData(data);
            button.addListener(SWT.Selection, event -> view.decide(verdict));
            buttons.put(verdict, button);
        }
    }

    /** The measures follow the size of the text. */
    private void again() {
        if (shown != null && !isDisposed()) {
            show(shown);
        }
    }

    private void measure() {
        if (!body.isDisposed()) {
            high.heightHint = TEXT_LINES * theme.lineHeight();
            high.minimumHeight = high.heightHint;
            layout(true);
            int width = scroll.getClientArea().width;
            body.layout(true, true);
            scroll.setMinHeight(body.computeSize(Math.max(1, width), SWT.DEFAULT, true).y);
            body.layout(true, true);
        }
    }

    /** Shows a difference; the reason that was given before stands in its field. */
    void show(Shown now) {
        boolean other = shown == null || !shown.row().key().equals(now.row().key());
        shown = now;
        Code code = now.state().codebook().codes().get(now.row().dispute().codeId());
        head.set(now.row().code(), now.fact());
        about.setText(about(code).replace("&", "&&"));
        place(about, !about.getText().isEmpty());
        left.setText(now.first().letter().replace("&", "&&"));
        left.setToolTipText(now.first().name());
        right.setText(now.second().letter().replace("&", "&&"));
        right.setToolTipText(now.second().name());
        pane.setBlocks(List.of(TextBlock.of(now.post().id().toString(), now.who(), now.facts(),
                now.post().text().words())));
        pane.setBracketsBeside(Math.max(now.first().all().size(), now.second().all().size()));
        pane.setLeftMarks(now.first().marks(now.state().codebook()));
        pane.setMarks(now.second().marks(now.state().codebook()));
        boolean places = now.row().dispute().kind() == Difference.Kind.OTHER_BOUNDARY;
        first.show(now.first(), now.state().codebook(), now.post(), places);
        second.show(now.second(), now.state().codebook(), now.post(), places);
        buttons.forEach((verdict, button) -> button.setText(messages.get((view.namesHidden() ? "decide.hidden."
                : "decide.") + verdict, now.first().name(), now.second().name()).replace("&", "&&")));
        measure();
        if (other) {
            why.setText(now.row().dispute().decision() == null ? "" : now.row().dispute().decision().why());
            scroll.setOrigin(0, 0);
            reveal(new TextRange(now.post().id().toString(), CaseRow.start(now.row().dispute()),
                    CaseRow.start(now.row().dispute())));
        }
    }

    /** The disputed words begin in the upper part of the text, with what was said before them. */
    private void reveal(TextRange place) {
        pane.caretAfter(place);
        StyledText text = pane.text();
        int y = text.getLocationAtOffset(text.getCaretOffset()).y;
        text.setTopPixel(text.getTopPixel() + y - text.getClientArea().height / UPPER);
    }

    private String about(Code code) {
        if (code == null) {
            return "";
        }
        String not = code.exclude().isBlank() ? "" : messages.get("about.not", code.exclude().strip());
        return (code.definition().strip() + ' ' + not).strip();
    }

    private static void place(Label part, boolean there) {
        ((GridData) part.getLayoutData()).exclude = !there;
        part.setVisible(there);
    }

    /** The reason as it was typed. */
    String why() {
        return why.getText().strip();
    }

    void toWhy() {
        why.setFocus();
    }

    /** The words that are selected, else all that either coder meant. */
    TextRange words() {
        Optional<TextRange> selected = pane.selection().filter(range -> !range.isEmpty());
        return selected.orElseGet(() -> new TextRange(shown.post().id().toString(),
                CaseRow.start(shown.row().dispute()), CaseRow.end(shown.row().dispute())));
    }

    /** Where those words stand on the screen. */
    Rectangle place(TextRange words) {
        return pane.place(words);
    }

    @Override
    public boolean setFocus() {
        return pane.setFocus();
    }
}
