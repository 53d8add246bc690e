// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.parley.core.Problem;

/**
 * A zip file whose every entry has to be signed by one key, as a plugin and a catalogue are. Everything is read to its
 * end; nothing is trusted that the platform's verifier only leaves out: an entry that was added, also under META-INF, a
 * signature that was taken out, a block that no entry belongs to.
 */
public final class SignedZip {

    /** Entries a file may have. */
    public static final int MOST_ENTRIES = 2_000;
    /** Bytes a file may have, packed and unpacked. */
    public static final long MOST_BYTES = 200L << 20;
    private static final long LARGEST_META = 1L << 20;
    private static final int NAMED = 3;
    private static final int LONGEST_SIGNATURE_NAME = 24;
    private static final String META = "META-INF/";
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/([A-Za-z0-9_-]{1,8})\\.(SF|RSA|EC|DSA)");

    private final FileProblems texts = new FileProblems();
    private final Path file;
    private final String shown;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> unsigned = new ArrayList<>();
    private final Set<List<X509Certificate>> chains = new LinkedHashSet<>();
    private Manifest manifest;
    private int signed;

    private SignedZip(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /** How a file is signed. */
    public enum Seal {
        /** Every entry by one key, and every byte is as it was then. */
        SIGNED,
        /** Nothing of it. */
        UNSIGNED,
        /** In part, by several, or changed since; or it cannot be told. */
        BROKEN
    }

    /** Where the content of an entry goes. */
    @FunctionalInterface
    public interface Taker {

        /** The stream that takes it and is closed at the end; null when nobody needs it. */
        OutputStream take(String name) throws IOException;
    }

    /**
     * What was found.
     *
     * @param names    of the entries that hold something; empty when the file is not safe to read
     * @param chain    of the key that signed, its own certificate first; empty unless signed
     * @param problems what is wrong with the file, its signature included
     */
    public record Found(List<String> names, Seal seal, List<X509Certificate> chain, List<Problem> problems) {

        public Found {
            names = List.copyOf(names);
            chain = List.copyOf(chain);
            problems = List.copyOf(problems);
        }
    }

    /** Whether a file begins as zip files do. */
    public static boolean begins(Path file) throws IOException {
        return ZipShape.begins(file);
    }

    /** Reads a file to its end. What the taker was given counts only when no problem was found. */
    public static Found read(Path file, Taker taker) throws IOException {
        return read(file, String.valueOf(file.getFileName()), taker);
    }

    /** The same for a copy of a file that people know by another name. */
    public static Found read(Path file, String shown, Taker taker) throws IOException {
        return new SignedZip(file, shown).read(taker);
    }

    /**
     * Whether a file shows that somebody signed it, however much of it is left: a damaged one that nobody signed is no
     * matter of trust.
     */
    public static boolean signed(Path file) throws IOException {
        List<ZipShape.Entry> entries = ZipShape.of(file, "", MOST_ENTRIES, ZipShape.Names.PLAIN).entries();
        if (!entries.isEmpty()) {
            return entries.stream().anyMatch(entry -> SIGNATURE.matcher(entry.name()).matches());
        }
        byte[] buffer = new byte[1 << 16];
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (SIGNATURE.matcher(text).find()) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - LONGEST_SIGNATURE_NAME));
            }
        }
        return false;
    }

    private Found read(Taker taker) throws IOException {
        ZipShape shape = ZipShape.of(file, shown, MOST_ENTRIES, ZipShape.Names.PLAIN);
        problems.addAll(shape.problems());
        List<ZipShape.Entry> entries = shape.entries().stream().filter(entry -> !entry.folder()).toList();
        if (problems.isEmpty()) {
            meta(entries);
        }
        if (!problems.isEmpty()) {
            return new Found(List.of(), Seal.BROKEN, List.of(), problems);
        }
        boolean whole = content(entries, taker);
        List<String> names = entries.stream().map(ZipShape.Entry::name).toList();
        boolean damaged = !problems.isEmpty();
        Seal found = whole ? seal(names) : Seal.BROKEN;
        // an entry that cannot be read to its end is not as it was signed
        Seal seal = damaged && found == Seal.SIGNED ? Seal.BROKEN : found;
        return new Found(names, seal, seal == Seal.SIGNED ? chains.iterator().next() : List.of(), problems);
    }

    /** The verifier reads these whole into memory before it verifies anything. */
    private void meta(List<ZipShape.Entry> entries) throws IOException {
        Inflation inflation = new Inflation(MOST_BYTES);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipShape.Entry entry : entries) {
                if (!entry.name().regionMatches(true, 0, META, 0, META.length())) {
                    continue;
                }
                if (!entry.name().startsWith(META)) {
                    problems.add(texts.failed("zip.name", shown, FileProblems.shown(entry.name())));
                    continue;
                }
                if (entry.size() > LARGEST_META) {
                    problems.add(texts.failed("zip.large", shown, FileProblems.shown(entry.name()), LARGEST_META >> 10));
                    continue;
                }
                inflate(zip.getInputStream(zip.getEntry(entry.name())), entry, inflation,
                        OutputStream.nullOutputStream());
            }
        } catch (Inflation.TooMuch e) {
            problems.add(texts.failed("zip.bomb", shown, MOST_BYTES >> 20, Inflation.RATIO));
        } catch (IOException e) {
            problems.add(texts.failed("zip.damaged", shown, META));
        }
    }

    private static void inflate(InputStream packed, ZipShape.Entry entry, Inflation inflation, OutputStream out)
            throws IOException {
        CRC32 crc = new CRC32();
        long count = 0;
        byte[] buffer = new byte[1 << 14];
        inflation.begin(entry.packed());
        try (InputStream in = packed) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflation.add(read);
                crc.update(buffer, 0, read);
                count += read;
                put(buffer, read, out);
            }
        }
        if (count != entry.size() || crc.getValue() != entry.crc()) {
            throw new IOException(entry.name());
        }
    }

    private static void put(byte[] buffer, int bytes, OutputStream out) throws NoPlace {
        try {
            out.write(buffer, 0, bytes);
        } catch (IOException e) {
            throw new NoPlace(e);
        }
    }

    /** Reads every entry through the verifier. False when the file had to be given up. */
    private boolean content(List<ZipShape.Entry> entries, Taker taker) throws IOException {
        Inflation inflation = new Inflation(MOST_BYTES);
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            for (ZipShape.Entry entry : entries) {
                if (!one(jar, entry, inflation, taker)) {
                    return false;
                }
            }
            return listed(jar);
        } catch (ZipException e) {
            problems.add(texts.failed("zip.cut", shown));
            return false;
        } catch (SecurityException e) {
            problems.add(texts.refused("signature.bad", shown));
            return false;
        }
    }

    private boolean listed(JarFile jar) {
        try {
            manifest = jar.getManifest();
            return true;
        } catch (IOException e) {
            problems.add(texts.refused("signature.bad", shown));
            return false;
        }
    }

    private boolean one(JarFile jar, ZipShape.Entry entry, Inflation inflation, Taker taker) throws IOException {
        String name = entry.name();
        JarEntry listed = jar.getJarEntry(name);
        if (listed == null) {
            problems.add(texts.failed("zip.cut", shown));
            return false;
        }
        try (OutputStream out = orNone(taker.take(name))) {
            inflate(jar.getInputStream(listed), entry, inflation, out);
        } catch (SecurityException e) {
            changed.add(FileProblems.shown(name));
            return true;
        } catch (Inflation.TooMuch e) {
            problems.add(texts.failed("zip.bomb", shown, MOST_BYTES >> 20, Inflation.RATIO));
            return false;
        } catch (NoPlace e) {
            throw e;
        } catch (IOException e) {
            problems.add(texts.failed("zip.damaged", shown, FileProblems.shown(name)));
            return true;
        }
        if (!unsignedByNature(name)) {
            signers(name, listed.getCodeSigners());
        }
        return true;
    }

    private static boolean unsignedByNature(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || SIGNATURE.matcher(name).matches();
    }

    private void signers(String name, CodeSigner[] signers) {
        if (signers == null || signers.length == 0) {
            unsigned.add(FileProblems.shown(name));
            return;
        }
        for (CodeSigner signer : signers) {
            chains.add(signer.getSignerCertPath().getCertificates().stream().map(X509Certificate.class::cast).toList());
        }
        signed++;
    }

    private Seal seal(List<String> names) throws IOException {
        List<String> blocks = names.stream().filter(name -> SIGNATURE.matcher(name).matches()).toList();
        if (blocks.isEmpty() && changed.isEmpty()) {
            return stripped() ? broken("signature.stripped") : Seal.UNSIGNED;
        }
        long signatures = blocks.stream().filter(name -> name.endsWith(".SF")).count();
        if (chains.size() > 1 || signatures > 1 || blocks.size() > 2) {
            return broken("signature.several");
        }
        if (signed == 0 && (changed.isEmpty() || changed.contains(JarFile.MANIFEST_NAME))) {
            return broken("signature.bad");
        }
        if (!changed.isEmpty()) {
            return broken("signature.changed", some(changed));
        }
        if (!unsigned.isEmpty()) {
            return broken("signature.part", some(unsigned));
        }
        List<String> gone = new ArrayList<>(manifest.getEntries().keySet());
        gone.removeAll(names);
        if (!gone.isEmpty()) {
            return broken("signature.gone", some(gone.stream().map(FileProblems::shown).sorted().toList()));
        }
        return SignatureBlock.holds(block(blocks), chains.iterator().next()) ? Seal.SIGNED : broken("signature.bad");
    }

    private byte[] block(List<String> blocks) throws IOException {
        String name = blocks.stream().filter(one -> !one.endsWith(".SF")).findFirst().orElseThrow();
        try (ZipFile zip = new ZipFile(file.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readNBytes((int) LARGEST_META);
        }
    }

    /** Digests of entries are written by those who sign and by nobody else. */
    private boolean stripped() {
        return manifest != null && manifest.getEntries().values().stream()
                .anyMatch(entry -> entry.keySet().stream().anyMatch(key -> key.toString().endsWith("-Digest")));
    }

    private Seal broken(String code, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = shown;
        System.arraycopy(args, 0, all, 1, args.length);
        problems.add(texts.refused(code, all));
        return Seal.BROKEN;
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? ", \u2026" : "");
    }

    private static OutputStream orNone(OutputStream out) {
        return out == null ? OutputStream.nullOutputStream() : out;
    }

    /** The place where content is put, not the file, is at fault. */
    private static final class NoPlace extends IOException {

        private static final long serialVersionUID = 1L;

        NoPlace(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
