// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.graphics.Rectangle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Code;
import org.parley.coding.Codebook;
import org.parley.core.Messages;
import org.parley.report.Audience;
import org.parley.report.Block;
import org.parley.report.Reports;
import org.parley.report.Words;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.Scope;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.theme.CodeColor;
import org.parley.ui.theme.ChipPattern;
import org.parley.ui.theme.Icon;
import org.parley.ui.widgets.PickItem;
import org.parley.ui.widgets.PickList;

/** What can be done with a report. */
@Component(service = ActionGroup.class)
public final class ReportActions implements ActionGroup {

    private static final Scope HERE = Scope.perspective(ReportPerspective.ID);

    private final ReportRoom room;
    private final Messages messages = Messages.of(ReportActions.class);
    private final List<Action> actions;

    @Activate
    public ReportActions(@Reference ReportRoom room) {
        this.room = room;
        this.actions = List.of(export(), reader(Audience.HEADLINES, 20), reader(Audience.DETAIL, 21),
                reader(Audience.VERBATIMS, 22), quote(), add(), remove(), move("up", "Alt+Up", -1, 43),
                move("down", "Alt+Down", 1, 44));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private Action export() {
        return Action.named("report.export", messages.get("action.export")).icon(Icon.EXPORT)
                .menu("perspective/export", 10).key("Ctrl+E").scope(HERE)
                .enabled(ui -> desk(ui).map(d -> d.hindrance().map(Enablement::no).orElse(Enablement.yes()))
                        .orElse(Enablement.no(messages.get("hindrance.none"))))
                .does(ui -> new ExportDialog(ui, room.desk(ui), room).open());
    }

    private Action reader(Audience audience, int order) {
        String name = audience.name().toLowerCase(Locale.ROOT);
        return Action.named("report.for." + name, messages.get("action.for", messages.get("reader." + name)))
                .icon(Icon.REPORT).menu("perspective/reader", order).scope(HERE).does(ui -> room.desk(ui).serve(audience));
    }

    private Action quote() {
        return Action.named("report.quote", messages.get("action.quote")).icon(Icon.STAR_SET)
                .menu("perspective/headline", 40).key("Ctrl+B").scope(HERE)
                .enabled(ui -> Enablement.when(passage(ui).isPresent(), messages.get("reason.passage")))
                .does(ui -> passage(ui).ifPresent(p -> {
                    if (!room.desk(ui).quote(p)) {
                        ui.say(messages.get("said.noquote", Reports.MOST_QUOTE_WORDS));
                    }
                }));
    }

    private Action add() {
        return Action.named("report.headline.add", messages.get("action.add")).icon(Icon.ADD)
                .menu("perspective/headline", 41).key("Ins").scope(HERE)
                .enabled(ui -> desk(ui).filter(d -> d.report().isPresent()).isEmpty()
                        ? Enablement.no(messages.get("hindrance.none"))
                        : Enablement.when(desk(ui).filter(d -> d.proposed()
                                || d.headlineCount() < Reports.MOST_HEADLINES).isPresent(), messages.get("reason.five")))
                .does(this::pickCode);
    }

    private void pickCode(UiContext ui) {
        Codebook codebook = ui.panel().map(room.codings()::codebook).orElse(null);
        if (codebook == null) {
            return;
        }
        List<PickItem> items = codebook.inOrder().stream().filter(c -> !c.retired() && !c.exclusive())
                .map(c -> PickItem.code(c.id().toString(), c.name(), codebook.path(c),
                        CodeColor.at(c.colour() - 1), ChipPattern.SOLID, c)).toList();
        Rectangle area = ui.shell().getClientArea();
        new PickList(ui.shell(), ui.theme()).field(Icon.TAG, messages.get("add.hint")).source(PickList.among(items))
                .onPick((item, modifiers) -> {
                    Code code = (Code) item.thing();
                    String definition = Words.firstSentence(code.definition());
                    room.desk(ui).add(code.id(), Words.cut(definition.isEmpty() ? code.name() : definition,
                            Reports.MOST_WORDS));
                    return true;
                }).open(new Rectangle(ui.shell().toDisplay(area.x, area.y).x + area.width / 3,
                        ui.shell().toDisplay(area.x, area.y).y + area.height / 4, 0, 0), "");
    }

    private Action remove() {
        return Action.named("report.headline.remove", messages.get("action.remove")).icon(Icon.DELETE)
                .menu("perspective/headline", 42).scope(HERE).enabled(this::headlineChosen)
                .does(ui -> room.desk(ui).removeHeadline());
    }

    private Action move(String where, String key, int by, int order) {
        return Action.named("report.headline." + where, messages.get("action." + where))
                .icon(by < 0 ? Icon.UP : Icon.DOWN).menu("perspective/headline", order).key(key)
                .scope(Scope.view(OutlineView.ID)).enabled(this::headlineChosen).does(ui -> room.desk(ui).move(by));
    }

    private Enablement headlineChosen(UiContext ui) {
        return Enablement.when(desk(ui).flatMap(ReportDesk::block).filter(Block.Headline.class::isInstance)
                .isPresent(), messages.get("reason.headline"));
    }

    private Optional<ReportDesk> desk(UiContext ui) {
        return room.madeDesk(ui);
    }

    private static Optional<Reports.Passage> passage(UiContext ui) {
        return ui.selections().in(InspectorView.ID).first(Reports.Passage.class);
    }

    /** Where the first step of the welcome page leads. */
    static Target target() {
        return Target.view(PreviewView.ID);
    }
}
