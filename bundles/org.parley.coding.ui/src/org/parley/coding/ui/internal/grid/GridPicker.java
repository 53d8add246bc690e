// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.grid;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.coding.Shares;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** The popups of the table: the code for the rows, in the order of the picker of the words, and the rare codes. */
public final class GridPicker {

    private static final int WIDTH = 376;
    private static final int ROWS = 8;
    private static final int CTRL_ENTER = SWT.MOD1 | SWT.CR;

    private final RowDesk desk;
    private final Messages messages = Messages.of(GridPicker.class);
    private final PickList codes;
    private final PickList rare;
    private Consumer<Code> taken = code -> { };
    private Consumer<String> made;
    private Consumer<Code> looked = code -> { };
    private boolean onlyExclusive;
    private String typed = "";
    private List<PickItem> rareOnes = List.of();

    public GridPicker(UiContext ui, RowDesk desk) {
        this.desk = desk;
        codes = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.TAG, messages.get("pick.code"))
                .source(this::find).extras(this::extras).onPick(this::take).onKey(this::key)
                .hints(List.of(new PickList.Hint("Enter", messages.get("pick.apply")),
                        new PickList.Hint("Shift+Enter", messages.get("pick.stay"))));
        rare = new PickList(ui.shell(), ui.theme()).size(WIDTH, ROWS).field(Icon.TAG, messages.get("pick.rare"))
                .source((text, limit) -> PickList.among(rareOnes).find(text, limit))
                .onPick((item, modifiers) -> {
                    looked.accept((Code) item.thing());
                    return true;
                });
    }

    /** Asks for a code, with letters in the field already; a new one can be made. */
    void code(Rectangle under, String letters, Consumer<Code> picked, Consumer<String> newOne) {
        open(under, letters, false, picked, newOne);
    }

    /** Asks for a code that is there. */
    public void existing(Rectangle under, Consumer<Code> picked) {
        open(under, "", false, picked, null);
    }

    /** Asks which of the codes that stand alone on an answer. */
    void exclusive(Rectangle under, Consumer<Code> picked) {
        open(under, "", true, picked, null);
    }

    private void open(Rectangle under, String letters, boolean exclusive, Consumer<Code> picked,
            Consumer<String> newOne) {
        onlyExclusive = exclusive;
        taken = picked;
        made = newOne;
        if (codes.isOpen()) {
            codes.append(letters);
        } else {
            codes.open(under, letters);
        }
    }

    /** Lists rare codes; the one that is chosen is heard. */
    void rare(Rectangle under, Shares shares, List<Shares.Share> below, Consumer<Code> chosen) {
        looked = chosen;
        List<PickItem> items = desk.items(below.stream().map(Shares.Share::code).toList());
        rareOnes = new java.util.ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Shares.Share share = below.get(i);
            rareOnes.add(items.get(i).with("", messages.get("share", share.members(), shares.base(),
                    Percent.of(share.percent()))));
        }
        rare.open(under, "");
    }

    private List<PickItem> find(String text, int limit) {
        typed = text.strip();
        return desk.find(text, limit, onlyExclusive);
    }

    private List<PickItem> extras(String text) {
        return text.isBlank() || made == null ? List.of()
                : List.of(PickItem.of("new", messages.get("pick.new", text.strip()), "", Icon.ADD, "")
                        .with("Ctrl+Enter", ""));
    }

    private boolean take(PickItem item, int modifiers) {
        if (item.thing() instanceof Code code) {
            taken.accept(code);
            return (modifiers & SWT.SHIFT) == 0;
        }
        made.accept(typed);
        return true;
    }

    private boolean key(int accelerator, String text, PickItem current) {
        if (accelerator == CTRL_ENTER && !typed.isEmpty() && made != null) {
            made.accept(typed);
            return true;
        }
        return false;
    }
}
