// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

import org.parley.core.Progress;
import org.parley.core.SafeXml;
import org.parley.exchange.Loss;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Group;
import org.parley.format.refi.internal.RefiProject.Link;
import org.parley.format.refi.internal.RefiProject.Note;
import org.parley.format.refi.internal.RefiProject.Type;
import org.parley.format.refi.internal.RefiProject.User;
import org.parley.format.refi.internal.RefiProject.Value;
import org.parley.format.refi.internal.RefiProject.Variable;

/**
 * Reads projects and codebooks as programs really write them: any namespace, any order of the parts, whatever case the
 * names have. What cannot be kept is told, element by element.
 */
final class RefiReader {

    private static final Set<String> UNITS = Set.of("user", "code", "variable", "case", "textsource", "picturesource",
            "pdfsource", "audiosource", "videosource", "note", "link", "set", "graph");
    private static final Pattern WRONG_ENCODING = Pattern.compile("^(?s)<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']utf-16.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})");

    private final RefiArchive archive;
    private final Consumer<Loss> losses;
    private final Progress progress;
    private final SourceReader sources;
    private final Set<UUID> codeIds = new HashSet<>();
    private final Set<UUID> groupIds = new HashSet<>();
    private final List<User> users = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Group> sets = new ArrayList<>();
    private final List<UUID> projectNotes = new ArrayList<>();
    private String root;
    private String name = "";
    private String origin = "";
    private UUID user;
    private Instant at;
    private String description = "";

    private RefiReader(RefiArchive archive, Consumer<Loss> losses, Progress progress) {
        this.archive = archive;
        this.losses = losses;
        this.progress = progress;
        this.sources = new SourceReader(archive, losses);
    }

    /**
     * What a file read into.
     *
     * @param remarks what a person should know about how it was read
     * @param found   codings in the file, those that were lost among them
     * @param texts   sources in the file, those that were lost among them
     */
    record Read(RefiProject project, List<String> remarks, int found, int texts) { }

    /**
     * Reads a .qdpx, .qde or .qdc.
     *
     * @throws org.parley.core.ProblemException when it is none, or one that means harm
     */
    static Read read(Path file, Consumer<Loss> losses, Progress progress) throws IOException {
        try (RefiArchive archive = new RefiArchive(file)) {
            return new RefiReader(archive, losses, progress).read();
        }
    }

    private Read read() throws IOException {
        byte[] xml = archive.project();
        int start = start(xml);
        String first = new String(xml, start, Math.min(300, xml.length - start), StandardCharsets.ISO_8859_1);
        String encoding = WRONG_ENCODING.matcher(first).matches() ? "UTF-8" : null;
        new SafeXml().read(new ByteArrayInputStream(xml, start, xml.length - start), archive.name(), encoding,
                new Units());
        if (root == null || !root.equalsIgnoreCase("project") && !root.equalsIgnoreCase("codebook")) {
            throw Texts.failed(null, "refi.other", archive.name());
        }
        sources.finish(codeIds);
        RefiProject project = new RefiProject(name, origin, user, at, users, codes, variables, cases,
                sources.sources(), notes, links, sets, description, projectNotes);
        return new Read(project, sources.remarks(), sources.found(), sources.texts());
    }

    /** Where the document begins: some programs write a mark or an empty line in front of it. */
    private static int start(byte[] xml) {
        boolean wide = xml.length > 1 && (xml[0] == 0 || xml[1] == 0 || xml[0] == (byte) 0xFE || xml[0] == (byte) 0xFF);
        if (wide) {
            return 0;
        }
        int at = 0;
        while (at < xml.length && at < 1000 && xml[at] != '<') {
            at++;
        }
        return at < xml.length && xml[at] == '<' ? at : 0;
    }

    /** Puts each unit of the document together and hands it over, so that the whole is never held twice. */
    private final class Units implements SafeXml.Visitor {

        private final Deque<Branch> open = new ArrayDeque<>();
        private int outside;
        private long done;

        @Override
        public void begins(XMLStreamReader reader) {
            String local = reader.getLocalName().toLowerCase(Locale.ROOT);
            if (!open.isEmpty() || UNITS.contains(local) || outside == 1 && local.matches("description|noteref")) {
                Branch branch = new Branch(reader);
                if (!open.isEmpty()) {
                    open.peek().add(branch);
                }
                open.push(branch);
                return;
            }
            if (outside++ == 0) {
                root = reader.getLocalName();
                head(new Branch(reader));
            }
        }

        @Override
        public void text(String text) {
            if (!open.isEmpty()) {
                open.peek().add(text);
            }
        }

