// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.parley.core.Messages;
import org.parley.discussion.Discussion;
import org.parley.discussion.Post;
import org.parley.discussion.Topic;
import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;
import org.parley.ui.Registration;
import org.parley.ui.Selection;
import org.parley.ui.Target;
import org.parley.ui.UiContext;
import org.parley.ui.View;
import org.parley.ui.theme.Icon;
import org.parley.ui.theme.Icons;
import org.parley.ui.theme.Theme;
import org.parley.ui.theme.Token;
import org.parley.ui.theme.Type;
import org.parley.ui.widgets.Draw;
import org.parley.ui.widgets.Facts;
import org.parley.ui.widgets.RowList;
import org.parley.ui.widgets.RowStyle;
import org.parley.ui.widgets.Sections;
import org.parley.ui.widgets.State;
import org.parley.ui.widgets.ViewState;

/** What is known about the selected person: facts, profile, everything they wrote. */
final class MemberView implements View {

    static final String ID = "panel.member";
    private static final int TIMELINE = 200;
    /** The room for a date, at the reference size. */
    private static final int DAY = 86;

    private final UiContext ui;
    private final PanelRoom room;
    private final Messages messages = Messages.of(MemberView.class);
    private final List<Registration> registrations = new ArrayList<>();
    private final ViewState state;
    private Sections sections;
    private UUID shown;
    private int several;

    MemberView(Composite parent, UiContext ui, PanelRoom room) {
        this.ui = ui;
        this.room = room;
        parent.setLayout(new FillLayout());
        state = new ViewState(parent, ui.theme(), area -> {
            sections = new Sections(area, ui.theme(), Token.RAISED);
            return sections;
        });
        registrations.add(ui.selections().listen(selection -> {
            if (selection.view().equals(MembersView.ID)) {
                chosen(selection);
                refresh();
            }
        }));
        chosen(ui.selections().in(MembersView.ID));
        registrations.add(ui.onChange(changes -> {
            if (changes.stream().anyMatch(c -> c.touches("panel") || c.touches("discussion"))) {
                refresh();
            }
        }));
    }

    private void chosen(Selection selection) {
        List<Member> members = selection.all(Member.class);
        several = members.size();
        shown = members.size() == 1 ? members.get(0).id() : null;
    }

    @Override
    public void refresh() {
        Member member = shown == null ? null : room.member(ui, shown).orElse(null);
        if (member == null) {
            state.show(State.empty(Icon.PERSON, several > 1 ? messages.get("member.several", several)
                    : messages.get("member.none")));
            return;
        }
        PanelState panel = room.panels().state(member.panelId());
        Discussion discussion = room.discussions().state(member.panelId());
        sections.clear();
        facts(member, panel);
        agreement(member);
        timeline(member, discussion);
        sections.relayout();
        state.ready();
    }

    private void facts(Member member, PanelState panel) {
        Composite section = sections.section(member.name(), member.code());
        List<Facts.Fact> facts = new ArrayList<>();
        Words words = new Words(room.clock().instant());
        facts.add(Facts.Fact.of(messages.get("member.standing"), standing(member)));
        if (member.since() != null) {
            facts.add(Facts.Fact.of(messages.get("member.since"), words.date(member.since())));
        }
        for (ProfileField field : panel.fields().values()) {
            if (field.sensitivity() == ProfileField.Sensitivity.OPEN) {
                String value = member.profile().get(field.key());
                facts.add(Facts.Fact.of(field.label(), value == null ? messages.get("member.unknown") : value));
            } else {
                facts.add(new Facts.Fact(field.label(), messages.get("member.locked"), Icon.LOCKED, Icons.Tone.PLAIN,
                        null));
            }
        }
        Facts list = new Facts(section, ui.theme(), Token.RAISED, 104);
        list.set(facts);
        Sections.fill(list);
    }

    private String standing(Member member) {
        return switch (member.standing()) {
            case SEATED -> messages.get("standing.SEATED", member.seat());
            case WAITING -> member.waitReason() == null ? messages.get("standing.WAITING") : member.waitReason();
            default -> messages.get("standing." + member.standing().name());
        };
    }

    private void agreement(Member member) {
        Composite section = sections.section(messages.get("member.agreement"), "");
        sections.text(section, messages.get("agreement." + member.origin().name()), Token.MUTED, Type.NORMAL);
    }

    private void timeline(Member member, Discussion discussion) {
        List<Post> posts = discussion.byAuthor().getOrDefault(member.id(), List.of());
        List<Post> newest = new ArrayList<>(posts.subList(Math.max(0, posts.size() - TIMELINE), posts.size()));
        java.util.Collections.reverse(newest);
        Composite section = sections.section(messages.get("member.timeline"), messages.get("member.posts",
                posts.size()));
        RowList<Post> list = new RowList<>(section, SWT.SINGLE, ui.theme(), Token.RAISED, post -> post.id().toString(),
                new TimelineStyle(discussion.topics()));
        list.setRows(newest);
        list.onOpen(post -> ui.open(Target.of("post", post.id().toString())));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = ui.theme().twoLineHeight() * Math.min(6, Math.max(1, newest.size()));
        list.setLayoutData(data);
    }

    /** The day, the topic, the first words. */
    private final class TimelineStyle implements RowStyle<Post> {

        private final Map<UUID, Topic> topics;
        private final Words words = new Words(room.clock().instant());

        TimelineStyle(Map<UUID, Topic> topics) {
            this.topics = topics;
        }

        @Override
        public int height(Theme theme, Post row) {
            return theme.twoLineHeight();
        }

        @Override
        public void paint(Draw draw, Post row, Rectangle area, boolean selected) {
            Theme theme = ui.theme();
            int half = area.height / 2;
            int left = area.x + theme.px(DAY + 10);
            Rectangle day = new Rectangle(area.x, area.y, theme.px(DAY), half);
            draw.text(words.ago(row.at()), day, Token.MUTED, Type.SMALL, SWT.RIGHT);
            Rectangle first = new Rectangle(left, area.y + theme.px(2), area.width - theme.px(DAY + 14), half);
            draw.text(title(row), first, Token.INK, Type.NORMAL);
            Rectangle second = new Rectangle(left, area.y + half, area.width - theme.px(DAY + 14), half - theme.px(2));
            draw.text(row.text().words().replace('\n', ' '), second, Token.MUTED, Type.SMALL);
        }

        private String title(Post row) {
            Topic topic = topics.get(row.topicId());
            return topic == null ? "" : topic.title();
        }

        @Override
        public List<String> cells(Post row) {
            return List.of(words.ago(row.at()), title(row), row.text().words());
        }

        @Override
        public String spoken(Post row) {
            return words.ago(row.at()) + ", " + title(row) + ", " + row.text().words();
        }
    }

    @Override
    public void focus() {
        if (sections != null) {
            sections.setFocus();
        }
    }

    @Override
    public void dispose() {
        registrations.forEach(Registration::close);
    }
}
