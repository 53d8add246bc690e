// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.parley.report.Audience;
import org.parley.report.Block;

/** SHA-256 over what a report says. Every leaf goes in with its length, so that no two contents run into each other. */
final class Fingerprint {

    /** Between the cells of a row and after each row, in the fingerprint of rows. */
    private static final String CELL_END = "\u001F";
    private static final String ROW_END = "\u001E";

    private final MessageDigest digest = sha256();

    private Fingerprint() {
    }

    /** Of a whole report; the time it was made and the number of the last write are no part of it. */
    static String of(Audience audience, String title, String period, String scope, List<Block> blocks) {
        Fingerprint print = new Fingerprint();
        print.feed(List.of(audience, title, period, scope, blocks));
        return print.hex();
    }

    /**
     * Of the rows of a verbatim pack, by a rule simple enough to be checked by the reader: number, time, member and
     * words of each row, a unit separator after each, a record separator after the row, in UTF-8.
     */
    static String ofRows(List<Block.PostLine> lines) {
        Fingerprint print = new Fingerprint();
        for (Block.PostLine line : lines) {
            print.raw(line.number() + CELL_END + line.at() + CELL_END + line.member() + CELL_END + line.words()
                    + CELL_END + ROW_END);
        }
        return print.hex();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void feed(Object value) {
        if (value instanceof Record record) {
            feedParts(record);
        } else if (value instanceof Collection<?> list) {
            raw("[" + list.size());
            list.forEach(this::feed);
        } else {
            String text = String.valueOf(value);
            raw((value == null ? "-" : value.getClass().getSimpleName()) + text.length() + ":" + text);
        }
    }

    private void feedParts(Record record) {
        raw("{" + record.getClass().getSimpleName());
        try {
            for (RecordComponent part : record.getClass().getRecordComponents()) {
                feed(part.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("blocks are public records", e);
        }
    }

    private void raw(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
