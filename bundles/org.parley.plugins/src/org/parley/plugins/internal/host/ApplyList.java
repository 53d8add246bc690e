// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.internal.JsonTrouble;
import org.parley.plugins.internal.file.FileProblems;

/** A list of plugins that a team wants to have, all alike on each machine. */
final class ApplyList {

    private final Path file;
    private final Content content;
    private final Messages texts = Messages.of(ApplyList.class);

    /** The file's content. */
    record Content(List<Line> plugins) { }

    /**
     * A plugin of the list.
     *
     * @param version null for any
     * @param sha256  of the file; null for any
     * @param file    where it lies, from the list; null to take it from a catalogue
     */
    record Line(String id, String version, String sha256, String file) {

        private String words() {
            return version == null ? id : id + " " + version;
        }
    }

    private ApplyList(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /** @throws ProblemException {@code apply.unreadable} when the file is no such list */
    static ApplyList read(Path file, StateFile json) {
        Messages texts = Messages.of(ApplyList.class);
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "apply.folder", file));
        }
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "apply.no-file", file));
        }
        Content content;
        try {
            content = json.read(file, Content.class);
        } catch (ProblemException wrong) {
            throw unreadable(texts, file, wrong.getCause() instanceof JsonProcessingException cause
                    ? JsonTrouble.of(cause) : FileProblems.reason(wrong.getCause()), wrong);
        }
        if (content == null || content.plugins() == null) {
            throw unreadable(texts, file, texts.get("apply.none"), null);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < content.plugins().size(); i++) {
            Line line = content.plugins().get(i);
            if (line == null || line.id() == null) {
                throw unreadable(texts, file, texts.get("apply.no-id", i + 1), null);
            }
            if (!ids.add(line.id())) {
                throw unreadable(texts, file, texts.get("apply.twice", line.id()), null);
            }
        }
        return new ApplyList(file, content);
    }

    private static ProblemException unreadable(Messages texts, Path file, String reason, Exception cause) {
        return new ProblemException(Problem.from(texts, Problem.Kind.USAGE, "apply.unreadable", file, reason), cause);
    }

    /**
     * The files that have to be installed, or turned on.
     *
     * @param lines takes a line for a person about each plugin
     */
    List<PluginFile> missing(StateDocument state, Running running, Surroundings around, Catalogues catalogues,
            Progress progress, List<String> lines) {
        List<PluginFile> coming = new ArrayList<>();
        for (Line line : content.plugins()) {
            Optional<Installed> there = state.present().find(line.id());
            boolean fits = there.isPresent() && is(there.get(), line);
            if (fits && running.file(line.id()).isPresent()) {
                lines.add(texts.get("apply.same", line.id(), there.get().version()));
                continue;
            }
            Optional<Path> kept = there.filter(plugin -> fits).map(plugin -> around.folder().store(plugin.sha256()))
                    .filter(Files::isRegularFile);
            PluginFile found = around.files().read(kept.orElseGet(() -> place(line, catalogues, progress)));
            check(line, found);
            lines.add(texts.get(kept.isPresent() ? "apply.on" : there.isPresent() ? "apply.change" : "apply.new", line.id(),
                    found.spec().map(PluginSpec::version).orElse(""), there.map(Installed::version).orElse("")));
            coming.add(found);
        }
        Set<String> listed = new HashSet<>(content.plugins().stream().map(Line::id).toList());
        state.present().plugins().stream().filter(plugin -> !listed.contains(plugin.id()))
                .forEach(plugin -> lines.add(texts.get("apply.other", plugin.id(), plugin.version())));
        return coming;
    }

    private static boolean is(Installed plugin, Line line) {
        return (line.version() == null || line.version().equals(plugin.version()))
                && (line.sha256() == null || line.sha256().equalsIgnoreCase(plugin.sha256()));
    }

    private Path place(Line line, Catalogues catalogues, Progress progress) {
        if (line.file() != null) {
            return file.toAbsolutePath().resolveSibling(line.file());
        }
        return catalogues.fetch(catalogues.find(line.id(), line.version()).orElseThrow(() -> new ProblemException(
                Problem.from(texts, Problem.Kind.UNRESOLVED, "apply.nowhere", line.words()))), progress);
    }

    private void check(Line line, PluginFile found) {
        if (line.sha256() != null && !line.sha256().equalsIgnoreCase(found.sha256())) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.REFUSED, "apply.hash", line.id(), found.file()));
        }
        boolean same = found.spec().filter(spec -> spec.id().equals(line.id())
                && (line.version() == null || line.version().equals(spec.version()))).isPresent();
        if (!same) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.REFUSED, "apply.other-plugin", line.words(),
                    found.file()));
        }
    }
}
