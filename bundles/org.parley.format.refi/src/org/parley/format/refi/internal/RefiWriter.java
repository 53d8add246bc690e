// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.parley.core.Progress;
import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Coding;
import org.parley.format.refi.internal.RefiProject.Group;
import org.parley.format.refi.internal.RefiProject.Link;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Selection;
import org.parley.format.refi.internal.RefiProject.Source;
import org.parley.format.refi.internal.RefiProject.Type;
import org.parley.format.refi.internal.RefiProject.User;
import org.parley.format.refi.internal.RefiProject.Value;
import org.parley.format.refi.internal.RefiProject.Variable;

/** Writes projects and codebooks that are valid against the schemas, the same bytes for the same project. */
final class RefiWriter {

    private static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";
    private static final String PROJECT = "urn:QDA-XML:project:1.0";
    /** All entries bear one date, so that the same project gives the same file. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int BLOCK = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final XmlOut out;
    private final Consumer<Loss> losses;
    private final Map<UUID, Type> types = new HashMap<>();

    private RefiWriter(XmlOut out, Consumer<Loss> losses) {
        this.out = out;
        this.losses = losses;
    }

    /** Writes a codebook, a .qdc; it must have a code, for the schema knows no empty one. */
    static void codebook(RefiProject project, OutputStream to, Consumer<Loss> losses) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        XmlOut out = new XmlOut(writer);
        RefiWriter refi = new RefiWriter(out, losses);
        out.begin("CodeBook").set("xmlns", CODEBOOK).set("origin", project.origin());
        out.begin("Codes");
        for (Code code : project.codes()) {
            refi.code(code, false);
        }
        out.end();
        refi.sets(project.sets(), true);
        out.end();
        writer.flush();
    }

    /** Writes a project, a .qdpx. */
    static void project(RefiProject project, OutputStream to, Consumer<Loss> losses, Progress progress)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to, BLOCK), StandardCharsets.UTF_8);
        entry(zip, "project.qde");
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BLOCK);
        new RefiWriter(new XmlOut(writer), losses).project(project, progress);
        writer.flush();
        for (Source source : project.sources()) {
            progress.check();
            entry(zip, "sources/" + source.guid() + ".txt");
            // a mark that is a part of the text is doubled, for readers take one away
            if (source.text().startsWith("\uFEFF")) {
                zip.write(MARK);
            }
            zip.write(source.text().getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
        zip.flush();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
    }

    private void project(RefiProject project, Progress progress) throws IOException {
        project.variables().forEach(variable -> types.put(variable.guid(), variable.type()));
        out.begin("Project").set("xmlns", PROJECT).set("name", project.name()).set("origin", project.origin())
                .set("creatingUserGUID", project.user()).set("creationDateTime", moment(project.at()));
        told("project", project.name(), null);
        list("Users", project.users(), this::user);
        if (!project.codes().isEmpty()) {
            out.begin("CodeBook");
            list("Codes", project.codes(), code -> code(code, true));
            out.end();
        }
        list("Variables", project.variables(), this::variable);
        list("Cases", project.cases(), this::aCase);
        list("Sources", project.sources(), source -> {
            progress.check();
            source(source);
        });
        list("Notes", project.notes(), this::note);
        list("Links", project.links(), this::link);
        sets(project.sets(), false);
        out.element("Description", project.description());
        refs("NoteRef", project.noteIds());
        out.end();
    }

    /** Writes one thing. */
    @FunctionalInterface
    private interface Each<T> {
        void write(T thing) throws IOException;
    }

    private <T> void list(String name, List<T> things, Each<T> each) throws IOException {
        if (!things.isEmpty()) {
            out.begin(name);
            for (T thing : things) {
                each.write(thing);
            }
            out.end();
        }
    }

    private void user(User user) throws IOException {
        out.begin("User").set("guid", user.guid()).set("name", user.name()).end();
        told("user", user.name(), user.guid());
    }

    private void code(Code code, boolean notes) throws IOException {
        out.begin("Code").set("guid", code.guid()).set("name", code.name()).set("isCodable", code.codable())
                .set("color", code.colour());
        out.element("Description", code.description());
        told("code", code.name(), code.guid());
        if (notes) {
            refs("NoteRef", code.notes());
        }
        for (Code child : code.children()) {
            code(child, notes);
        }
        out.end();
    }

    private void variable(Variable variable) throws IOException {
        out.begin("Variable").set("guid", variable.guid()).set("name", variable.name())
                .set("typeOfVariable", variable.type().name());
        out.element("Description", variable.description()).end();
        told("variable", variable.name(), variable.guid());
    }

    private void aCase(Case one) throws IOException {
        out.begin("Case").set("guid", one.guid()).set("name", one.name());
        out.element("Description", one.description());
        refs("CodeRef", one.codes());
        values(one.values());
        refs("SourceRef", one.sources());
        refs("SelectionRef", one.selections());
        out.end();
        told("case", one.name(), one.guid());
    }

    private void values(List<Value> values) throws IOException {
        for (Value value : values) {
            out.begin("VariableValue");
            out.begin("VariableRef").set("targetGUID", value.variable()).end();
            out.begin(types.getOrDefault(value.variable(), Type.Text) + "Value").text(value.text()).end();
            out.end();
        }
    }

    private void source(Source source) throws IOException {
        out.begin("TextSource").set("guid", source.guid()).set("name", source.name())
                .set("plainTextPath", "internal://" + source.guid() + ".txt").set("creatingUser", source.user())
                .set("creationDateTime", moment(source.at()));
        out.element("Description", source.description());
        told("source", source.name(), source.guid());
        if (!source.selections().isEmpty()) {
            Offsets offsets = Offsets.standard(source.text());
            for (Selection selection : source.selections()) {
                selection(selection, offsets);
            }
        }
        for (Coding coding : source.codings()) {
            coding(coding);
        }
        refs("NoteRef", source.notes());
        values(source.values());
        out.end();
    }

    private void selection(Selection selection, Offsets offsets) throws IOException {
        out.begin("PlainTextSelection").set("guid", selection.guid()).set("name", selection.name())
                .set("startPosition", offsets.place(selection.start()))
                .set("endPosition", offsets.place(selection.end())).set("creatingUser", selection.user())
                .set("creationDateTime", moment(selection.at()));
        out.element("Description", selection.description());
        told("selection", selection.name(), selection.guid());
        for (Coding coding : selection.codings()) {
            coding(coding);
        }
        refs("NoteRef", selection.notes());
        out.end();
    }

    private void coding(Coding coding) throws IOException {
        out.begin("Coding").set("guid", coding.guid()).set("creatingUser", coding.user())
                .set("creationDateTime", moment(coding.at()));
        out.begin("CodeRef").set("targetGUID", coding.code()).end();
        refs("NoteRef", coding.notes());
        out.end();
    }

    private void note(Note note) throws IOException {
        out.begin("Note").set("guid", note.guid()).set("name", note.name()).set("creatingUser", note.user())
                .set("creationDateTime", moment(note.at()));
        out.element("Description", note.description());
        out.begin("PlainTextContent").text(note.text()).end();
        out.end();
        told("memo", note.name(), note.guid());
    }

    private void link(Link link) throws IOException {
        out.begin("Link").set("guid", link.guid()).set("name", link.name()).set("direction", link.direction())
                .set("originGUID", link.from()).set("targetGUID", link.to());
        refs("NoteRef", link.notes());
        out.end();
        told("link", link.name(), link.guid());
    }

    private void sets(List<Group> sets, boolean codebook) throws IOException {
        list("Sets", sets, set -> {
            out.begin("Set").set("guid", set.guid()).set("name", set.name());
            out.element("Description", set.description());
            told("set", set.name(), set.guid());
            for (UUID code : set.codes()) {
                out.begin("MemberCode").set(codebook ? "guid" : "targetGUID", code).end();
            }
            if (!codebook) {
                refs("MemberSource", set.sources());
                refs("MemberNote", set.notes());
            }
            out.end();
        });
    }

    private void refs(String name, List<UUID> targets) throws IOException {
        for (UUID target : targets) {
            out.begin(name).set("targetGUID", target).end();
        }
    }

    private void told(String kind, String name, UUID guid) {
        if (out.replaced() > 0) {
            losses.accept(new Loss(kind, "", name, guid == null ? "" : guid.toString(), Texts.get("loss.characters")));
        }
    }

    private static String moment(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
