// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Ids;
import org.parley.panel.ProfileField;
import org.parley.panel.ProfileField.Sensitivity;
import org.parley.store.Tx;

/** Makes the profile fields that a panel does not have yet; they come in locked, but for the few that are harmless. */
final class FieldMaker {

    private static final int LONGEST_LABEL = 1000;

    private FieldMaker() {
    }

    /**
     * The fields that were made, by key.
     *
     * @param labels by key; null for a label made of the key
     */
    static Map<String, ProfileField> missing(Tx tx, Ids ids, Roll roll, Map<String, String> labels) {
        UUID panelId = roll.state().panel().id();
        Map<String, ProfileField> made = new LinkedHashMap<>();
        List<Tx.Row> rows = new ArrayList<>();
        labels.forEach((key, label) -> {
            if (roll.state().fields().containsKey(key)) {
                return;
            }
            Sensitivity sensitivity = ProfileField.OPEN_AT_IMPORT.contains(key) ? Sensitivity.OPEN : Sensitivity.LOCKED;
            String shown = label == null || label.isBlank() || label.equals(key) ? fromKey(key) : label.strip();
            shown = shown.length() > LONGEST_LABEL ? shown.substring(0, LONGEST_LABEL) : shown;
            ProfileField field = new ProfileField(ids.next(), panelId, key, shown, sensitivity);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("panel_id", panelId);
            row.put("field_key", key);
            row.put("label", shown);
            row.put("place", roll.state().fields().size() + made.size() + 1);
            row.put("sensitivity", sensitivity.name());
            rows.add(new Tx.Row(field.id(), row));
            made.put(key, field);
        });
        if (!rows.isEmpty()) {
            tx.insertAll("field", rows);
        }
        return made;
    }

    private static String fromKey(String key) {
        String words = key.replace('_', ' ').strip();
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
