// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.exchange.Counts;
import org.parley.exchange.Loss;
import org.parley.exchange.spi.Receiver;
import org.parley.exchange.spi.Receiver.About;
import org.parley.exchange.spi.Receiver.Author;
import org.parley.exchange.spi.Receiver.CodeOf;
import org.parley.exchange.spi.Receiver.Contribution;
import org.parley.exchange.spi.Receiver.Kind;
import org.parley.exchange.spi.Receiver.SetOf;
import org.parley.exchange.spi.Receiver.State;
import org.parley.exchange.spi.Receiver.ThreadOf;
import org.parley.format.refi.internal.MemoGiver.Place;
import org.parley.format.refi.internal.RefiProject.Case;
import org.parley.format.refi.internal.RefiProject.Code;
import org.parley.format.refi.internal.RefiProject.Group;
import org.parley.format.refi.internal.RefiProject.Source;

/** Hands a project over as posts, people, codes and codings; a file of our own becomes again what it was. */
final class ProjectGiver {

    private static final int LONGEST_TITLE = 500;

    private final RefiProject project;
    private final RefiReader.Read read;
    private final Receiver receiver;
    private final boolean own;
    private final Map<UUID, UUID> authors = new HashMap<>();
    private final Map<UUID, UUID> topics = new HashMap<>();
    private final MemoGiver memos;
    private final CodingGiver codings;
    private final LinkGiver links;

    ProjectGiver(RefiReader.Read read, Receiver receiver) {
        this.read = read;
        this.project = read.project();
        this.receiver = receiver;
        this.own = project.origin().startsWith(PanelProject.ORIGIN);
        Coders coders = new Coders(project.users());
        this.memos = new MemoGiver(project, own, coders, receiver);
        this.codings = new CodingGiver(own, memos, coders, receiver);
        this.links = new LinkGiver(project, memos, coders, receiver);
    }

    void give() {
        receiver.counts(new Counts(project.codeCount(), read.texts(), read.found(), project.cases().size(),
                project.sets().size(), project.notes().size(), project.users().size()));
        project.codes().forEach(code -> code(code, null));
        people();
        sets();
        links.give();
        project.sources().stream().map(source -> new Told(source, Facts.read(source.description())))
                .sorted(Comparator.comparingInt(told -> told.facts().number("number"))).forEach(this::source);
        memos.rest();
    }

    private void code(Code code, UUID parent) {
        Facts facts = Facts.read(code.description());
        String pattern = own && facts.get("pattern").isEmpty() ? "SOLID" : facts.get("pattern");
        receiver.code(new CodeOf(code.guid(), parent, code.name(), code.codable(), code.colour(), facts.number("number"),
                pattern.isEmpty() ? null : pattern, facts.words(), facts.get("include"), facts.get("exclude"),
                facts.get("example"), facts.yes("exclusive"), facts.yes("retired"),
                facts.yes("single"), facts.real("weight")));
        memos.give(code.notes(), Place.of(About.CODE, code.guid().toString(), code.name()));
        code.children().forEach(child -> code(child, code.guid()));
    }

    static String id(UUID guid) {
        return Receiver.GUID + guid;
    }

    private void people() {
        project.cases().forEach(this::belongings);
        Values values = new Values(project, authors, receiver);
        for (Case one : project.cases()) {
            Facts facts = Facts.read(one.description());
            receiver.author(new Author(id(one.guid()), one.name(), facts.yes("staff"), values.profile(one), Map.of()));
            memos.description(one.guid(), Place.of(About.MEMBER, id(one.guid()), one.name()), facts.words(), null, null);
        }
    }

    private void belongings(Case one) {
        for (UUID source : one.sources()) {
            if (authors.putIfAbsent(source, one.guid()) != null) {
                lost("case", sourceName(source), one.name(), one.guid(), "loss.two-cases");
            }
        }
        one.codes().forEach(code -> lost("case", "", one.name(), one.guid(), "loss.case-code"));
        one.selections().forEach(selection -> lost("case", "", one.name(), one.guid(), "loss.case-part"));
    }

    private String sourceName(UUID guid) {
        return project.sources().stream().filter(source -> source.guid().equals(guid)).map(Source::name).findFirst()
                .orElse("");
    }

    private void sets() {
        for (Group set : project.sets()) {
            Facts facts = Facts.read(set.description());
            if (facts.get("kind").equals("topic")) {
                receiver.topic(new ThreadOf(id(set.guid()), title(set.name()),
                        facts.get("activity").isEmpty() ? null : facts.get("activity"), Moments.read(facts.get("began"))));
                set.sources().forEach(source -> topics.putIfAbsent(source, set.guid()));
            } else {
                receiver.set(new SetOf(set.guid(), set.name(), set.description(), set.codes(),
                        set.sources().stream().map(ProjectGiver::id).toList(), set.notes()));
                lost("set", "", set.name(), set.guid(), "loss.set");
                strangers(set);
            }
        }
    }

    /** Members of a set that are not in the file. */
    private void strangers(Group set) {
        Set<UUID> there = new HashSet<>();
        project.codes().forEach(code -> enter(code, there));
        project.sources().forEach(source -> there.add(source.guid()));
        project.notes().forEach(note -> there.add(note.guid()));
        Stream.of(set.codes(), set.sources(), set.notes()).flatMap(List::stream).filter(member -> !there.contains(member))
                .forEach(member -> lost("set", set.name(), "", member, "loss.set-member"));
    }

    private static void enter(Code code, Set<UUID> there) {
        there.add(code.guid());
        code.children().forEach(child -> enter(child, there));
    }

    private record Told(Source source, Facts facts) { }

    private void source(Told told) {
        Source source = told.source();
        Facts facts = told.facts();
        UUID topic = topics.get(source.guid());
        if (topic == null) {
            topic = Guids.of("topic of " + source.guid());
            receiver.topic(new ThreadOf(id(topic), title(source.name()), null, source.at()));
        }
        UUID author = authors.get(source.guid());
        UUID replyTo = links.replies().get(source.guid());
        String noAuthor = facts.get("no-author").isEmpty() ? Texts.get("author.missing") : facts.get("no-author");
        receiver.post(new Contribution(id(source.guid()), id(topic), kind(facts), replyTo == null ? null : id(replyTo),
                author == null ? null : id(author), author == null ? noAuthor : null, source.at(),
                facts.get("language").isEmpty() ? null : facts.get("language"), source.text(),
                facts.get("state").equals("HELD") ? State.HELD : null, null));
        codings.give(source);
        Place place = Place.of(About.POST, id(source.guid()), source.name());
        memos.give(source.notes(), place);
        memos.description(source.guid(), place, facts.words(), source.user(), source.at());
    }

    private static Kind kind(Facts facts) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(facts.get("kind"))) {
                return kind;
            }
        }
        return Kind.STARTER;
    }

    private static String title(String name) {
        String title = name.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (title.isEmpty()) {
            return Texts.get("source.unnamed");
        }
        return title.length() <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "\u2026";
    }

    private void lost(String kind, String where, String name, UUID guid, String reason) {
        receiver.loss(new Loss(kind, where, name, guid == null ? "" : guid.toString(), Texts.get(reason)));
    }
}
