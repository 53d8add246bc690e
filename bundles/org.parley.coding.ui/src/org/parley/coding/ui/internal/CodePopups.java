// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.swt.graphics.Rectangle;
import org.parley.coding.Code;
import org.parley.core.Messages;
import org.parley.ui.UiContext;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** The small popups in which codes get a colour, a key, a number or a weight. */
final class CodePopups {

    private static final int WIDTH = 300;
    private static final int PINS = 9;

    private final UiContext ui;
    private final CodeRoom room;
    private final CodebookView view;
    private final Messages messages = Messages.of(CodePopups.class);

    CodePopups(UiContext ui, CodeRoom room, CodebookView view) {
        this.ui = ui;
        this.room = room;
        this.view = view;
    }

    private PickList popup(int rows, Icon icon, String field) {
        return new PickList(ui.shell(), ui.theme()).size(WIDTH, rows).field(icon, messages.get(field));
    }

    private Rectangle place(List<Code> codes) {
        return view.place(codes.get(0));
    }

    void colour(List<Code> codes) {
        List<PickItem> rows = new ArrayList<>();
        for (int i = 1; i <= CodeColor.values().length; i++) {
            rows.add(PickItem.code("colour" + i, messages.get("colour." + i), "", CodeColor.at(i - 1),
                    Words.pattern(codes.get(0)), i));
        }
        popup(rows.size(), Icon.COLOR, "pick.colour").source(PickList.among(rows)).onPick((item, modifiers) -> {
            view.changes().change(messages.get("said.coloured", view.changes().named(codes), item.name(), codes.size()),
                    codes.stream().map(code -> code.coloured((Integer) item.thing())).toList());
            return true;
        }).open(place(codes), "");
    }

    /** Offers the keys with what is on each now. */
    void pin(Code code) {
        CodeDesk desk = room.desk(ui).orElseThrow();
        List<PickItem> rows = new ArrayList<>();
        for (int i = 1; i <= PINS; i++) {
            String now = desk.pinned(i).map(one -> one.id().equals(code.id()) ? messages.get("pick.pin.own", one.name())
                    : one.name()).orElse(messages.get("pick.pin.free"));
            rows.add(PickItem.of("key" + i, messages.get("pick.pin.key", i), now, Icon.NONE, i)
                    .with(Integer.toString(i), ""));
        }
        popup(rows.size(), Icon.PIN, "pick.pin").source(PickList.among(rows)).onPick((item, modifiers) -> {
            pin(code, (Integer) item.thing());
            return true;
        }).open(place(List.of(code)), "");
    }

    /** Puts a code on a key, or takes it off that key. */
    void pin(Code code, int key) {
        room.desk(ui).ifPresent(desk -> {
            desk.pin(key, code.id());
            boolean on = desk.pinned(key).map(Code::id).filter(code.id()::equals).isPresent();
            ui.say(messages.get(on ? "said.pinned" : "said.unpinned", Words.named(code.name()), key));
        });
    }

    void number(Code code) {
        value("number", code.number() == 0 ? "" : Integer.toString(code.number()), code, CodeValues::number,
                (one, number) -> one.numbered(number));
    }

    void weight(Code code) {
        value("weight", CodeValues.shown(code.weight()), code, CodeValues::weight,
                (one, weight) -> one.weighted(weight.orElse(null)));
    }

    private <V> void value(String what, String now, Code code, java.util.function.Function<String, Optional<V>> read,
            BiFunction<Code, V, Code> with) {
        popup(1, Icon.EDIT, "pick." + what).source((typed, limit) -> {
            String text = typed.strip();
            PickItem row = PickItem.of(what, text.isEmpty() ? messages.get("pick." + what + ".none")
                    : messages.get("pick." + what + ".set", text), code.name(), Icon.NONE, text);
            return List.of(read.apply(text).isPresent() ? row : row.refused(messages.get("pick." + what + ".wrong")));
        }).onPick((item, modifiers) -> {
            String text = (String) item.thing();
            read.apply(text).ifPresent(value -> view.changes().change(text.isEmpty()
                    ? messages.get("said." + what + ".none", Words.named(code.name()))
                    : messages.get("said." + what, Words.named(code.name()), text), with.apply(code, value)));
            return true;
        }).open(place(List.of(code)), now);
    }
}
