// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.FilePlace;
import org.parley.ui.widgets.Refusal;

/** Where a dialog writes its file to; a file that is there already is replaced only after it was asked about. */
public final class Destination {

    private final Messages messages = Messages.of(Destination.class);
    private final FilePlace place;
    private final Refusal refusal;
    private final Runnable fit;
    private Button write;
    private String label = "";

    /**
     * Makes the field with its name above and room for a refusal below.
     *
     * @param name file name without an ending; what no file name may hold is left out of it
     * @param fit  makes the dialog as high as it asks
     */
    public Destination(Composite parent, Theme theme, String name, String ending, Runnable fit) {
        this.fit = fit;
        Layouts.label(parent, theme, messages.get("place"), Token.WINDOW, Token.INK, Type.NORMAL);
        place = Layouts.wide(new FilePlace(parent, theme, messages.get("place")));
        place.propose(name + "." + ending);
        refusal = Layouts.wide(new Refusal(parent, theme, Token.WINDOW));
        place.onChange(this::asBefore);
    }

    /** The button that writes: it says when a file is replaced. */
    public void button(Button button) {
        write = button;
        label = button.getText();
    }

    /** Another format: the name gets its ending. */
    public void ending(String ending) {
        place.ending(ending);
    }

    public void focus() {
        place.setFocus();
    }

    /** The file to write; empty when there is no name, or when a file of that name is there and was not asked about yet. */
    public Optional<Path> file() {
        Optional<Path> file = place.file();
        if (file.isEmpty()) {
            refuse(messages.get("place.no.name", place.typed()));
            place.setFocus();
        } else if (!place.inTheWay(List.of(file.get())).isEmpty()) {
            write.setText(messages.get("place.replace"));
            refuse(messages.get("place.exists", file.get().getFileName()));
            return Optional.empty();
        }
        return file;
    }

    private void refuse(String why) {
        refusal.say(why);
        fit.run();
    }

    private void asBefore() {
        if (refusal.isVisible()) {
            refusal.clear();
            write.setText(label);
            fit.run();
        }
    }

    /** Makes a dialog as high as it asks at its width. */
    public static void fit(Shell shell, int width) {
        shell.setSize(shell.computeSize(width, -1));
        shell.layout(true, true);
    }
}
