// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.Proposal;
import org.parley.plugins.Signer;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.DialogParts;

/** The parts of the install dialog from its head to what is missing. */
final class InstallParts {

    private static final int WIDTH = 520;
    private static final int HALF = 250;
    private static final int PICTURE = 44;
    private static final int BAR = 4;

    private final Messages messages = Messages.of(InstallParts.class);
    private final Theme theme;
    private final DialogParts parts;
    private final PluginWords words;
    private final Proposal proposal;

    InstallParts(Theme theme, DialogParts parts, PluginWords words, Proposal proposal) {
        this.theme = theme;
        this.parts = parts;
        this.words = words;
        this.proposal = proposal;
    }

    /** Picture, name and version, maker, size, licence and file. */
    void head(Composite parent) {
        Composite row = parts.row(parent, 2);
        Composite box = new Composite(row, SWT.NONE);
        GridData square = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        square.widthHint = theme.px(PICTURE);
        square.heightHint = theme.px(PICTURE);
        box.setLayoutData(square);
        theme.style(box, Token.SURFACE, Token.INK, Type.NORMAL);
        box.addListener(SWT.Paint, event -> {
            Rectangle area = box.getClientArea();
            // the maker's own picture is not drawn: nothing of a file is interpreted before a person has decided
            var image = theme.largeImage(Icon.PUZZLE, Icons.Tone.PLAIN);
            event.gc.drawImage(image, (area.width - image.getBounds().width) / 2,
                    (area.height - image.getBounds().height) / 2);
            event.gc.setForeground(theme.color(Token.EDGE));
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        });
        Composite column = parts.row(row, 1);
        ((GridLayout) column.getLayout()).verticalSpacing = theme.px(2);
        PluginFile file = proposal.file();
        String name = file.spec().map(spec -> messages.get("install.name", spec.name(), spec.version()))
                .orElseGet(() -> file.file().getFileName().toString());
        parts.label(column, Token.INK, Type.TITLE, WIDTH - 2 * PICTURE).setText(plain(name));
        List<String> facts = new ArrayList<>();
        file.spec().map(PluginSpec::vendor).filter(vendor -> !vendor.isBlank()).ifPresent(facts::add);
        facts.add(words.size(file.bytes()));
        file.spec().map(PluginSpec::licence).filter(licence -> !licence.isBlank()).ifPresent(facts::add);
        String shown = file.file().getFileName().toString();
        if (!shown.startsWith(file.sha256())) {
            // what came from a catalogue is named after its hash, which tells nobody anything
            facts.add(shown);
        }
        parts.label(column, Token.MUTED, Type.NORMAL, WIDTH - 2 * PICTURE).setText(plain(String.join(" · ", facts)));
    }

    /** Whom the key belongs to: a quiet line, a box that warns, or a refusal. */
    void trust(Composite parent, Verdict verdict) {
        Signer signer = proposal.file().signer().orElse(null);
        switch (verdict.kind()) {
            case TRUSTED -> parts.label(parent, Token.MUTED, Type.NORMAL, WIDTH).setText(plain(messages.get(
                    proposal.file().trust() == PluginFile.Trust.PRODUCT ? "install.product" : "install.known",
                    signer == null ? "" : signer.name())));
            case UNKNOWN, OTHER_KEY -> {
                Composite box = box(parent, Token.WARN_BG, Token.WARN, Icon.WARNING, Icons.Tone.WARN);
                inBox(box, Token.WARN_BG, Type.BOLD, messages.get("install." + verdict.kind().name()));
                Label print = inBox(box, Token.WARN_BG, Type.MONO, PluginWords.groups(signer.fingerprint()));
                ((GridData) print.getLayoutData()).widthHint = SWT.DEFAULT;
                inBox(box, Token.WARN_BG, Type.NORMAL, messages.get("install.compare"));
            }
            case UNSIGNED_ALLOWED -> {
                Composite box = box(parent, Token.WARN_BG, Token.WARN, Icon.WARNING, Icons.Tone.WARN);
                inBox(box, Token.WARN_BG, Type.BOLD, messages.get("install.UNSIGNED_ALLOWED"));
                inBox(box, Token.WARN_BG, Type.NORMAL, messages.get("page.unsigned.warning"));
            }
            case UNSIGNED -> refusal(parent, List.of(messages.get("install.unsigned"),
                    messages.get("install.unsigned.switch")));
            case REFUSED -> refusal(parent, verdict.reason().map(reason -> List.of(reason.what(),
                    (reason.meaning() + " " + reason.remedy()).strip()))
                    .orElseGet(() -> List.of(messages.get("install.refused." + proposal.file().trust().name()))));
        }
    }

