// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.report.spi.Parameter;
import org.parley.ui.Registration;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Access;
import org.parley.ui.widgets.Later;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.Tag;

/** The field of one parameter. Each kind gives back what shows the present setting. */
final class Fields {

    /** What was written counts when the keys rest for so long, in milliseconds. */
    private static final int REST = 400;

    private final Composite section;
    private final UiContext ui;
    private final AnalysisDesk desk;
    private final Parameter parameter;
    private final Runnable relayout;
    private final Messages messages = Messages.of(Fields.class);

    Fields(Composite section, UiContext ui, AnalysisDesk desk, Parameter parameter, Runnable relayout) {
        this.section = section;
        this.ui = ui;
        this.desk = desk;
        this.parameter = parameter;
        this.relayout = relayout;
    }

    private List<String> given() {
        return desk.given().getOrDefault(parameter.name(), List.of());
    }

    private void give(List<String> texts) {
        desk.give(parameter.name(), texts);
    }

    /** What stands in the field: what is given, or the initial value. */
    private String shown() {
        return given().isEmpty() ? parameter.initial() : String.join(", ", given());
    }

    private <C extends Control> C named(C control) {
        control.setToolTipText(parameter.help());
        control.setData("parameter", parameter.name());
        Access.name(control, () -> parameter.label() + ", " + parameter.help());
        return Sections.fill(control);
    }

    /** A native look with the letters of the window. */
    private void lettered(Control control) {
        control.setFont(ui.theme().font(Type.NORMAL));
        Registration looks = ui.theme().onChange(() -> control.setFont(ui.theme().font(Type.NORMAL)));
        control.addListener(SWT.Dispose, event -> looks.close());
    }

    /** On or off. */
    Runnable check() {
        Button button = named(new Button(section, SWT.CHECK | SWT.WRAP));
        button.setText(parameter.label());
        ui.theme().style(button, Token.RAISED, Token.INK, Type.NORMAL);
        button.addListener(SWT.Selection, event -> give(button.getSelection() ? List.of("true") : List.of()));
        Runnable show = () -> button.setSelection(given().equals(List.of("true")));
        show.run();
        return show;
    }

    /** One of some names, which never change. */
    Runnable choice() {
        Combo combo = named(new Combo(section, SWT.DROP_DOWN | SWT.READ_ONLY));
        List<String> choices = new ArrayList<>(parameter.choices());
        if (parameter.initial().isEmpty() && !parameter.required()) {
            choices.add(0, "");
        }
        combo.setItems(choices.stream().map(c -> c.replace('-', ' ')).toArray(String[]::new));
        lettered(combo);
        combo.addListener(SWT.Selection, event -> give(List.of(choices.get(combo.getSelectionIndex()))));
        Runnable show = () -> combo.select(choices.indexOf(shown()));
        show.run();
        return show;
    }

    /** Words, a number or a day; several words are parted by commas. */
    Runnable words() {
        Text text = named(new Text(section, SWT.SINGLE | SWT.BORDER));
        text.setMessage(messages.find("hint." + parameter.kind()).orElse(""));
        ui.theme().style(text, Token.SURFACE, Token.INK, Type.NORMAL);
        text.setText(shown());
        Runnable take = () -> {
            String words = text.getText().strip();
            give(parameter.many() ? List.of(words.split("\\s*,\\s*")) : List.of(words));
        };
        Later later = new Later(text, REST, take);
        text.addListener(SWT.Modify, event -> later.soon());
        text.addListener(SWT.DefaultSelection, event -> later.now());
        text.addListener(SWT.FocusOut, event -> later.now());
        return () -> {
            if (!text.isFocusControl() && !text.getText().strip().equals(shown())) {
                text.setText(shown());
                later.cancel();
            }
        };
    }

    /** Something that the panel has: one, or several as tags. */
    Runnable pick() {
        Composite tags = Sections.fill(new Composite(section, SWT.NONE));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        tags.setLayout(layout);
        ui.theme().style(tags, Token.RAISED, Token.INK, Type.NORMAL);
        Button button = named(new Button(section, SWT.PUSH | SWT.LEFT));
        lettered(button);
        button.addListener(SWT.Selection, event -> open(button));
        Runnable show = () -> {
            if (parameter.many()) {
                tags(tags);
            }
            button.setText(messages.get("pick.button", parameter.many() ? messages.get("pick.add") : given().isEmpty()
                    ? messages.get(parameter.required() ? "pick.choose" : "pick.any") : given().get(0)).replace("&", "&&"));
        };
        show.run();
        return show;
    }

    private void tags(Composite tags) {
        for (Control old : tags.getChildren()) {
            old.dispose();
        }
        for (String one : given()) {
            Tag tag = new Tag(tags, ui.theme(), Token.RAISED);
            tag.set(one, Icon.NONE, Tag.Mood.NEUTRAL);
            tag.onRemove(() -> ui.later(() -> {
                give(given().stream().filter(g -> !g.equals(one)).toList());
                if (!tags.isDisposed()) {
                    tags(tags);
                }
            }));
        }
        relayout.run();
    }

    private void open(Button button) {
        List<PickItem> items = new ArrayList<>();
        if (!parameter.required() && !parameter.many()) {
            items.add(PickItem.of("", messages.get("pick.any"), "", Icon.NONE, ""));
        }
        desk.offers().of(parameter.kind()).stream().filter(o -> !parameter.many() || !given().contains(o))
                .forEach(o -> items.add(PickItem.of(o, o, "", Icon.NONE, o)));
        Point at = button.toDisplay(0, 0);
        new PickList(ui.shell(), ui.theme()).field(Icon.SEARCH, parameter.help()).source(PickList.among(items))
                .onPick((item, modifiers) -> {
                    String picked = (String) item.thing();
                    List<String> texts = new ArrayList<>(parameter.many() ? given() : List.of());
                    texts.add(picked);
                    give(picked.isEmpty() ? List.of() : texts);
                    return true;
                }).open(new Rectangle(at.x, at.y, button.getSize().x, button.getSize().y), "");
    }
}
