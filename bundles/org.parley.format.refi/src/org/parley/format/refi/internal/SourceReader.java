// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;
import org.parley.format.refi.internal.RefiProject.Value;

/** Makes texts with their codings of the sources of a project; what has no text is told as lost, piece by piece. */
final class SourceReader {

    private final RefiArchive archive;
    private final Consumer<Loss> losses;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<UUID> sourceIds = new HashSet<>();
    private final Set<UUID> codingIds = new HashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private List<Source> sources = List.of();
    private int found;
    private int texts;

    /** A range as the file counts it. */
    record Raw(UUID guid, String name, String description, int start, int end, UUID user, Instant at,
            List<Coding> codings, List<UUID> notes) { }

    /** A text before its ranges are put into UTF-16. */
    record Draft(UUID guid, String name, String description, String text, boolean marked, UUID user, Instant at,
            List<Raw> raws, List<Coding> codings, List<UUID> notes, List<Value> values) { }

    SourceReader(RefiArchive archive, Consumer<Loss> losses) {
        this.archive = archive;
        this.losses = losses;
    }

    List<Source> sources() {
        return sources;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    int found() {
        return found;
    }

    int texts() {
        return texts;
    }

    void take(Branch branch) {
        texts++;
        switch (branch.name().toLowerCase(Locale.ROOT)) {
            case "textsource" -> text(branch, branch.get("name"), List.of());
            case "pdfsource" -> media(branch, "Representation", "PDFSelection");
            case "picturesource" -> media(branch, "TextDescription", "PictureSelection");
            case "audiosource" -> media(branch, "Transcript", "AudioSelection");
            default -> media(branch, "Transcript", "VideoSelection");
        }
    }

    /** The texts that stand for a medium, and what hangs on places of it that no text has. */
    private void media(Branch branch, String inWords, String area) {
        List<Branch> texts = branch.all(inWords);
        Set<UUID> alsoInText = new HashSet<>();
        texts.forEach(text -> text.all("PlainTextSelection").forEach(s -> alsoInText.add(s.guid("guid"))));
        String kind = branch.name().toLowerCase(Locale.ROOT).replace("source", "");
        for (Branch selection : branch.all(area)) {
            boolean twice = alsoInText.contains(selection.guid("guid"));
            String reason = Texts.get(twice ? "loss.twice" : "loss.area." + kind);
            if (!twice) {
                lost("selection", selection, branch.get("name"), reason);
            }
            lostCodings(selection, branch.get("name"), reason);
        }
        if (texts.isEmpty()) {
            lost("source", branch, "", Texts.get("loss.medium." + kind));
            lostCodings(branch, branch.get("name"), Texts.get("loss.medium." + kind));
            return;
        }
        boolean any = false;
        for (int i = 0; i < texts.size(); i++) {
            boolean only = i == 0;
            String name = texts.size() == 1 || texts.get(i).get("name").isBlank() ? branch.get("name")
                    : texts.get(i).get("name");
            // codes on the whole of a medium go to the first of its texts
            any |= text(texts.get(i), name, only ? List.of(branch) : List.of());
        }
        if (any) {
            lost("medium", branch, "", Texts.get("loss.file." + kind));
        }
    }

    /** Whether there are words. */
    private boolean text(Branch branch, String name, List<Branch> around) {
        Optional<Decoded> decoded = words(branch, name);
        if (decoded.isEmpty() || decoded.get().text().isEmpty()) {
            String reason = Texts.get(decoded.isEmpty() ? "loss.no-file" : "loss.empty");
            losses.accept(new Loss("source", branch.get("plainTextPath"), name, branch.get("guid"), reason));
            branch.all("PlainTextSelection").forEach(s -> lostCodings(s, name, reason));
            branch.all("TranscriptSelection").forEach(s -> lostCodings(s, name, reason));
            lostCodings(branch, name, reason);
            around.forEach(medium -> lostCodings(medium, name, reason));
            return false;
        }
        List<Raw> raws = new ArrayList<>();
        branch.all("PlainTextSelection").forEach(s -> raws.add(raw(s, s.number("startPosition"),
                s.number("endPosition"))));
        transcript(branch, raws);
        List<Coding> codings = codings(branch);
        List<UUID> notes = new ArrayList<>(branch.targets("NoteRef"));
        List<Value> values = new ArrayList<>(RefiReader.values(branch));
        StringBuilder description = new StringBuilder(branch.textOf("Description"));
        for (Branch medium : around) {
            codings.addAll(codings(medium));
            notes.addAll(medium.targets("NoteRef"));
            values.addAll(RefiReader.values(medium));
            description.append(description.isEmpty() ? "" : "\n").append(medium.textOf("Description"));
        }
        UUID guid = around.isEmpty() ? branch.guid("guid") : around.get(0).guid("guid");
        drafts.add(new Draft(own(guid, name), name, description.toString(), decoded.get().text(), decoded.get().marked(),
                branch.guid("creatingUser"), Moments.read(branch.get("creationDateTime")), raws, codings, notes, values));
        return true;
    }

    private UUID own(UUID given, String name) {
        UUID guid = given == null ? Guids.of("source:" + name + ":" + sourceIds.size()) : given;
        if (!sourceIds.add(guid)) {
            losses.accept(new Loss("source", "", name, guid.toString(), Texts.get("loss.same-id")));
            guid = Guids.of(guid + ":" + sourceIds.size());
            sourceIds.add(guid);
        }
        return guid;
    }

    /** Ranges between two points of a transcript at which it is tied to the recording. */
    private void transcript(Branch branch, List<Raw> raws) {
        List<Branch> selections = branch.all("TranscriptSelection");
        if (selections.isEmpty()) {
            return;
        }
        Map<UUID, Integer> places = new HashMap<>();
        branch.all("SyncPoint").forEach(point -> places.put(point.guid("guid"), point.number("position")));
        for (Branch selection : selections) {
            raws.add(raw(selection, places.getOrDefault(selection.guid("fromSyncPoint"), Integer.MIN_VALUE),
                    places.getOrDefault(selection.guid("toSyncPoint"), Integer.MIN_VALUE)));
        }
    }

    private Raw raw(Branch branch, int start, int end) {
        UUID guid = branch.guid("guid");
        return new Raw(guid == null ? Guids.of("selection:" + found) : guid, branch.get("name"),
                branch.textOf("Description"), start, end, branch.guid("creatingUser"),
                Moments.read(branch.get("creationDateTime")), codings(branch), branch.targets("NoteRef"));
    }

    private List<Coding> codings(Branch branch) {
        List<Coding> codings = new ArrayList<>();
        for (Branch coding : branch.all("Coding")) {
            found++;
            UUID guid = coding.guid("guid");
            if (guid == null || !codingIds.add(guid)) {
                guid = Guids.of("coding:" + guid + ":" + found);
                codingIds.add(guid);
            }
            List<UUID> codes = coding.targets("CodeRef");
            codings.add(new Coding(guid, codes.isEmpty() ? null : codes.get(0), coding.guid("creatingUser"),
                    Moments.read(coding.get("creationDateTime")), coding.targets("NoteRef")));
        }
        return codings;
    }

    private void lostCodings(Branch branch, String where, String reason) {
        for (Branch coding : branch.all("Coding")) {
            found++;
            losses.accept(new Loss("coding", where, branch.get("name"), coding.get("guid"), reason));
        }
    }

    private void lost(String kind, Branch branch, String where, String reason) {
        losses.accept(new Loss(kind, where, branch.get("name"), branch.get("guid"), reason));
    }

    Note note(Branch branch) {
        UUID guid = branch.guid("guid");
        String words = words(branch, branch.get("name")).map(Decoded::text).orElse("");
        branch.all("PlainTextSelection").forEach(s -> lostCodings(s, branch.get("name"), Texts.get("loss.on-memo")));
        lostCodings(branch, branch.get("name"), Texts.get("loss.on-memo"));
        return new Note(guid == null ? Guids.of("note:" + branch.get("name")) : guid, branch.get("name"),
                branch.textOf("Description"), words, branch.guid("creatingUser"),
                Moments.read(branch.get("creationDateTime")));
    }

    /** @param marked true when a byte order mark stood before the text */
    record Decoded(String text, boolean marked) { }

    private Optional<Decoded> words(Branch branch, String name) {
        String inline = branch.textOf("PlainTextContent");
        if (!inline.isEmpty() || branch.has("PlainTextContent") && branch.get("plainTextPath").isBlank()) {
            return Optional.of(new Decoded(inline, false));
        }
        try {
            Optional<byte[]> bytes = archive.named(branch.get("plainTextPath"));
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            Decoded decoded = Decoding.of(bytes.get(), charset -> remarks.add(Texts.get("remark.charset", name, charset)));
            if (decoded.text().indexOf('\0') >= 0) {
                losses.accept(new Loss("source", "", name, branch.get("guid"), Texts.get("loss.nul")));
                return Optional.of(new Decoded(decoded.text().replace('\0', '\uFFFD'), decoded.marked()));
            }
            return Optional.of(decoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all ranges into UTF-16, now that everything is known that tells how the program counts. */
    void finish(Set<UUID> codeIds) {
        Offsets.Counting counting = CountingGuess.of(drafts);
        if (!counting.equals(Offsets.Counting.STANDARD)) {
            remarks.add(Texts.get("remark.counting"));
        }
        List<Source> made = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Ranges ranges = new Ranges(draft, counting, codeIds, losses);
            made.add(new Source(draft.guid(), draft.name(), draft.description(), draft.text(), draft.user(), draft.at(),
                    ranges.selections(), ranges.known(draft.codings()), draft.notes(), draft.values()));
        }
        sources = List.copyOf(made);
        drafts.clear();
    }
}
