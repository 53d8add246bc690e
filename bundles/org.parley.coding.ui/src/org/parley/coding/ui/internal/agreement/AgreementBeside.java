// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal.agreement;

import java.util.ArrayList;
import java.util.List;

import org.parley.coding.agreement.CodeAgreement;
import org.parley.coding.agreement.Difference;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.ui.internal.RowDesk;
import org.parley.core.Messages;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Theme;
import org.parley.ui.widgets.RowList;

/** The differences behind the figures, in the pane of what is known, and the ways from them. UI thread. */
final class AgreementBeside {

    private final UiContext ui;
    private final RowDesk desk;
    private final FigureWords words;
    private final Runnable back;
    private final Messages messages = Messages.of(AgreementBeside.class);
    private DifferencesBeside beside;
    private RowList<DifferenceRow> list;
    private String wanted = "";

    /** @param back gives the keyboard to the figures again */
    AgreementBeside(UiContext ui, RowDesk desk, FigureWords words, Runnable back) {
        this.ui = ui;
        this.desk = desk;
        this.words = words;
        this.back = back;
    }

    /** Shows the differences of a code. */
    void show(PanelAgreement found, Sides sides, AgreementRow row) {
        List<Difference> of = found.differences().stream()
                .filter(difference -> difference.codeId().equals(row.code().id())).toList();
        List<String> about = new ArrayList<>();
        String not = row.code().exclude().isBlank() ? "" : messages.get("about.not", row.code().exclude().strip());
        String definition = (row.code().definition().strip() + ' ' + not).strip();
        if (!definition.isEmpty()) {
            about.add(definition);
        }
        about.add(words.uses(found, row.figures()));
        if (!row.words().isEmpty()) {
            about.add(row.words());
        }
        show(row.code().name(), of, about, row.figures(), sides);
    }

    /** Shows every difference. */
    void showAll(PanelAgreement found, Sides sides) {
        show(messages.get("differences.all"), found.differences(), List.of(), found.overall(), sides);
    }

    private void show(String title, List<Difference> of, List<String> about, CodeAgreement figures, Sides sides) {
        beside = new DifferencesBeside(title, messages.get("differences.count", of.size()), about,
                DifferenceRow.of(of, desk.panel(), desk.discussion(), desk.allowed(), sides),
                messages.get(figures.alpha().value().isPresent() ? "differences.none" : "differences.undefined"), this);
        desk.beside(beside);
    }

    /** Whether the differences are what the pane shows. */
    boolean shown() {
        return beside != null && desk.beside().filter(beside::equals).isPresent();
    }

    /** Leaves the pane, when the differences are in it. */
    void leave() {
        if (shown()) {
            desk.beside(null);
        }
    }

    /** Forgets what was shown: it is of another panel. */
    void forget() {
        beside = null;
    }

    /** The list is there; a difference that is to be shown is selected in it. */
    void made(RowList<DifferenceRow> made) {
        list = made;
        if (!wanted.isEmpty()) {
            list.select(wanted);
            wanted = "";
        }
    }

    /** Selects a difference, now or as soon as there is a list. */
    void select(String difference) {
        wanted = difference;
        if (list != null && !list.isDisposed() && !wanted.isEmpty()) {
            list.select(wanted);
        }
    }

    /** Goes to the place in the text; the way back leads to this difference. */
    void toText(DifferenceRow row) {
        ui.open(Target.of(AgreementView.KIND, row.difference().codeId().toString()).at(row.id()));
        ui.open(row.coding() != null ? Target.of("coding", row.coding().toString())
                : Target.of("code-post", row.difference().postId().toString()).at(row.place()));
        ui.later(desk::focusText);
    }

    void back() {
        back.run();
    }

    Theme theme() {
        return ui.theme();
    }
}
