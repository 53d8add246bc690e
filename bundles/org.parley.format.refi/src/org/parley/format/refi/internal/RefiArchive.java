// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a project: the entries of a .qdpx, or one .qde or .qdc. Nothing is ever written to a disk, and nothing
 * but this file is read, whatever paths stand in it. Sizes are counted while reading, for a header may say anything.
 */
final class RefiArchive implements AutoCloseable {

    /** Bytes of the project's XML, and of all texts together. */
    static final long LARGEST = 512L * 1024 * 1024;
    /** Bytes of one text. */
    static final int LARGEST_TEXT = 64 * 1024 * 1024;
    private static final int MOST_ENTRIES = 200_000;
    /** How much larger than packed anything real may become, beyond {@link #UNSUSPICIOUS}. */
    private static final int LARGEST_RATIO = 200;
    private static final long UNSUSPICIOUS = 8L * 1024 * 1024;

    private static final Pattern SCHEME = Pattern.compile("(?i)^(internal|relative|absolute|file):/*");
    private static final Pattern FRONT = Pattern.compile("^(\\./|/)+");
    private static final int SMALL = 512;
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> byPath = new HashMap<>();
    private final Map<String, ZipEntry> byName = new HashMap<>();
    private final List<ZipEntry> entries = new ArrayList<>();
    private long read;

    /** Opens a file, a ZIP when it begins as one. */
    RefiArchive(Path file) throws IOException {
        this.file = file;
        this.zip = isZip(file) ? open(file) : null;
        if (zip != null) {
            list();
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException again) {
                throw Texts.failed(again, "refi.zip", file.getFileName());
            }
        }
    }

    private void list() {
        if (zip.size() > MOST_ENTRIES) {
            throw Texts.failed(null, "refi.bomb", file.getFileName());
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                entries.add(entry);
                String path = key(entry.getName());
                byPath.putIfAbsent(path, entry);
                byName.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), entry);
            }
        }
    }

    private static String key(String path) {
        return FRONT.matcher(path.replace('\\', '/')).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** True for a .qdpx, false for a file that is the XML itself. */
    boolean packed() {
        return zip != null;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** The project's XML: project.qde, however it is written, else the .qde or .qdc that lies highest. */
    byte[] project() throws IOException {
        if (zip == null) {
            try (InputStream in = Files.newInputStream(file)) {
                return all(in, LARGEST, Files.size(file), BLOCK);
            }
        }
        Comparator<ZipEntry> nearest = Comparator
                .comparing((ZipEntry entry) -> !key(entry.getName()).endsWith("project.qde"))
                .thenComparing(entry -> key(entry.getName()).chars().filter(c -> c == '/').count())
                .thenComparing(ZipEntry::getName);
        ZipEntry project = entries.stream().filter(entry -> key(entry.getName()).matches(".*\\.(qde|qdc)"))
                .filter(entry -> !key(entry.getName()).contains("__macosx")).min(nearest)
                .orElseThrow(() -> Texts.failed(null, "refi.no-project", name()));
        return all(project, LARGEST);
    }

    /** The bytes of a file that the project names; empty when it is not in the archive. */
    Optional<byte[]> named(String path) throws IOException {
        if (zip == null || path.isBlank()) {
            return Optional.empty();
        }
        ZipEntry entry = find(path.strip());
        if (entry == null) {
            try {
                entry = find(URLDecoder.decode(path.strip().replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return entry == null ? Optional.empty() : Optional.of(all(entry, LARGEST_TEXT));
    }

    private ZipEntry find(String path) {
        String plain = key(SCHEME.matcher(path).replaceFirst(""));
        ZipEntry entry = byPath.get("sources/" + plain);
        entry = entry == null ? byPath.get(plain) : entry;
        return entry == null ? byName.get(plain.substring(plain.lastIndexOf('/') + 1)) : entry;
    }

    private byte[] all(ZipEntry entry, long most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            // a small text is read in one small block; the size is only a hint, for a header may say anything
            int block = (int) Math.max(SMALL, Math.min(BLOCK, entry.getSize() + 1));
            return all(in, most, Math.max(1, entry.getCompressedSize()), block);
        } catch (ZipException | EOFException e) {
            throw Texts.failed(e, "refi.zip", name());
        }
    }

    private byte[] all(InputStream in, long most, long packed, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        byte[] block = new byte[size];
        for (int got = in.read(block); got >= 0; got = in.read(block)) {
            out.write(block, 0, got);
            read += got;
            boolean swells = out.size() > UNSUSPICIOUS && out.size() / LARGEST_RATIO > packed;
            if (out.size() > most || read > LARGEST || swells) {
                throw Texts.failed(null, "refi.bomb", name());
            }
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
