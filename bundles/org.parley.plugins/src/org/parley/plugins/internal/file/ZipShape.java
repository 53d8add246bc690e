// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.parley.core.Problem;

/**
 * The list of entries at the end of a zip file, read before any library opens it: java.util.zip tells neither links nor
 * encryption, and takes the last of two entries of one name in silence.
 *
 * @param entries  as they are listed; empty when something is wrong with the file
 * @param problems what is wrong
 */
record ZipShape(List<Entry> entries, List<Problem> problems) {

    /** How strict the names are looked at. */
    enum Names {
        /** Every one is a file's name on every system, and no two are one file anywhere. */
        PLAIN,
        /** Classes in a jar: none leads out, none is there twice. */
        INSIDE
    }

    /**
     * An entry.
     *
     * @param size bytes when unpacked, as the list says
     * @param packed bytes as it lies there
     */
    record Entry(String name, long size, long packed, long crc) {

        boolean folder() {
            return name.endsWith("/");
        }
    }

    private static final int END = 0x06054b50;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int LISTED_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int LARGEST_LIST = 8 << 20;
    private static final int UNIX = 3;
    private static final int KIND = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;

    ZipShape {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Whether a file begins as zip files do. */
    static boolean begins(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return channel.size() >= Integer.BYTES && read(channel, 0, Integer.BYTES).getInt() == LOCAL;
        }
    }

