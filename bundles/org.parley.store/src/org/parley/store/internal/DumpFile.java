// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of a dump: gzip, one JSON text a line. First the head, then a line for each step, then for each table its
 * columns and its rows, at last how many rows there are and a SHA-256 over all lines before.
 */
final class DumpFile {

    static final String SCHEMA = "schema";
    static final String THERE = "there";
    static final String STEP = "step";
    static final String TABLE = "table";

    private static final String FORMAT = "parleySchema";
    private static final long VERSION = 1;
    private static final String DIGEST = "sha256";
    private static final String ROWS = "rows";
    private static final int BUFFER = 1 << 16;

    private DumpFile() {
    }

    /** The beginning of a head. */
    static Map<String, Object> head(String schema, boolean there) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put(FORMAT, VERSION);
        head.put(SCHEMA, schema);
        head.put(THERE, there);
        return head;
    }

    /**
     * Reads all of a file and compares the checksum.
     *
     * @return the head
     * @throws IOException when it is not a dump, or not whole
     */
    static Map<String, Object> verify(Path file) throws IOException {
        try (Reader reader = new Reader(file)) {
            Map<String, Object> head = reader.head();
            while (reader.next() != null) {
                // the last line compares
            }
            return head;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the lines. */
    static final class Lines {

        private final GZIPOutputStream out;
        private final MessageDigest digest = digest();
        private long rows;

        Lines(OutputStream to) throws IOException {
            out = new GZIPOutputStream(to, BUFFER);
        }

        void line(Map<String, Object> line) throws IOException {
            put(DumpJson.write(line));
        }

        void row(List<Object> values) throws IOException {
            put(DumpJson.write(values));
            rows++;
        }

        void end() throws IOException {
            Map<String, Object> last = new LinkedHashMap<>();
            last.put(ROWS, rows);
            last.put(DIGEST, HexFormat.of().formatHex(digest.digest()));
            out.write(DumpJson.write(last));
            out.write('\n');
            out.finish();
        }

        private void put(byte[] bytes) throws IOException {
            out.write(bytes);
            out.write('\n');
            digest.update(bytes);
            digest.update((byte) '\n');
        }
    }

    /** Reads the lines one by one. */
    static final class Reader implements AutoCloseable {

        private final InputStream in;
        private final MessageDigest digest = digest();
        private long rows;

        Reader(Path file) throws IOException {
            in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER);
        }

        Map<String, Object> head() throws IOException {
            byte[] line = bytes();
            counted(line);
            Map<String, Object> head = map(DumpJson.read(line));
            if (!Long.valueOf(VERSION).equals(head.get(FORMAT)) || !(head.get(SCHEMA) instanceof String)
                    || !(head.get(THERE) instanceof Boolean)) {
                throw new IOException("no head");
            }
            return head;
        }

        /** The next line, a map or the values of a row; null behind the last, which has been compared. */
        Object next() throws IOException {
            byte[] line = bytes();
            Object value = DumpJson.read(line);
            if (value instanceof Map<?, ?> map && map.containsKey(DIGEST)) {
                if (!HexFormat.of().formatHex(digest.digest()).equals(map.get(DIGEST))
                        || !Long.valueOf(rows).equals(map.get(ROWS)) || in.read() >= 0) {
                    throw new IOException("the checksum does not fit");
                }
                return null;
            }
            counted(line);
            rows += value instanceof List<?> ? 1 : 0;
            return value;
        }

        private void counted(byte[] line) {
            digest.update(line);
            digest.update((byte) '\n');
        }

        private byte[] bytes() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("the end is missing");
                }
                line.write(b);
            }
            return line.toByteArray();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IOException("a line out of place");
    }
}
