// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Messages;
import org.parley.exchange.Exchange;
import org.parley.exchange.ImportSettings;
import org.parley.panel.Member;
import org.parley.ui.Action;
import org.parley.ui.ActionGroup;
import org.parley.ui.Enablement;
import org.parley.ui.FileDrop;
import org.parley.ui.Scope;
import org.parley.ui.UiContext;
import org.parley.ui.theme.Icon;

/** What can be done with people, and how they come in. */
@Component(service = { ActionGroup.class, FileDrop.class })
public final class PanelActions implements ActionGroup, FileDrop {

    private final PanelRoom room;
    private final Exchange exchange;
    private final Messages messages = Messages.of(PanelActions.class);
    private final List<Action> actions;

    @Activate
    public PanelActions(@Reference PanelRoom room, @Reference Exchange exchange) {
        this.room = room;
        this.exchange = exchange;
        this.actions = List.of(importFile(), importFolder(), seat(), release(), cap());
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private Action importFile() {
        return Action.named("exchange.import", messages.get("action.import")).icon(Icon.IMPORT)
                .menu("file/import", 100).key("Ctrl+Shift+I").scope(Scope.EVERYWHERE).enabled(this::panelOpen)
                .does(ui -> {
                    FileDialog dialog = new FileDialog(ui.shell(), SWT.OPEN);
                    dialog.setText(messages.get("action.import"));
                    String file = dialog.open();
                    if (file != null) {
                        dropped(ui, Path.of(file));
                    }
                });
    }

    private Action importFolder() {
        return Action.named("exchange.import-folder", messages.get("action.import.folder")).icon(Icon.IMPORT)
                .menu("file/import", 110).scope(Scope.EVERYWHERE).enabled(this::panelOpen).does(ui -> {
                    DirectoryDialog dialog = new DirectoryDialog(ui.shell(), SWT.OPEN);
                    dialog.setText(messages.get("action.import.folder"));
                    String folder = dialog.open();
                    if (folder != null) {
                        dropped(ui, Path.of(folder));
                    }
                });
    }

    private Action seat() {
        return Action.named("panel.seat", messages.get("action.seat")).icon(Icon.JOINED)
                .menu("perspective", 10).scope(Scope.perspective(PanelPerspective.ID))
                .enabled(ui -> Enablement.when(chosen(ui, Member.Standing.WAITING) != null,
                        messages.get("reason.waiting")))
                .does(ui -> {
                    Member member = chosen(ui, Member.Standing.WAITING);
                    ui.change(messages.get("said.seated", member.name()),
                            () -> room.panels().seat(ui.actor(), member.id()));
                });
    }

    private Action release() {
        return Action.named("panel.release", messages.get("action.release")).icon(Icon.LEFT)
                .menu("perspective", 20).key("Del").scope(Scope.view(MembersView.ID))
                .enabled(ui -> Enablement.when(chosen(ui, Member.Standing.SEATED) != null,
                        messages.get("reason.seated")))
                .does(ui -> new ReleaseDialog(ui, room.panels(), chosen(ui, Member.Standing.SEATED)).open());
    }

    private Action cap() {
        return Action.named("panel.seats", messages.get("action.cap")).icon(Icon.PANEL)
                .menu("perspective/panel", 200).scope(Scope.perspective(PanelPerspective.ID)).enabled(this::panelOpen)
                .does(ui -> room.model(ui).ifPresent(model -> new SeatsDialog(ui, room.panels(),
                        model.state().panel().id()).open(model)));
    }

    private static Member chosen(UiContext ui, Member.Standing standing) {
        return ui.selections().in(MembersView.ID).first(Member.class).filter(m -> m.standing() == standing)
                .orElse(null);
    }

    private Enablement panelOpen(UiContext ui) {
        return Enablement.when(ui.panel().isPresent(), messages.get("reason.panel"));
    }

    @Override
    public boolean takes(Path file) {
        return exchange.probe(file).isPresent();
    }

    @Override
    public void dropped(UiContext ui, Path file) {
        ui.panel().ifPresent(panel -> {
            ImportFlow flow = new ImportFlow(ui, exchange, file, panel);
            flow.look(ImportSettings.NONE, looked -> new ImportDialog(ui, flow, looked).open());
        });
    }
}
