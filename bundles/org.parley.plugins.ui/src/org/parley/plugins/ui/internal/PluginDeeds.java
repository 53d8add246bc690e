// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.parley.core.Messages;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;
import org.parley.plugins.Catalogues.Catalogue;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugins.Approval;
import org.parley.plugins.Plugins.Generation;
import org.parley.plugins.Proposal;
import org.parley.plugins.TrustedKeys.Key;
import org.parley.ui.Choice;
import org.parley.ui.Notice;
import org.parley.ui.UiContext;

/** What can be done with plugins, each as a task beside the window. */
final class PluginDeeds {

    private final PluginRoom room;
    private final Messages messages = Messages.of(PluginDeeds.class);

    PluginDeeds(PluginRoom room) {
        this.room = room;
    }

    private Optional<Path> ask(UiContext ui, int style, String key, String proposed, String... endings) {
        FileDialog dialog = new FileDialog(ui.shell(), style);
        dialog.setText(messages.get(key));
        dialog.setFileName(proposed);
        dialog.setOverwrite(true);
        if (endings.length > 0) {
            dialog.setFilterExtensions(endings);
        }
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Asks for a file and looks at it. */
    void installFile(UiContext ui) {
        ask(ui, SWT.OPEN, "ask.install", "", "*.parley", "*").ifPresent(file -> look(ui, file));
    }

    /** Verifies a file and works out what installing it would do, then asks. */
    void look(UiContext ui, Path file) {
        ui.run(Task.of(messages.get("task.look", file.getFileName()), progress -> room.plugins().propose(file, progress)),
                proposal -> new InstallDialog(ui, room, proposal, () -> { }).open());
    }

    /** Fetches what a catalogue lists and looks at it. */
    void install(UiContext ui, Entry entry) {
        ui.run(Task.of(messages.get("task.look", entry.spec().name()), progress -> proposed(entry, progress)),
                proposal -> new InstallDialog(ui, room, proposal, () -> { }).open());
    }

    private Proposal proposed(Entry entry, Progress progress) {
        return room.plugins().propose(entry, progress);
    }

    void update(UiContext ui, Plugin plugin) {
        room.picture().entries().stream().filter(entry -> entry.spec().id().equals(plugin.id())
                && plugin.update().filter(entry.spec().version()::equals).isPresent()).findFirst()
                .ifPresent(entry -> install(ui, entry));
    }

    /**
     * Brings all up to date. What asks for no more than it was allowed, under a key that is trusted, needs no new
     * approval; the others are asked about one after the other.
     */
    void updateAll(UiContext ui) {
        List<Plugin> all = room.picture().plugins(Section.UPDATES);
        ui.run(Task.of(messages.get("task.update.all"), progress -> {
            List<Proposal> sure = new ArrayList<>();
            List<Proposal> open = new ArrayList<>();
            for (Plugin plugin : all) {
                Optional<Entry> newest = room.catalogues().find(plugin.id(), null);
                if (newest.isPresent()) {
                    Proposal proposal = proposed(newest.get(), progress);
                    (goesWithoutAsking(proposal) ? sure : open).add(proposal);
                }
            }
            room.plugins().update(ui.actor(), sure, Approval.none(), progress);
            return open;
        }), open -> {
            room.reread();
            ui.say(messages.get("said.updated.all", all.size() - open.size(), open.size()));
            askAbout(ui, open);
        });
    }

    static boolean goesWithoutAsking(Proposal proposal) {
        Set<Permission> before = proposal.before().map(plugin -> plugin.spec().permissions()).orElse(Set.of());
        return Verdict.of(proposal, false).kind() == Verdict.Kind.TRUSTED && proposal.problems().isEmpty()
                && proposal.together().isEmpty()
                && proposal.file().spec().filter(spec -> before.containsAll(spec.permissions())).isPresent();
    }

    private void askAbout(UiContext ui, List<Proposal> open) {
        if (!open.isEmpty()) {
            new InstallDialog(ui, room, open.get(0), () -> askAbout(ui, open.subList(1, open.size()))).open();
        }
    }

    void toggle(UiContext ui, Plugin plugin) {
        boolean on = plugin.state() == Plugin.State.OFF || plugin.state() == Plugin.State.QUARANTINED;
        String name = plugin.spec().name();
        ui.run(Task.of(messages.get(on ? "task.on" : "task.off", name), progress -> on
                ? room.plugins().enable(ui.actor(), plugin.id(), progress)
                : room.plugins().disable(ui.actor(), plugin.id(), progress)), done -> {
                    room.reread();
                    ui.say(messages.get(on ? "said.on" : "said.off", name));
                });
    }

    void remove(UiContext ui, Plugin plugin, boolean drop) {
        String name = plugin.spec().name();
        ui.run(Task.of(messages.get("task.remove", name),
                progress -> room.plugins().remove(ui.actor(), plugin.id(), drop, progress)), removal -> {
                    room.reread();
                    if (removal.file() != null) {
                        ui.say(messages.get("said.removed.dropped", name, removal.file()));
                    } else {
                        ui.say(messages.get(removal.rows() > 0 && removal.kept() ? "said.removed.kept" : "said.removed",
                                name, removal.rows()));
                    }
                });
    }

    void rollback(UiContext ui, Generation generation) {
        ui.run(Task.of(messages.get("task.rollback", generation.number()),
                progress -> room.plugins().rollback(ui.actor(), generation.number(), progress)), now -> {
                    room.reread();
                    ui.say(messages.get("said.rollback", generation.number(), now.number()));
                });
    }

    /** Writes the report for a plugin's maker where the person wants it. */
    void report(UiContext ui, Plugin plugin) {
        ask(ui, SWT.SAVE, "ask.report", messages.get("report.file", plugin.id(), plugin.spec().version()))
                .ifPresent(file -> report(ui, plugin, file));
    }

    private void report(UiContext ui, Plugin plugin, Path file) {
        ui.run(Task.of(messages.get("task.report", plugin.spec().name()), progress -> {
            room.plugins().report(plugin.id(), file);
            return file;
        }), written -> ui.say(messages.get("said.report", written)));
    }

    /** Looks in all catalogues; one that does not answer leaves its last list and is told. */
    void refresh(UiContext ui) {
        ui.run(Task.of(messages.get("task.refresh"), progress -> {
            List<Catalogue> silent = new ArrayList<>();
            for (Catalogue one : room.catalogues().all()) {
                try {
                    Catalogue read = room.catalogues().refresh(one.name(), progress);
                    if (!read.trouble().isEmpty()) {
                        silent.add(read);
                    }
                } catch (ProblemException failed) {
                    silent.add(one);
                }
            }
            return silent;
        }), silent -> {
            room.reread();
            for (Catalogue one : silent) {
                ui.warn(new Notice(Notice.Level.WARN, messages.get("catalogue.silent", one.name(),
                        room.words().at(one.read())), List.of(new Choice(messages.get("again"), () -> refresh(ui)))));
            }
            if (silent.isEmpty()) {
                ui.say(messages.get("said.refresh"));
            }
        });
    }

    void remove(UiContext ui, Catalogue catalogue) {
        ui.run(Task.of(messages.get("task.catalogue.remove", catalogue.name()), progress -> {
            room.catalogues().remove(catalogue.name());
            return catalogue;
        }), gone -> {
            room.reread();
            ui.say(messages.get("said.catalogue.removed", gone.name()));
        });
    }

    void addKey(UiContext ui) {
        ask(ui, SWT.OPEN, "ask.key", "").ifPresent(file -> addKey(ui, file));
    }

    private void addKey(UiContext ui, Path file) {
        ui.run(Task.of(messages.get("task.key", file.getFileName()), progress -> room.keys().add(file)), key -> {
            room.reread();
            ui.say(messages.get("said.key", key.name()));
        });
    }

    void remove(UiContext ui, Key key) {
        ui.run(Task.of(messages.get("task.key.remove", key.name()), progress -> {
            room.keys().remove(key.fingerprint());
            return room.catalogues().all().stream().filter(Catalogue::vouches)
                    .filter(one -> one.fingerprint().equals(key.fingerprint())).map(Catalogue::name).toList();
        }), vouching -> {
            room.reread();
            String said = messages.get("said.key.removed", key.name());
            ui.say(vouching.isEmpty() ? said : said + " " + messages.get("said.key.vouching", String.join(", ", vouching)),
                    new Choice(messages.get("undo"), () -> trust(ui, key)));
        });
    }

    private void trust(UiContext ui, Key key) {
        ui.run(Task.of(messages.get("task.key", key.name()), progress -> room.keys().add(key.fingerprint(), key.name())),
                again -> {
                    room.reread();
                    ui.say(messages.get("said.key", again.name()));
                });
    }

    /** Adds a catalogue; whoever asked hears how it went. */
    void addCatalogue(UiContext ui, String place, String fingerprint, java.util.function.Consumer<Problem> refused,
            Runnable added) {
        ui.run(Outcome.of(messages.get("task.catalogue", place),
                progress -> room.catalogues().add(place, fingerprint, progress)), outcome -> {
                    room.reread();
                    if (outcome.failed()) {
                        refused.accept(outcome.problem());
                    } else {
                        ui.say(messages.get("said.catalogue", outcome.result().name(), outcome.result().entries()));
                        added.run();
                    }
                });
    }
}