    /** Why it cannot be installed, or cannot be installed as it is. */
    void problems(Composite parent) {
        for (Problem problem : proposal.problems()) {
            refusal(parent, List.of(problem.what(), (problem.meaning() + " " + problem.remedy()).strip()));
        }
    }

    private void refusal(Composite parent, List<String> lines) {
        Composite box = box(parent, Token.DANGER_BG, Token.DANGER, Icon.ERROR, Icons.Tone.DANGER);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                inBox(box, Token.DANGER_BG, i == 0 ? Type.BOLD : Type.NORMAL, lines.get(i));
            }
        }
    }

    /** A box with a bar and an icon at its left; what comes into it stands in one column. */
    private Composite box(Composite parent, Token ground, Token bar, Icon icon, Icons.Tone tone) {
        Composite box = new Composite(parent, SWT.NONE);
        GridLayout layout = parts.grid(2, 10);
        layout.marginLeft = theme.px(BAR);
        layout.verticalSpacing = theme.px(4);
        box.setLayout(layout);
        box.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(box, ground, Token.INK, Type.NORMAL);
        box.addListener(SWT.Paint, event -> {
            Rectangle area = box.getClientArea();
            event.gc.setForeground(theme.color(bar));
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
            event.gc.setBackground(theme.color(bar));
            event.gc.fillRectangle(0, 0, theme.px(BAR), area.height);
        });
        Parts.sign(box, theme, ground, icon, tone);
        Composite column = new Composite(box, SWT.NONE);
        GridLayout lines = parts.grid(1, 0);
        lines.verticalSpacing = theme.px(4);
        column.setLayout(lines);
        column.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        theme.style(column, ground, Token.INK, Type.NORMAL);
        return column;
    }

    private Label inBox(Composite box, Token ground, Type type, String text) {
        Label label = new Label(box, SWT.WRAP);
        label.setText(plain(text));
        theme.style(label, ground, Token.INK, type);
        label.setLayoutData(parts.wide(WIDTH - 2 * PICTURE));
        return label;
    }

    /** What it adds beside what it asks to, and what it needs. */
    void contents(Composite parent) {
        PluginSpec spec = proposal.file().spec().orElse(null);
        if (spec == null) {
            return;
        }
        Composite two = parts.row(parent, 2);
        ((GridLayout) two.getLayout()).makeColumnsEqualWidth = true;
        Composite left = column(two, messages.get("install.adds"));
        if (spec.provides().isEmpty()) {
            line(left, Icon.NONE, messages.get("install.adds.none"), Token.MUTED);
        }
        spec.provides().forEach(one -> line(left, words.icon(one), words.adds(one), Token.INK));
        Composite right = column(two, messages.get("install.asks"));
        if (spec.permissions().isEmpty()) {
            line(right, Icon.NONE, messages.get("install.asks.none"), Token.MUTED);
        }
        for (Permission one : words.asked(spec.permissions())) {
            line(right, words.icon(one), words.asks(one), Token.INK);
        }
        String not = words.not(spec.permissions());
        if (!not.isEmpty()) {
            line(right, Icon.CLOSE, not, Token.MUTED);
        }
        spec.requires().forEach(one -> parts.label(parent, Token.MUTED, Type.SMALL, WIDTH)
                .setText(plain(words.needs(one))));
    }

    /** What catalogues have that it needs: a box for each, to be ticked. */
    List<Button> together(Composite parent) {
        List<Button> boxes = new ArrayList<>();
        for (Catalogues.Entry entry : proposal.together()) {
            parts.label(parent, Token.INK, Type.NORMAL, WIDTH).setText(plain(messages.get("install.missing",
                    entry.spec().name(), entry.spec().version(), entry.catalogue())));
            Button box = new Button(parent, SWT.CHECK);
            box.setText(messages.get("install.too", entry.spec().name().replace("&", "&&"), words.size(entry.bytes())));
            theme.style(box, Token.WINDOW, Token.INK, Type.NORMAL);
            boxes.add(box);
        }
        return boxes;
    }

    private Composite column(Composite parent, String title) {
        Composite column = parts.row(parent, 1);
        ((GridLayout) column.getLayout()).verticalSpacing = theme.px(2);
        parts.label(column, Token.INK, Type.BOLD, HALF).setText(title);
        return column;
    }

    private void line(Composite column, Icon icon, String text, Token ink) {
        Composite row = parts.row(column, 2);
        Parts.sign(row, theme, Token.WINDOW, icon, Icons.Tone.PLAIN);
        parts.label(row, ink, Type.NORMAL, HALF - PICTURE).setText(plain(text));
    }

    static String plain(String text) {
        return text.replace("&", "&&");
    }
}
