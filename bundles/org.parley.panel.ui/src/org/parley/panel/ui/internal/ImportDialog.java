// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.core.Messages;
import org.parley.exchange.Exchange;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Column;
import org.parley.ui.widgets.FilterTable;
import org.parley.ui.widgets.LinkText;
import org.parley.ui.widgets.MainButton;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;
import org.parley.ui.widgets.Sections;

/** What an import would do, before anything is stored: counts, first rows, what each column means, what is left out. */
final class ImportDialog {

    private static final int WIDTH = 1040;
    private static final int HEIGHT = 640;
    private static final int COUNTS = 216;
    private static final int MAPPING = 320;
    private static final int FIELD = 132;
    private static final int NAME = 21;
    /** So many of the rows that are left out are named for each reason. */
    private static final int ROWS_NAMED = 5;
    private static final int LIST = 360;
    private static final int LIST_ROWS = 14;

    private final UiContext ui;
    private final Theme theme;
    private final ImportFlow flow;
    private final Messages messages = Messages.of(ImportDialog.class);
    private final Map<String, Combo> mapping = new LinkedHashMap<>();
    private ImportFlow.Looked looked;
    private Shell shell;
    private Sections counts;
    private FilterTable<Row> rows;
    private Composite columns;
    private Label seats;
    private Button go;
    private int asked;

    /** A row of the preview with a number of its own. */
    private record Row(int number, Exchange.SampleRow sample) { }

    ImportDialog(UiContext ui, ImportFlow flow, ImportFlow.Looked looked) {
        this.ui = ui;
        this.theme = ui.theme();
        this.flow = flow;
        this.looked = looked;
    }

