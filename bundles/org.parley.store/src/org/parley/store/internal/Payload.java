// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import org.parley.core.Change;

/**
 * The changes of one write as bytes: JSON in groups of neighbours that have table, sort and columns in common, so that
 * column names stand once for a whole import. The first byte tells whether the rest is deflated, which pays only for
 * long ones.
 */
final class Payload {

    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final int WORTH_DEFLATING = 1024;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build()).build();

    private Payload() {
    }

    static byte[] write(List<Change> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        boolean large = changes.size() > 20 || textOf(changes) > WORTH_DEFLATING;
        bytes.write(large ? DEFLATED : PLAIN);
        Deflater deflater = large ? new Deflater(Deflater.BEST_SPEED) : null;
        try (OutputStream out = large ? new DeflaterOutputStream(bytes, deflater, 1 << 14) : bytes;
                JsonGenerator json = JSON.createGenerator(out)) {
            writeGroups(changes, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (deflater != null) {
                deflater.end();
            }
        }
        return bytes.toByteArray();
    }

    static List<Change> read(byte[] bytes) {
        InputStream plain = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        try (InputStream in = bytes[0] == DEFLATED ? new InflaterInputStream(plain) : plain;
                JsonParser json = JSON.createParser(in)) {
            List<Change> changes = new ArrayList<>();
            expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                readGroup(json, changes);
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int textOf(List<Change> changes) {
        int length = 0;
        for (Change change : changes) {
            length += 100 + textOf(change.before()) + textOf(change.after());
        }
        return length;
    }

    private static int textOf(Map<String, Object> values) {
        int length = 0;
        if (values != null) {
            for (Object value : values.values()) {
                length += value instanceof String text ? text.length() : 10;
            }
        }
        return length;
    }

    private static void writeGroups(List<Change> changes, JsonGenerator json) throws IOException {
        json.writeStartArray();
        Change first = null;
        for (Change change : changes) {
            if (first == null || !alike(first, change)) {
                if (first != null) {
                    json.writeEndArray();
                    json.writeEndArray();
                }
                first = change;
                startGroup(change, json);
            }
            json.writeStartArray();
            json.writeString(change.row().toString());
            if (change.before() != null) {
                writeValues(change.before().values(), json);
            }
            if (change.after() != null) {
                writeValues(change.after().values(), json);
            }
            json.writeEndArray();
        }
        if (first != null) {
            json.writeEndArray();
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static boolean alike(Change one, Change other) {
        return one.schema().equals(other.schema()) && one.table().equals(other.table()) && one.made() == other.made()
                && one.deleted() == other.deleted() && columns(one).equals(columns(other));
    }

    private static List<String> columns(Change change) {
        return List.copyOf((change.deleted() ? change.before() : change.after()).keySet());
    }

    private static void startGroup(Change change, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(change.schema());
        json.writeString(change.table());
        json.writeString(change.made() ? "made" : change.deleted() ? "deleted" : "changed");
        json.writeStartArray();
        for (String column : columns(change)) {
            json.writeString(column);
        }
        json.writeEndArray();
        json.writeStartArray();
    }

    private static void writeValues(Collection<Object> values, JsonGenerator json) throws IOException {
        for (Object value : values) {
            writeValue(value, json);
        }
    }

    /** Text, Long, Double, Boolean and null as they are; the rest as an object that names its type. */
    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double real) {
            writeTyped("d", real.toString(), json);
        } else if (value instanceof Integer number) {
            writeTyped("i", number.toString(), json);
        } else if (value instanceof UUID id) {
            writeTyped("u", id.toString(), json);
        } else if (value instanceof Instant instant) {
            writeTyped("t", Long.toString(instant.toEpochMilli()), json);
        } else {
            throw new IllegalArgumentException("Not a value for a change: " + value.getClass().getName());
        }
    }

    private static void writeTyped(String type, String value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField(type, value);
        json.writeEndObject();
    }

    private static void readGroup(JsonParser json, List<Change> changes) throws IOException {
        String schema = json.nextTextValue();
        String table = json.nextTextValue();
        String sort = json.nextTextValue();
        expect(json, JsonToken.START_ARRAY);
        List<String> columns = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            columns.add(json.getText());
        }
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            UUID row = UUID.fromString(json.nextTextValue());
            Map<String, Object> before = sort.equals("made") ? null : readValues(json, columns);
            Map<String, Object> after = sort.equals("deleted") ? null : readValues(json, columns);
            expect(json, JsonToken.END_ARRAY);
            changes.add(new Change(schema, table, row, before, after));
        }
        expect(json, JsonToken.END_ARRAY);
    }

    private static Map<String, Object> readValues(JsonParser json, List<String> columns) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            values.put(column, readValue(json));
        }
        return values;
    }

    private static Object readValue(JsonParser json) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case START_OBJECT -> readTyped(json);
            default -> throw new IOException("unexpected " + json.currentToken());
        };
    }

    private static Object readTyped(JsonParser json) throws IOException {
        String type = json.nextFieldName();
        String value = json.nextTextValue();
        expect(json, JsonToken.END_OBJECT);
        return switch (type) {
            case "d" -> Double.valueOf(value);
            case "i" -> Integer.valueOf(value);
            case "u" -> UUID.fromString(value);
            case "t" -> Instant.ofEpochMilli(Long.parseLong(value));
            default -> throw new IOException("unknown type " + type);
        };
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new IOException("expected " + token + ", found " + json.currentToken());
        }
    }
}
