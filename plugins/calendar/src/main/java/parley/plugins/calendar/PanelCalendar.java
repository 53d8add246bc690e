// SPDX-License-Identifier: Apache-2.0
package parley.plugins.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.discussion.Decision;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.QueueItem;
import org.parley.discussion.Topic;
import org.parley.exchange.spi.Exporter.Material;
import org.parley.panel.PanelState;
import org.parley.report.Reports.HeadlineText;
import org.parley.report.spi.Shown;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.property.Status;
import biweekly.property.Transparency;

/**
 * What of a panel has a date. The same panel gives the same calendar, byte by byte: every UID follows from an id that
 * stays, and the time stamp is that of the last thing in the panel, not of the export.
 */
final class PanelCalendar {

    private static final String PRODUCT = "-//Parley//Calendar plugin//EN";
    private static final Set<Decision.Step> DONE = Set.of(Decision.Step.APPROVE, Decision.Step.NOTE, Decision.Step.REDACT,
            Decision.Step.HIDE);

    private final PanelState panel;
    private final Discussion talk;
    private final Clean clean;
    private final Messages messages;
    private final Date stamp;
    private final int sequence;
    private int topics;

    PanelCalendar(Material material, Clean clean, Messages messages) {
        this.panel = material.panel();
        this.talk = material.discussion();
        this.clean = clean;
        this.messages = messages;
        this.stamp = Date.from(last());
        // the number of the last write only grows, which is what a sequence is for
        this.sequence = (int) Math.min(Integer.MAX_VALUE, Math.max(panel.asOf(), talk.asOf()));
    }

    /** Topics in the calendar. */
    int topics() {
        return topics;
    }

