// SPDX-License-Identifier: Apache-2.0
package org.parley.discussion.internal.personal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Masking;
import org.parley.discussion.PersonalData;
import org.parley.discussion.QueueItem.Hit;
import org.parley.panel.Member;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.store.Store;

/** {@link Masking} with what {@link PersonalData} finds, and the names of the members of all panels. */
@Component
public final class PanelMasking implements Masking {

    private final Panels panels;
    private final PersonalData personalData;
    private final Store store;
    private Known last;

    @Activate
    public PanelMasking(@Reference Panels panels, @Reference PersonalData personalData, @Reference Store store) {
        this.store = store;
        this.panels = panels;
        this.personalData = personalData;
    }

    /** The mask for the names in some states. */
    private record Known(long number, Map<UUID, PanelState> states, Map<UUID, Set<String>> names, Mask mask) {

        boolean isOf(Map<UUID, PanelState> now) {
            return states.size() == now.size()
                    && now.entrySet().stream().allMatch(one -> states.get(one.getKey()) == one.getValue());
        }
    }

    @Override
    public synchronized Mask now() {
        long number = store.lastNumber();
        if (last != null && last.number() == number && !store.uncommitted()) {
            return last.mask();
        }
        Map<UUID, PanelState> states = new HashMap<>();
        for (Panel panel : panels.list()) {
            states.put(panel.id(), panels.state(panel.id()));
        }
        Map<UUID, Set<String>> names = last != null && last.isOf(states) ? last.names() : names(states);
        last = new Known(number, states, names, last != null && last.names().equals(names) ? last.mask()
                : mask(states.keySet()));
        return last.mask();
    }

    private static Map<UUID, Set<String>> names(Map<UUID, PanelState> states) {
        Map<UUID, Set<String>> names = new HashMap<>();
        states.forEach((id, state) -> names.put(id, names(state)));
        return names;
    }

    private static Set<String> names(PanelState state) {
        Set<String> names = new HashSet<>();
        for (Member member : state.everyone()) {
            if (member.name() != null && !member.name().equals(member.code())) {
                names.add(member.name());
            }
        }
        return names;
    }

    private Mask mask(Collection<UUID> all) {
        List<PersonalData.Names> names = all.stream().map(personalData::names).toList();
        return text -> {
            char[] covered = cover(text, null, personalData.find(text, null));
            for (PersonalData.Names some : names) {
                covered = cover(text, covered, some.in(text));
            }
            return covered == null ? text : new String(covered);
        };
    }

    private static char[] cover(String text, char[] before, List<Hit> hits) {
        char[] covered = before == null && !hits.isEmpty() ? text.toCharArray() : before;
        hits.forEach(hit -> Arrays.fill(covered, hit.start(), hit.end(), BAR));
        return covered;
    }
}
