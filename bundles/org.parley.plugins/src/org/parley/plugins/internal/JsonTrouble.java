// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal;

import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.parley.core.Messages;
import org.parley.plugins.internal.file.FileProblems;

/** What is wrong with a document that somebody wrote, in words of its own: place and field, and no class of ours. */
public final class JsonTrouble {

    private static final Messages TEXTS = Messages.of(JsonTrouble.class);

    private JsonTrouble() {
    }

    /** Half a sentence, without a full stop. */
    public static String of(JsonProcessingException wrong) {
        if (wrong.getCause() instanceof JsonParseException syntax) {
            return of(syntax);
        }
        String place = place(wrong.getLocation());
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return place + TEXTS.get("json.unknown", FileProblems.shown(unknown.getPropertyName()));
        }
        if (wrong instanceof JsonMappingException mapping) {
            String field = field(mapping.getPath());
            return place + (field.isEmpty() ? whole() : TEXTS.get("json.field", field));
        }
        return place + TEXTS.get(wrong instanceof JsonParseException ? "json.syntax" : "json.limit");
    }

    /** The same of a document that holds nothing, or nothing of what it has to. */
    public static String whole() {
        return TEXTS.get("json.whole");
    }

    private static String place(JsonLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : TEXTS.get("json.place", at.getLineNr(), Math.max(1, at.getColumnNr()));
    }

    /** "plugins 2 version": an element of a list by its number, counted from one. */
    private static String field(List<Reference> path) {
        return FileProblems.shown(String.join(" ", path.stream().map(step -> step.getFieldName() != null
                ? step.getFieldName() : String.valueOf(step.getIndex() + 1)).toList()));
    }
}
