// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.widgets;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.parley.core.Messages;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;

/** Where a file goes: a field for its name, a button that browses, and a memory of what may be written over. */
public final class FilePlace extends Composite {

    private static final Messages TEXTS = Messages.of(FilePlace.class);
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private final Text field;
    private List<Path> allowed = List.of();
    private Runnable changed = () -> { };

    /** Makes the field; {@code name} is what a screen reader says. */
    public FilePlace(Composite parent, Theme theme, String name) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = theme.px(8);
        setLayout(layout);
        theme.style(this, Token.WINDOW, Token.INK, Type.NORMAL);
        field = new Text(this, SWT.BORDER);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.setFont(theme.font(Type.NORMAL));
        Access.name(field, () -> name);
        field.addListener(SWT.Modify, event -> {
            allowed = List.of();
            changed.run();
        });
        Button browse = new Button(this, SWT.PUSH);
        browse.setText(TEXTS.get("file.browse"));
        browse.setFont(theme.font(Type.NORMAL));
        browse.addListener(SWT.Selection, event -> browse());
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName(field.getText());
        // asked by the one who writes, for all the files there will be
        dialog.setOverwrite(false);
        Optional.ofNullable(dialog.open()).ifPresent(field::setText);
    }

    /** Hears that another name stands in the field. */
    public void onChange(Runnable run) {
        changed = run;
    }

    /** Proposes a file in the home folder; what no file name may hold is left out of the name. */
    public void propose(String name) {
        field.setText(Path.of(System.getProperty("user.home", ""), name.replaceAll(NOT_IN_NAMES, " ").strip())
                .toString());
    }

    /** Gives the name in the field another ending, without the dot. */
    public void ending(String ending) {
        String now = field.getText();
        int dot = now.lastIndexOf('.');
        boolean has = dot > Math.max(now.lastIndexOf('/'), now.lastIndexOf('\\')) && now.length() - dot <= 5;
        field.setText((has ? now.substring(0, dot) : now) + "." + ending);
    }

    /** What stands in the field. */
    public String typed() {
        return field.getText().strip();
    }

    /** The file; empty when what stands in the field is no name of one. */
    public Optional<Path> file() {
        try {
            return typed().isEmpty() || Path.of(typed()).getFileName() == null ? Optional.empty()
                    : Optional.of(Path.of(typed()).toAbsolutePath());
        } catch (InvalidPathException noFile) {
            return Optional.empty();
        }
    }

    /**
     * Those of the files that are there already and that nobody was asked about. They count as asked about from now on,
     * until another name stands in the field.
     */
    public List<Path> inTheWay(List<Path> files) {
        List<Path> there = files.stream().filter(Files::exists).filter(one -> !allowed.contains(one)).toList();
        if (!there.isEmpty()) {
            allowed = there;
        }
        return there;
    }

    /** Forgets what was asked about. */
    public void askAgain() {
        allowed = List.of();
    }

    @Override
    public boolean setFocus() {
        boolean set = field.setFocus();
        field.selectAll();
        return set;
    }
}
