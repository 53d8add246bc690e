// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.parley.core.Progress;

/**
 * The file of a copy: a zip with a manifest first, then the folder. Reading trusts nothing: names stay inside the
 * target, and size, number and ratio have limits that are kept while inflating.
 */
final class CopyArchive {

    private static final String MANIFEST = "manifest.json";
    private static final int FORMAT = 1;
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 20L << 30;
    /** Derby keeps empty pages and logs, which shrink a thousandfold; only beyond this the ratio counts. */
    private static final long FREE_OF_RATIO = 256L << 20;
    private static final int MOST_RATIO = 100;
    private static final JsonFactory JSON = new JsonFactory();

    private CopyArchive() {
    }

    /** Writes manifest and folder. */
    static void write(Manifest manifest, Path folder, OutputStream out, Progress progress) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.json());
        int done = 0;
        for (Path file : files) {
            progress.check();
            progress.at(SqlProblems.TEXTS.get("backup.packing"), done++, files.size());
            zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, zip);
        }
        zip.finish();
    }

    /** Reads only the manifest. */
    static Manifest manifest(Path archive) throws IOException {
        try (ZipInputStream zip = open(archive)) {
            return manifest(zip);
        }
    }

    /** Reads every byte, so that the checksums are compared. */
    static void verify(Path archive, Progress progress) throws IOException {
        read(archive, null, progress);
    }

    /** Unpacks into an empty folder. */
    static Manifest unpack(Path archive, Path target, Progress progress) throws IOException {
        return read(archive, target, progress);
    }

    private static Manifest read(Path archive, Path target, Progress progress) throws IOException {
        long packed = Files.size(archive);
        try (ZipInputStream zip = open(archive)) {
            Manifest manifest = manifest(zip);
            Set<String> names = new HashSet<>();
            Limit limit = new Limit(Math.min(MOST_BYTES, FREE_OF_RATIO + packed * MOST_RATIO));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                progress.check();
                progress.at(SqlProblems.TEXTS.get("backup.unpacking"), limit.used, -1);
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || names.size() > MOST_ENTRIES) {
                    throw new ZipException("too many entries or one twice");
                }
                if (!entry.isDirectory()) {
                    copy(zip, target == null ? null : inside(target, entry.getName()), limit);
                }
            }
            if (names.isEmpty()) {
                throw new ZipException("nothing but a manifest");
            }
            return manifest;
        }
    }

    private static ZipInputStream open(Path archive) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16));
    }

    private static Manifest manifest(ZipInputStream zip) throws IOException {
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(MANIFEST)) {
            throw new ZipException("no manifest");
        }
        return Manifest.of(zip.readNBytes(10_000));
    }

    /** Where an entry goes; refuses names that lead out of the target or mean something to a system. */
    private static Path inside(Path target, String name) throws IOException {
        if (name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":")
                || name.indexOf('\0') >= 0 || List.of(name.split("/")).contains("..")) {
            throw new ZipException("a name that leads elsewhere");
        }
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target) || path.equals(target)) {
            throw new ZipException("a name that leads elsewhere");
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    private static void copy(InputStream in, Path file, Limit limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = file == null ? OutputStream.nullOutputStream() : Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                limit.use(read);
                out.write(buffer, 0, read);
            }
        }
    }

    /**
     * What stands in front of a copy.
     *
     * @param parley    version that made it
     * @param lastWrite number of the last change set
     * @param at        when it was made
     */
    record Manifest(String parley, long lastWrite, Instant at) {

        private byte[] json() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeStartObject();
                json.writeNumberField("format", FORMAT);
                json.writeStringField("parley", parley);
                json.writeNumberField("lastWrite", lastWrite);
                json.writeStringField("at", at.toString());
                json.writeEndObject();
            }
            return bytes.toByteArray();
        }

        private static Manifest of(byte[] bytes) throws IOException {
            String parley = null;
            long lastWrite = -1;
            Instant at = null;
            try (JsonParser json = JSON.createParser(bytes)) {
                while (json.nextToken() != null) {
                    if (json.currentToken() == JsonToken.FIELD_NAME) {
                        String field = json.currentName();
                        json.nextToken();
                        switch (field) {
                            case "parley" -> parley = json.getText();
                            case "lastWrite" -> lastWrite = json.getLongValue();
                            case "at" -> at = Instant.parse(json.getText());
                            default -> json.skipChildren();
                        }
                    }
                }
            } catch (DateTimeException e) {
                throw new ZipException("a manifest that makes no sense");
            }
            if (parley == null || lastWrite < 0 || at == null) {
                throw new ZipException("a manifest that makes no sense");
            }
            return new Manifest(parley, lastWrite, at);
        }
    }

    /** Counts what has been inflated. */
    private static final class Limit {

        private final long most;
        private long used;

        Limit(long most) {
            this.most = most;
        }

        void use(int bytes) throws IOException {
            used += bytes;
            if (used > most) {
                throw new ZipException("far larger than its file");
            }
        }
    }
}
