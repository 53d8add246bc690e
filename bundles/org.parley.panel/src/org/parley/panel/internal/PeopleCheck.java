// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Actor;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.panel.Member;
import org.parley.panel.Member.Standing;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.store.Store;

/** {@code panel.people}: nobody is there twice, and nobody waits while a seat is free. Names stay out of it. */
@Component(service = Check.class)
public final class PeopleCheck implements Check {

    private static final int MOST = 5;

    private final Panels panels;
    private final Store store;
    private final Messages texts = Messages.of(PeopleCheck.class);

    @Activate
    public PeopleCheck(@Reference Panels panels, @Reference Store store) {
        this.panels = panels;
        this.store = store;
    }

    @Override
    public String id() {
        return "panel.people";
    }

    @Override
    public String title() {
        return texts.get("check.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Panel panel : panels.list()) {
            progress.check();
            PanelState state = panels.state(panel.id());
            List<String> twice = twice(state);
            if (!twice.isEmpty()) {
                findings.add(new Finding(Severity.NOTE, panel.name(), texts.get("check.twice", twice.size(),
                        few(twice, "; ")), texts.get("check.twice.remedy")));
            }
            int free = panel.seats() - state.seatsTaken();
            if (free > 0 && state.waiting() > 0) {
                findings.add(new Finding(Severity.NOTE, panel.name(),
                        texts.get("check.waiting", state.waiting(), free), texts.get("check.waiting.remedy"),
                        List.of(new Fix("seat-waiting", texts.get("check.waiting.fix"),
                                (actor, asked) -> seat(actor, panel, asked)))));
            }
        }
        return findings;
    }

    /** The codes of those who have one name, whatever its case. */
    private static List<String> twice(PanelState state) {
        Map<String, List<Member>> byName = state.everyone().stream()
                .filter(member -> member.name() != null && !member.name().isBlank()
                        && member.standing() != Standing.RELEASED && member.standing() != Standing.ERASED)
                .collect(Collectors.groupingBy(member -> member.name().strip().toLowerCase(Locale.ROOT), TreeMap::new,
                        Collectors.toList()));
        return byName.values().stream().filter(same -> same.size() > 1)
                .map(same -> few(same.stream().map(Member::code).sorted().toList(), ", ")).sorted().toList();
    }

    private static String few(List<String> words, String between) {
        return words.stream().limit(MOST).collect(Collectors.joining(between)) + (words.size() > MOST ? " \u2026" : "");
    }

    private String seat(Actor actor, Panel panel, Progress progress) {
        // as each decision about a seat, this one is not undone but decided anew
        return store.write(actor, texts.get("check.waiting.label"), false, () -> {
            PanelState state = panels.state(panel.id());
            int free = panel.seats() - state.seatsTaken();
            List<Member> next = state.standing(Standing.WAITING).stream().limit(Math.max(0, free)).toList();
            for (Member member : next) {
                progress.check();
                panels.seat(actor, member.id());
            }
            return texts.get("check.waiting.done", next.size());
        });
    }
}