    ICalendar made(List<HeadlineText> headlines, Progress progress) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        String name = clean.line(panel.panel().name());
        calendar.setName(name);
        // what calendars knew before RFC 7986
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        List<Topic> all = talk.topics().values().stream().sorted(Comparator.comparing(Topic::at).thenComparing(Topic::id))
                .toList();
        activities(all).forEach(calendar::addEvent);
        for (Topic topic : all) {
            progress.check();
            calendar.addEvent(topic(topic));
            topics++;
        }
        headlines.stream().flatMap(one -> asked(one).stream()).forEach(calendar::addEvent);
        waiting().forEach(calendar::addTodo);
        decided().forEach(calendar::addTodo);
        return calendar;
    }

    private Instant last() {
        return Stream.of(Stream.of(panel.panel().createdAt()), talk.topics().values().stream().map(Topic::at),
                talk.inOrder().stream().map(Post::at), talk.queue().stream().map(QueueItem::since),
                talk.decisions().values().stream().flatMap(List::stream).map(Decision::at)).flatMap(times -> times)
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private List<VEvent> activities(List<Topic> all) {
        Map<String, List<Topic>> byName = new TreeMap<>();
        all.stream().filter(topic -> topic.activity() != null && !topic.activity().isBlank())
                .forEach(topic -> byName.computeIfAbsent(topic.activity(), name -> new ArrayList<>()).add(topic));
        List<VEvent> events = new ArrayList<>();
        byName.forEach((name, topicsOf) -> {
            List<Post> posts = topicsOf.stream().flatMap(topic -> counted(topic).stream()).toList();
            Instant from = Stream.concat(topicsOf.stream().map(Topic::at), posts.stream().map(Post::at))
                    .min(Comparator.naturalOrder()).orElseThrow();
            VEvent event = event(id("activity", name), messages.get("activity", clean.line(name)), from);
            lasts(event, from, end(posts, from));
            event.setDescription(messages.get("activity.more", topicsOf.size(), posts.size()));
            event.addCategories(messages.get("category.activity"));
            events.add(event);
        });
        return events;
    }

    private VEvent topic(Topic topic) {
        List<Post> posts = counted(topic);
        VEvent event = event(topic.id(), clean.line(topic.title()), topic.at());
        event.setDescription(posts.isEmpty() ? messages.get("topic.none") : messages.get("topic.more", posts.size(),
                Shown.minute(end(posts, topic.at()))));
        event.addCategories(messages.get("category.topic"));
        return event;
    }

    /** A decision that a headline asks for, on the day by which it is asked. A due date in other words has no place. */
    private Optional<VEvent> asked(HeadlineText headline) {
        if (headline.ask() == null || headline.ask().isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(String.valueOf(headline.due()).strip());
            VEvent event = event(headline.id(), messages.get("asked", clean.line(headline.ask())), null);
            // the library writes a day as this machine's clock has it
            event.setDateStart(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
            event.setDescription(clean.line(headline.text()));
            event.addCategories(messages.get("category.asked"));
            return Optional.of(event);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Each post that waits for a moderator, once, since the first rule put it there. */
    private List<VTodo> waiting() {
        Map<UUID, List<QueueItem>> byPost = new TreeMap<>(Comparator.comparing(id -> talk.posts().get(id).number()));
        talk.queue().stream().filter(item -> talk.posts().containsKey(item.postId()))
                .forEach(item -> byPost.computeIfAbsent(item.postId(), id -> new ArrayList<>()).add(item));
        List<VTodo> todos = new ArrayList<>();
        byPost.forEach((id, items) -> {
            Instant since = items.stream().map(QueueItem::since).min(Comparator.naturalOrder()).orElseThrow();
            VTodo todo = todo(talk.posts().get(id), messages.get("waits", number(id)), since);
            todo.setDescription(messages.get("waits.more", topicOf(id), String.join(", ", items.stream()
                    .map(item -> clean.line(item.why())).distinct().toList())));
            todo.setStatus(Status.needsAction());
            todos.add(todo);
        });
        return todos;
    }

    /** What was waiting and has been decided: the same to-do as before, done. */
    private List<VTodo> decided() {
        Set<UUID> waiting = new HashSet<>(talk.queue().stream().map(QueueItem::postId).toList());
        List<VTodo> todos = new ArrayList<>();
        for (Post post : talk.inOrder()) {
            List<Decision> all = talk.decisions().getOrDefault(post.id(), List.of());
            Decision latest = all.isEmpty() ? null : all.get(all.size() - 1);
            if (latest == null || waiting.contains(post.id()) || latest.rule() == null || !DONE.contains(latest.step())) {
                continue;
            }
            VTodo todo = todo(post, messages.get("decided." + latest.step(), number(post.id())), post.at());
            todo.setDescription(messages.get("decided.more", topicOf(post.id())));
            todo.setStatus(Status.completed());
            todo.setCompleted(Date.from(latest.at()));
            todo.setPercentComplete(100);
            todos.add(todo);
        }
        return todos;
    }

    private String number(UUID post) {
        return String.valueOf(talk.posts().get(post).number());
    }

    private String topicOf(UUID post) {
        Topic topic = talk.topics().get(talk.posts().get(post).topicId());
        return topic == null ? "" : clean.line(topic.title());
    }

    private List<Post> counted(Topic topic) {
        return talk.of(topic).stream().filter(post -> post.state().counts()).toList();
    }

    private static Instant end(List<Post> posts, Instant atLeast) {
        return posts.stream().map(Post::at).max(Comparator.naturalOrder()).filter(at -> at.isAfter(atLeast)).orElse(atLeast);
    }

    /** Times are moments in UTC, which every calendar shows in the zone of its reader. They take up nobody's time. */
    private VEvent event(UUID id, String summary, Instant from) {
        VEvent event = new VEvent();
        event.setUid(id.toString());
        event.setDateTimeStamp(stamp);
        event.setSequence(sequence);
        event.setSummary(summary);
        event.setTransparency(Transparency.transparent());
        if (from != null) {
            event.setDateStart(Date.from(from));
        }
        return event;
    }

    private static void lasts(VEvent event, Instant from, Instant to) {
        // an end has to be later than the beginning, in whole seconds
        if (to.getEpochSecond() > from.getEpochSecond()) {
            event.setDateEnd(Date.from(to));
        }
    }

    private VTodo todo(Post post, String summary, Instant since) {
        VTodo todo = new VTodo();
        todo.setUid(id("moderation", post.id().toString()).toString());
        todo.setDateTimeStamp(stamp);
        todo.setSequence(sequence);
        todo.setSummary(summary);
        todo.setDateStart(Date.from(since));
        todo.addCategories(messages.get("category.moderation"));
        return todo;
    }

    /** The same for the same thing of the same panel, at every export. */
    private UUID id(String kind, String of) {
        return UUID.nameUUIDFromBytes((panel.panel().id() + " " + kind + " " + of).getBytes(StandardCharsets.UTF_8));
    }
}