        @Override
        public void ends() {
            if (open.isEmpty()) {
                outside--;
                return;
            }
            Branch ended = open.pop();
            if (open.isEmpty()) {
                unit(ended);
                if (++done % 200 == 0) {
                    progress.at(Texts.get("step.reading", archive.name()), done, -1);
                    progress.check();
                }
            }
        }
    }

    private void head(Branch branch) {
        name = branch.get("name");
        origin = branch.get("origin");
        user = branch.guid("creatingUserGUID");
        at = Moments.read(branch.get("creationDateTime"));
    }

    private void unit(Branch branch) {
        switch (branch.name().toLowerCase(Locale.ROOT)) {
            case "user" -> users.add(new User(branch.guid("guid"), branch.get("name").isBlank() ? branch.get("id")
                    : branch.get("name")));
            case "code" -> codes.add(code(branch, ""));
            case "variable" -> variables.add(variable(branch));
            case "case" -> cases.add(new Case(id(branch, "case", ""), branch.get("name"), branch.textOf("Description"),
                    branch.targets("CodeRef"), values(branch), branch.targets("SourceRef"),
                    branch.targets("SelectionRef")));
            case "note" -> notes.add(sources.note(branch));
            case "link" -> links.add(new Link(branch.guid("guid"), branch.get("name"), branch.get("direction"),
                    branch.guid("originGUID"), branch.guid("targetGUID"), branch.targets("NoteRef")));
            case "set" -> sets.add(new Group(id(branch, "set", ""), branch.get("name"), branch.textOf("Description"),
                    branch.targets("MemberCode"), branch.targets("MemberSource"), branch.targets("MemberNote")));
            case "graph" -> losses.accept(new Loss("graph", "", branch.get("name"), branch.get("guid"),
                    Texts.get("loss.graph")));
            case "description" -> description = branch.text();
            case "noteref" -> {
                UUID target = branch.guid("targetGUID");
                if (target != null) {
                    projectNotes.add(target);
                }
            }
            default -> sources.take(branch);
        }
    }

    /** The id of a thing that others point at; a second thing with an id that is taken gets one of its own. */
    private UUID id(Branch branch, String kind, String where) {
        UUID given = branch.guid("guid");
        if (given != null && groupIds.add(given)) {
            return given;
        }
        UUID own = given == null ? Guids.of(kind + ":" + where + ":" + branch.get("name") + ":" + groupIds.size())
                : Guids.of(given + ":" + groupIds.size());
        if (given != null) {
            losses.accept(new Loss(kind, where, branch.get("name"), branch.get("guid"), Texts.get("loss.same-id")));
        }
        groupIds.add(own);
        return own;
    }

    private Code code(Branch branch, String above) {
        String path = above.isEmpty() ? branch.get("name") : above + " > " + branch.get("name");
        UUID guid = branch.guid("guid");
        if (guid == null || codeIds.contains(guid)) {
            if (guid != null) {
                losses.accept(new Loss("code", above, branch.get("name"), branch.get("guid"), Texts.get("loss.same-id")));
            }
            guid = Guids.of("code:" + path + ":" + codeIds.size());
        }
        codeIds.add(guid);
        Matcher colour = COLOUR.matcher(branch.get("color").strip());
        String codable = branch.get("isCodable").strip();
        return new Code(guid, branch.get("name"), !codable.equalsIgnoreCase("false") && !codable.equals("0"),
                colour.matches() ? full(colour.group()) : null, branch.textOf("Description"), branch.targets("NoteRef"),
                branch.all("Code").stream().map(child -> code(child, path)).toList());
    }

    private static String full(String colour) {
        return (colour.length() == 7 ? colour : colour.replaceAll("([0-9A-Fa-f])", "$1$1")).toUpperCase(Locale.ROOT);
    }

    private static Variable variable(Branch branch) {
        Type type = Type.Text;
        for (Type each : Type.values()) {
            type = each.name().equalsIgnoreCase(branch.get("typeOfVariable").strip()) ? each : type;
        }
        return new Variable(branch.guid("guid"), branch.get("name"), type, branch.textOf("Description"));
    }

    static List<Value> values(Branch branch) {
        List<Value> values = new ArrayList<>();
        for (Branch value : branch.all("VariableValue")) {
            List<UUID> variable = value.targets("VariableRef");
            for (Branch part : value.children()) {
                boolean says = part.name().toLowerCase(Locale.ROOT).endsWith("value") && !part.text().isBlank();
                if (says && !variable.isEmpty()) {
                    values.add(new Value(variable.get(0), part.text().strip()));
                }
            }
        }
        return values;
    }
}