    /**
     * Reads the list.
     *
     * @param name for messages
     * @param most entries it may have
     */
    static ZipShape of(Path file, String name, int most, Names names) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return new Reader(channel, name, most, names).read();
        } catch (Wrong wrong) {
            return new ZipShape(List.of(), wrong.problems);
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    /** Ends the reading. */
    private static final class Wrong extends IOException {

        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;

        Wrong(List<Problem> problems) {
            this.problems = problems;
        }
    }

    private static final class Reader {

        private final SeekableByteChannel channel;
        private final String file;
        private final int most;
        private final Names names;
        private final FileProblems texts = new FileProblems();
        private final Set<String> seen = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private long listAt;

        Reader(SeekableByteChannel channel, String file, int most, Names names) {
            this.channel = channel;
            this.file = file;
            this.most = most;
            this.names = names;
        }

        ZipShape read() throws IOException {
            ByteBuffer end = end();
            int count = Short.toUnsignedInt(end.getShort(10));
            long bytes = Integer.toUnsignedLong(end.getInt(12));
            listAt = Integer.toUnsignedLong(end.getInt(16));
            boolean parts = end.getShort(4) != 0 || end.getShort(6) != 0 || end.getShort(8) != end.getShort(10);
            // a count or a place of all ones says that the long form is used, which nothing of allowed size needs
            if (count == 0xFFFF || listAt == 0xFFFFFFFFL || count > most) {
                throw wrong("zip.many", file, most);
            }
            if (parts || bytes > LARGEST_LIST || listAt + bytes != end.getInt(END_BYTES)) {
                throw wrong("zip.cut", file);
            }
            return new ZipShape(entries(read0(listAt, (int) bytes), count), problems);
        }

        /** The end record with its own place behind it. */
        private ByteBuffer end() throws IOException {
            long size = channel.size();
            int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
            ByteBuffer bytes = read0(size - tail, tail);
            for (int at = tail - END_BYTES; at >= 0; at--) {
                if (bytes.getInt(at) == END && Short.toUnsignedInt(bytes.getShort(at + 20)) == tail - at - END_BYTES) {
                    long place = size - tail + at;
                    if (place > Integer.MAX_VALUE) {
                        throw wrong("zip.cut", file);
                    }
                    ByteBuffer end = ByteBuffer.allocate(END_BYTES + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                    return end.put(bytes.slice(at, END_BYTES)).putInt((int) place).flip();
                }
            }
            throw wrong("zip.cut", file);
        }

        private List<Entry> entries(ByteBuffer list, int count) throws IOException {
            List<Entry> entries = new ArrayList<>();
            int at = 0;
            for (int i = 0; i < count; i++) {
                if (at + LISTED_BYTES > list.limit() || list.getInt(at) != LISTED) {
                    throw wrong("zip.cut", file);
                }
                int nameBytes = Short.toUnsignedInt(list.getShort(at + 28));
                int next = at + LISTED_BYTES + nameBytes + Short.toUnsignedInt(list.getShort(at + 30))
                        + Short.toUnsignedInt(list.getShort(at + 32));
                if (next > list.limit()) {
                    throw wrong("zip.cut", file);
                }
                ByteBuffer name = list.slice(at + LISTED_BYTES, nameBytes);
                entries.add(entry(list.slice(at, LISTED_BYTES).order(ByteOrder.LITTLE_ENDIAN), name));
                at = next;
            }
            if (at != list.limit()) {
                throw wrong("zip.cut", file);
            }
            return problems.isEmpty() ? entries : List.of();
        }

        private Entry entry(ByteBuffer listed, ByteBuffer nameBytes) throws IOException {
            String name;
            try {
                name = StandardCharsets.UTF_8.newDecoder().decode(nameBytes.duplicate()).toString();
            } catch (CharacterCodingException e) {
                throw wrong("zip.name", file, "?");
            }
            int flags = Short.toUnsignedInt(listed.getShort(8));
            int method = Short.toUnsignedInt(listed.getShort(10));
            Entry entry = new Entry(name, Integer.toUnsignedLong(listed.getInt(24)),
                    Integer.toUnsignedLong(listed.getInt(20)), Integer.toUnsignedLong(listed.getInt(16)));
            name(name);
            if ((flags & ENCRYPTED) != 0) {
                problem("zip.encrypted", name);
            } else if (method != 0 && method != 8 || entry.folder() && entry.size() != 0) {
                problem("zip.packed", name);
            }
            int mode = listed.getInt(38) >>> 16;
            boolean unix = Byte.toUnsignedInt(listed.get(5)) == UNIX;
            if (unix && (mode & KIND) != 0 && (mode & KIND) != (entry.folder() ? FOLDER : FILE)) {
                problem("zip.link", name);
            }
            local(Integer.toUnsignedLong(listed.getInt(42)), nameBytes, entry);
            return entry;
        }

        private void name(String name) {
            if (EntryNames.leadsOut(name)) {
                problem("zip.out", name);
            } else if (names == Names.PLAIN && !EntryNames.plain(name)) {
                problem("zip.name", name);
            }
            if (!seen.add(names == Names.PLAIN ? EntryNames.folded(name) : name)) {
                problem("zip.twice", name);
            }
        }

        /** Programs that read from the front see the names there: they must be the same ones. */
        private void local(long at, ByteBuffer name, Entry entry) throws IOException {
            if (at + LOCAL_BYTES + name.limit() + entry.packed() > listAt) {
                throw wrong("zip.cut", file);
            }
            ByteBuffer head = read0(at, LOCAL_BYTES + name.limit());
            if (head.getInt(0) != LOCAL || Short.toUnsignedInt(head.getShort(26)) != name.limit()
                    || !head.slice(LOCAL_BYTES, name.limit()).equals(name)) {
                throw wrong("zip.cut", file);
            }
        }

        private ByteBuffer read0(long at, int bytes) throws IOException {
            ByteBuffer buffer = ZipShape.read(channel, at, bytes);
            if (buffer.limit() < bytes) {
                throw wrong("zip.cut", file);
            }
            return buffer;
        }

        /** Names are shown without what could turn the sentence around. */
        private void problem(String code, String name) {
            problems.add(texts.failed(code, file, FileProblems.shown(name)));
        }

        private Wrong wrong(String code, Object... args) {
            List<Problem> all = new ArrayList<>(problems);
            all.add(texts.failed(code, args));
            return new Wrong(all);
        }
    }
}
