// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parley.panel.Member;
import org.parley.panel.PanelState;
import org.parley.panel.ProfileField;

/** What may be told of a member beside their words: facts that at least {@code K} people of the panel share. */
final class KSafe {

    /** Smallest group a coder may see. */
    static final int K = 5;

    private final PanelState panel;
    private final List<ProfileField> open;
    /** Who shares the facts told so far: the same for all members of a group. */
    private final Map<List<String>, List<Member>> groups = new HashMap<>();

    KSafe(PanelState panel) {
        this.panel = panel;
        this.open = panel.fields().values().stream()
                .filter(field -> field.sensitivity() == ProfileField.Sensitivity.OPEN).toList();
    }

    /** Values by field; each is left out that would make the group of people with all of them smaller than K. */
    Map<ProfileField, String> facts(Member member) {
        Map<ProfileField, String> facts = new LinkedHashMap<>();
        List<Member> group = List.copyOf(panel.everyone());
        List<String> told = new ArrayList<>();
        for (ProfileField field : open) {
            String value = member.profile().get(field.key());
            if (value == null || value.isBlank()) {
                continue;
            }
            List<Member> within = group;
            List<String> with = new ArrayList<>(told);
            with.add(field.key());
            with.add(value);
            List<Member> smaller = groups.computeIfAbsent(with, any -> within.stream()
                    .filter(one -> value.equals(one.profile().get(field.key()))).toList());
            if (smaller.size() >= K) {
                facts.put(field, value);
                group = smaller;
                told = with;
            }
        }
        return facts;
    }
}