    void open() {
        shell = new Shell(ui.shell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL | SWT.RESIZE);
        shell.setText(messages.get("import.title", flow.source().getFileName(), looked.format().name()));
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = theme.px(12);
        layout.marginHeight = theme.px(12);
        layout.horizontalSpacing = theme.px(12);
        shell.setLayout(layout);
        theme.style(shell, Token.WINDOW, Token.INK, Type.NORMAL);
        counts = new Sections(shell, theme, Token.WINDOW);
        GridData countsData = new GridData(SWT.FILL, SWT.FILL, false, true);
        countsData.widthHint = theme.px(COUNTS);
        counts.setLayoutData(countsData);
        rows = new FilterTable<>(shell, theme, sampleColumns(), row -> String.valueOf(row.number()));
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, looked.offer().isPresent() ? 1 : 2, 1));
        columnsArea();
        seats = new Label(shell, SWT.WRAP);
        seats.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        theme.style(seats, Token.WINDOW, Token.INK, Type.NORMAL);
        buttons();
        show();
        shell.setSize(Math.min(theme.px(WIDTH), shell.getMonitor().getClientArea().width),
                Math.min(theme.px(HEIGHT), shell.getMonitor().getClientArea().height));
        shell.setLocation(ui.shell().getLocation().x + theme.px(40), ui.shell().getLocation().y + theme.px(40));
        shell.open();
        go.setFocus();
    }

    private Composite column(int width) {
        Composite made = new Composite(shell, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        made.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = theme.px(width);
        made.setLayoutData(data);
        theme.style(made, Token.WINDOW, Token.INK, Type.NORMAL);
        return made;
    }

    private List<Column<Row>> sampleColumns() {
        Words words = new Words(java.time.Instant.now());
        return List.of(
                Column.<Row>text("author", messages.get("import.author"), 104, row -> text(row.sample().author())),
                Column.<Row>text("date", messages.get("import.date"), 84,
                        row -> row.sample().at() == null ? "" : words.date(row.sample().at())),
                Column.<Row>text("topic", messages.get("import.topic"), 110, row -> text(row.sample().topic()))
                        .growing(),
                Column.<Row>text("words", messages.get("import.words"), 320,
                        row -> text(row.sample().words()).replace('\n', ' ')).growing());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private void columnsArea() {
        if (looked.offer().isEmpty()) {
            return;
        }
        Composite area = column(MAPPING);
        area.setLayout(new FillLayout());
        ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        theme.style(scroll, Token.WINDOW, Token.INK, Type.NORMAL);
        columns = new Composite(scroll, SWT.NONE);
        columns.setLayout(new GridLayout(2, false));
        theme.style(columns, Token.WINDOW, Token.INK, Type.NORMAL);
        Offer offer = looked.offer().get();
        for (Offer.Column column : offer.columns()) {
            Label name = new Label(columns, SWT.NONE);
            name.setText(shorten(column.name()).replace("&", "&&"));
            name.setToolTipText(column.name() + (column.samples().isEmpty() ? "" : ": "
                    + String.join(" | ", column.samples())));
            name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            theme.style(name, Token.WINDOW, Token.INK, Type.NORMAL);
            Combo combo = new Combo(columns, SWT.READ_ONLY);
            List<String> choices = new ArrayList<>(offer.fields());
            if (!choices.contains(column.proposed())) {
                choices.add(column.proposed());
            }
            choices.forEach(field -> combo.add(messages.find("field." + field)
                    .orElseGet(() -> messages.get("field.profile"))));
            GridData narrow = new GridData(SWT.FILL, SWT.CENTER, false, false);
            narrow.widthHint = theme.px(FIELD);
            combo.setLayoutData(narrow);
            combo.setData(choices);
            combo.select(choices.indexOf(column.proposed()));
            combo.addListener(SWT.Selection, event -> again());
            mapping.put(column.name(), combo);
        }
        scroll.setContent(columns);
        scroll.setMinSize(columns.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static String shorten(String name) {
        return name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
    }

    private ImportSettings settings() {
        Map<String, List<String>> chosen = new HashMap<>();
        mapping.forEach((column, combo) -> {
            @SuppressWarnings("unchecked")
            List<String> choices = (List<String>) combo.getData();
            chosen.put(column, List.of(choices.get(combo.getSelectionIndex())));
        });
        return chosen.isEmpty() ? ImportSettings.NONE : new ImportSettings(chosen, Optional.empty(), Map.of());
    }

    private void again() {
        MainButton.enable(go, theme, false);
        int mine = ++asked;
        flow.look(settings(), found -> {
            // what was found for an earlier mapping must not stand beside a later one
            if (!shell.isDisposed() && mine == asked) {
                looked = found;
                show();
                MainButton.enable(go, theme, true);
            }
        });
    }

    private void show() {
        Exchange.ImportResult result = looked.preview().result();
        counts.clear();
        Composite found = counts.section(messages.get("import.found"), "");
        line(found, messages.get("import.topics", result.topics()), Token.INK);
        line(found, messages.get("import.posts", result.posts()), Token.INK);
        line(found, messages.get("import.authors", result.authors()), Token.INK);
        line(found, messages.get("import.new", result.added(), result.changed(), result.unchanged()), Token.MUTED);
        if (!result.locked().isEmpty()) {
            line(found, messages.get("import.locked", result.locked().size()), Token.WARN);
        }
        if (!result.skipped().isEmpty()) {
            refused(result.skipped());
        }
        counts.relayout();
        List<Row> numbered = new ArrayList<>();
        for (Exchange.SampleRow sample : looked.preview().sample()) {
            numbered.add(new Row(numbered.size(), sample));
        }
        rows.setItems(numbered);
        seats.setText(messages.get("import.seats", result.seated() + result.waiting(), result.seated(),
                result.waiting()));
        go.setText(result.posts() > 0 ? messages.get("import.go", result.posts())
                : messages.get("import.go.people", result.seated() + result.waiting()));
        shell.layout(true, true);
    }

    /** What is left out: how many, why, and which rows. */
    private void refused(List<Exchange.Skipped> all) {
        Composite section = counts.section(messages.get("import.refused"),
                messages.get("import.refused.n", all.stream().mapToInt(Exchange.Skipped::count).sum()));
        for (Exchange.Skipped skipped : all) {
            line(section, messages.get("import.skipped", skipped.count(), skipped.reason()), Token.INK);
            List<String> where = skipped.where().stream().limit(ROWS_NAMED).toList();
            int more = skipped.count() - where.size();
            String rows = String.join("\n", where);
            counts.text(section, rows, Token.MUTED, Type.SMALL);
            if (more > 0 && !where.isEmpty()) {
                LinkText rest = new LinkText(section, theme, Token.WINDOW);
                rest.setType(Type.SMALL);
                rest.set(messages.get("import.skipped.more", more), () -> list(skipped, rest));
            }
        }
    }

    /** Every row that is left out for one reason, as far as they were kept, to be looked through. */
    private void list(Exchange.Skipped skipped, LinkText link) {
        List<PickItem> items = skipped.where().stream().map(where -> PickItem.of(where, where, "", Icon.TABLE, where))
                .toList();
        new PickList(shell, theme).size(LIST, LIST_ROWS).field(Icon.SEARCH, skipped.reason())
                .source(PickList.among(items)).outOf(skipped.count()).onPick((item, modifiers) -> true)
                .open(link.getDisplay().map(link.getParent(), null, link.getBounds()), "");
    }

    private void line(Composite section, String text, Token ink) {
        counts.text(section, text, ink, Type.NORMAL);
    }

    private void buttons() {
        Composite bar = new Composite(shell, SWT.NONE);
        bar.setLayout(new GridLayout(2, true));
        bar.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        theme.style(bar, Token.WINDOW, Token.INK, Type.NORMAL);
        Button cancel = new Button(bar, SWT.PUSH);
        cancel.setText(messages.get("import.cancel"));
        cancel.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        cancel.addListener(SWT.Selection, event -> shell.close());
        go = new Button(bar, SWT.PUSH);
        MainButton.dress(go, theme);
        go.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        go.addListener(SWT.Selection, event -> {
            ImportSettings settings = settings();
            shell.close();
            flow.take(looked.format(), settings);
        });
        shell.setDefaultButton(go);
    }
}
