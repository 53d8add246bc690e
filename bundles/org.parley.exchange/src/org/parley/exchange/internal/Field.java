// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a csv file can be mapped to, besides {@code profile:KEY}. */
enum Field {
    AUTHOR("author"), NAME("name"), TEXT("text"), DATE("date"), TITLE("title"), TOPIC("topic"), ACTIVITY("activity"),
    REPLY_TO("reply-to"), ID("id"), LANGUAGE("language"), STAFF("staff"), STATE("state"), EMAIL("email"),
    PHONE("phone"), REAL_NAME("real-name"), IGNORE("ignore");

    /** Before the key of a profile field. */
    static final String PROFILE = "profile:";

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** As a person writes it. */
    String word() {
        return word;
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
