// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.ui.Registration;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Copying;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.Later;

/** The codes as a tree: chip with pattern, name, key and figure. Which codes are open and selected stays by id. */
final class CodebookTree extends Composite {

    private static final int REST = 120;
    private static final int CHIP = 12;

    private final Theme theme;
    private final Messages messages = Messages.of(CodebookTree.class);
    private final Tree tree;
    private final TreeColumn column;
    private final TreeEditor editor;
    private final Later told;
    private final Map<UUID, TreeItem> items = new HashMap<>();
    private final Set<UUID> closed = new HashSet<>();
    private Function<Code, String> keys = code -> "";
    private Function<Code, String> figures = code -> "";
    private Predicate<Code> pale = code -> false;
    private Predicate<Code> signed = code -> false;
    private Consumer<List<Code>> selection = codes -> { };
    private CodeTree shown;
    private List<UUID> order = List.of();

    CodebookTree(Composite parent, Theme theme) {
        super(parent, SWT.NONE);
        this.theme = theme;
        setLayout(new FillLayout());
        tree = new Tree(this, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        column = new TreeColumn(tree, SWT.NONE);
        theme.style(tree, Token.SURFACE, Token.INK, Type.NORMAL);
        editor = new TreeEditor(tree);
        editor.grabHorizontal = true;
        told = new Later(tree, REST, () -> selection.accept(chosen()));
        tree.addListener(SWT.Resize, event -> column.setWidth(Math.max(1, tree.getClientArea().width)));
        tree.addListener(SWT.MeasureItem, event -> event.height = Math.max(theme.px(23), theme.lineHeight() + 2));
        tree.addListener(SWT.EraseItem, this::erase);
        tree.addListener(SWT.PaintItem, this::paint);
        tree.addListener(SWT.Selection, event -> told.soon());
        tree.addListener(SWT.KeyDown, event -> Copying.onKey(event, this::copy));
        tree.addListener(SWT.Collapse, event -> closed.add(id(event.item)));
        tree.addListener(SWT.Expand, event -> closed.remove(id(event.item)));
        tree.addListener(SWT.FocusIn, event -> tree.redraw());
        tree.addListener(SWT.FocusOut, event -> tree.redraw());
        Registration registration = theme.onChange(tree::redraw);
        addListener(SWT.Dispose, event -> registration.close());
    }

    Tree control() {
        return tree;
    }

    /** Sets what is drawn at the right of a name, which names are muted, and which codes have a memo. */
    void draw(Function<Code, String> keyOf, Function<Code, String> figureOf, Predicate<Code> isPale,
            Predicate<Code> hasMemo) {
        keys = keyOf;
        figures = figureOf;
        pale = isPale;
        signed = hasMemo;
        tree.redraw();
    }

    /** Hears which codes are selected, 120 ms after that came to rest. */
    void onSelect(Consumer<List<Code>> consumer) {
        selection = consumer;
    }

    /** Hears Enter or a double click. */
    void onOpen(Consumer<Code> consumer) {
        tree.addListener(SWT.DefaultSelection, event -> selected().ifPresent(consumer));
    }

    private static UUID id(org.eclipse.swt.widgets.Widget item) {
        return ((Code) item.getData()).id();
    }

    /** The selected code; of several the first in the order of the tree. */
    Optional<Code> selected() {
        return chosen().stream().findFirst();
    }

    /** The selected codes in the order of the tree. */
    List<Code> chosen() {
        if (shown == null) {
            return List.of();
        }
        Set<UUID> ids = Arrays.stream(tree.getSelection()).map(CodebookTree::id).collect(Collectors.toSet());
        return shown.codebook().inOrder().stream().filter(code -> ids.contains(code.id())).toList();
    }

    /** Puts the selected codes on the clipboard with their figures, or all that are shown when none is selected. */
    private void copy(boolean asCsv) {
        List<Code> chosen = chosen();
        List<Code> codes = !chosen.isEmpty() ? chosen : shown.codebook().inOrder().stream()
                .filter(code -> items.containsKey(code.id())).toList();
        Copying.rows(getDisplay(), List.of(), codes.stream().map(code -> List.of(
                shown.way(code).stream().map(Code::name).collect(Collectors.joining(" > ")), figures.apply(code)))
                .toList(), asCsv);
    }

    /** The code of a row at a place in display coordinates. */
    Optional<Code> codeOf(TreeItem item) {
        return item == null ? Optional.empty() : Optional.of((Code) item.getData());
    }

    Rectangle place(Code code) {
        TreeItem item = items.get(code.id());
        Rectangle bounds = item == null ? new Rectangle(0, 0, 0, 0) : item.getBounds(0);
        return getDisplay().map(tree, null, bounds);
    }

    void show(CodeTree wanted) {
        List<UUID> before = Arrays.stream(tree.getSelection()).map(CodebookTree::id).toList();
        List<UUID> wantedOrder = new ArrayList<>();
        collect(wanted, null, wantedOrder);
        shown = wanted;
        if (wantedOrder.equals(order)) {
            wanted.codebook().inOrder().forEach(code -> Optional.ofNullable(items.get(code.id()))
                    .ifPresent(item -> label(item, code)));
            tree.redraw();
            return;
        }
        order = wantedOrder;
        tree.setRedraw(false);
        tree.removeAll();
        items.clear();
        for (Code top : wanted.below(null)) {
            add(new TreeItem(tree, SWT.NONE), top);
        }
        // from the top down: a row opens only below one that is open
        wanted.codebook().inOrder().stream().filter(code -> items.containsKey(code.id())).forEach(code -> items
                .get(code.id()).setExpanded(wanted.filtered() || !closed.contains(code.id())));
        tree.setRedraw(true);
        TreeItem[] again = itemsOf(before);
        if (again.length > 0) {
            tree.setSelection(again);
        }
        if (again.length < before.size()) {
            told.soon();
        }
    }

    /** Depth and id of every row: the same list means the same tree. */
    private static void collect(CodeTree from, UUID parent, List<UUID> into) {
        for (Code code : from.below(parent)) {
            into.add(code.id());
            collect(from, code.id(), into);
        }
        into.add(parent);
    }

    private void add(TreeItem item, Code code) {
        label(item, code);
        items.put(code.id(), item);
        for (Code child : shown.below(code.id())) {
            add(new TreeItem(item, SWT.NONE), child);
        }
    }

    private void label(TreeItem item, Code code) {
        item.setData(code);
        String figure = figures.apply(code);
        StringBuilder spoken = new StringBuilder(code.name());
        if (!figure.isEmpty()) {
            spoken.append(", ").append(figure);
        }
        if (code.net()) {
            spoken.append(", ").append(messages.get("tree.net"));
        }
        if (code.retired()) {
            spoken.append(", ").append(messages.get("tree.retired"));
        }
        if (signed.test(code)) {
            spoken.append(", ").append(messages.get("tree.memo"));
        }
        item.setText(spoken.toString());
    }

    private TreeItem[] itemsOf(List<UUID> ids) {
        return ids.stream().map(items::get).filter(Objects::nonNull).toArray(TreeItem[]::new);
    }

    /** Selects codes and brings the first into view; none of them selects none. */
    void select(List<UUID> ids) {
        TreeItem[] wanted = itemsOf(ids);
        if (wanted.length == 0) {
            tree.deselectAll();
        } else if (!Set.of(wanted).equals(Set.of(tree.getSelection()))) {
            tree.setSelection(wanted);
            tree.showItem(wanted[0]);
        }
    }

    /** Turns the name of a code into a field; hears the new name unless it was left with Esc. */
    void rename(Code code, BiConsumer<Code, String> done) {
        TreeItem item = items.get(code.id());
        if (item == null) {
            return;
        }
        Text text = new Text(tree, SWT.SINGLE | SWT.BORDER);
        theme.style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        text.setText(code.name());
        text.selectAll();
        boolean[] left = new boolean[1];
        Runnable close = () -> {
            left[0] = true;
            text.dispose();
            tree.setFocus();
        };
        text.addListener(SWT.DefaultSelection, event -> {
            String name = text.getText();
            close.run();
            if (!name.isBlank() && !name.strip().equals(code.name())) {
                done.accept(code, name.strip());
            }
        });
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close.run();
            }
        });
        text.addListener(SWT.FocusOut, event -> {
            if (!left[0]) {
                getDisplay().asyncExec(() -> {
                    if (!text.isDisposed()) {
                        text.dispose();
                    }
                });
            }
        });
        editor.setEditor(text, item, 0);
        text.setFocus();
    }

    private void erase(Event event) {
        Draw draw = new Draw(theme, event.gc);
        Rectangle row = new Rectangle(0, event.y, tree.getClientArea().width, event.height);
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        if (selected) {
            draw.selection(row, tree.isFocusControl());
        } else {
            draw.fill(row, (event.detail & SWT.HOT) != 0 ? Token.HOVER : Token.SURFACE);
        }
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOCUSED | SWT.FOREGROUND);
    }

    private void paint(Event event) {
        Code code = (Code) event.item.getData();
        if (code == null) {
            return;
        }
        Draw draw = new Draw(theme, event.gc);
        int chip = theme.px(CHIP);
        int x = event.x + theme.px(2);
        draw.chip(Words.color(code), Words.pattern(code), x, event.y + (event.height - chip) / 2, chip);
        int right = tree.getClientArea().width - theme.px(8);
        int y = event.y;
        String figure = figures.apply(code);
        int figureWidth = figure.isEmpty() ? 0 : Math.max(theme.px(24), draw.width(figure, Type.NORMAL));
        draw.text(figure, new Rectangle(right - figureWidth, y, figureWidth, event.height), Token.MUTED, Type.NORMAL,
                SWT.RIGHT);
        int end = right - figureWidth - theme.px(6);
        String key = keys.apply(code);
        if (!key.isEmpty()) {
            int width = draw.keyCapWidth(key);
            draw.keyCap(key, new Rectangle(end - width, y, width, event.height), Token.MUTED);
            end -= width + theme.px(6);
        }
        if (signed.test(code)) {
            end -= theme.iconSize();
            draw.icon(Icon.MEMO, Icons.Tone.PLAIN, new Rectangle(end, y, theme.iconSize(), event.height));
            end -= theme.px(4);
        }
        name(draw, code, new Rectangle(x + chip + theme.px(7), y, end - x - chip - theme.px(7), event.height));
    }

    /** Top codes and nets are headings; a retired code says so. */
    private void name(Draw draw, Code code, Rectangle place) {
        Token ink = pale.test(code) || code.retired() ? Token.MUTED : Token.INK;
        Type type = code.net() || code.parentId() == null ? Type.BOLD : Type.NORMAL;
        String suffix = code.retired() ? messages.get("tree.retired") : code.net() ? messages.get("tree.net") : "";
        int room = suffix.isEmpty() ? 0 : draw.width(suffix, Type.SMALL) + theme.px(6);
        int end = draw.text(code.name(), new Rectangle(place.x, place.y, Math.max(0, place.width - room),
                place.height), ink, type);
        if (!suffix.isEmpty() && place.width > room) {
            draw.text(suffix, new Rectangle(end + theme.px(6), place.y, room, place.height), Token.MUTED, Type.SMALL);
        }
    }

    @Override
    public boolean setFocus() {
        if (tree.getSelectionCount() == 0 && tree.getItemCount() > 0) {
            tree.setSelection(tree.getItem(0));
        }
        return tree.setFocus();
    }
}
