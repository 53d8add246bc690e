// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.Catalogues;
import org.parley.plugins.PluginFile;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginFiles;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.BundleEntry;
import org.parley.plugins.Signer;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.file.SignedZip.Found;
import org.parley.plugins.internal.file.SignedZip.Seal;

/** Reads {@code .parley} files. Keeps no state; free to use on any thread. */
@Component
public final class PluginFilesImpl implements PluginFiles {

    private static final System.Logger LOG = System.getLogger(PluginFilesImpl.class.getName());
    static final String README = "README.md";
    static final String ICON = "icon.png";
    static final String BUNDLES = "bundles/";
    static final int LARGEST_TEXT = 256 << 10;
    private static final int LARGEST_ICON_SIDE = 1024;
    private static final int ICON_SIZES_AT = 16;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final Pattern KNOWN = Pattern.compile("feature\\.json|README\\.md|icon\\.png"
            + "|(LICENSE|NOTICE)(\\.txt|\\.md)?|bundles/[^/]+\\.jar|META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|EC|DSA))");

    private final FileProblems texts = new FileProblems();
    private final InstalledNames installed;
    private final Catalogues catalogues;
    private final Judge judge;

    /** Loaded with the first file that is read: it brings much with it. */
    private static final class Descriptions {
        private static final FeatureJson READER = new FeatureJson();
    }

    /** With what says who is trusted, what was called back and which names are taken. */
    @Activate
    public PluginFilesImpl(@Reference TrustedKeys keys, @Reference Catalogues catalogues,
            @Reference InstalledNames installed, @Reference Clock clock) {
        this.catalogues = catalogues;
        this.installed = installed;
        this.judge = new Judge(keys, clock);
    }

    @Override
    public PluginFile read(Path file) {
        Path work = null;
        try {
            if (Files.isDirectory(file)) {
                throw texts.fails(null, "plugin.folder", file);
            }
            if (!Files.isRegularFile(file)) {
                throw texts.fails(null, "plugin.no-file", file, texts.text("plugin.not-there"));
            }
            if (Files.size(file) > SignedZip.MOST_BYTES) {
                throw texts.fails(null, "plugin.not-one", file.getFileName());
            }
            if (!ZipShape.begins(file)) {
                throw texts.fails(null, "plugin.not-one", file.getFileName());
            }
            work = Files.createTempDirectory("parley-plugin-");
            return read(file, work);
        } catch (IOException e) {
            throw texts.fails(e, "plugin.no-file", file, FileProblems.reason(e));
        } finally {
            discard(work);
        }
    }

    private PluginFile read(Path file, Path work) throws IOException {
        String sha256 = Fingerprints.of(file);
        Contents contents = new Contents(work);
        Found found = SignedZip.read(file, contents::take);
        List<Problem> problems = new ArrayList<>(found.problems());
        if (!found.names().isEmpty() && !found.names().contains(FeatureJson.NAME)) {
            throw texts.fails(null, "plugin.not-one", file.getFileName());
        }
        String name = String.valueOf(file.getFileName());
        found.names().stream().filter(one -> !KNOWN.matcher(one).matches())
                .forEach(one -> problems.add(texts.failed("plugin.entry", name, FileProblems.shown(one))));
        // a signature that does not hold keeps the verifier from giving out anything
        boolean nothing = contents.text(FeatureJson.NAME).length == 0 && !problems.isEmpty();
        FeatureJson.Parsed parsed = nothing ? new FeatureJson.Parsed(Optional.empty(), "", List.of())
                : Descriptions.READER.read(contents.text(FeatureJson.NAME));
        problems.addAll(parsed.problems());
        if (parsed.spec().isPresent()) {
            bundles(parsed.spec().get(), !parsed.nativeNote().isEmpty(), found.names(), contents, problems);
        }
        Judge.Opinion opinion = judge.of(name, found, sha256, catalogues.revoked());
        opinion.problem().ifPresent(problems::add);
        Optional<Signer> signer = found.chain().stream().findFirst().map(Fingerprints::signer);
        byte[] icon = icon(contents, problems, name);
        String readme = readme(contents, problems, name);
        if (!Fingerprints.of(file).equals(sha256)) {
            throw texts.fails(null, "plugin.no-file", file, texts.text("plugin.moving"));
        }
        return new PluginFile(file, sha256, Files.size(file), parsed.spec(), signer,
                vouched(opinion.trust(), sha256, signer), readme, icon, problems);
    }

    private Trust vouched(Trust trust, String sha256, Optional<Signer> signer) {
        boolean vouched = trust == Trust.UNKNOWN
                && catalogues.vouches(sha256, signer.map(Signer::fingerprint).orElse(""));
        return vouched ? Trust.KNOWN : trust;
    }

    private void bundles(PluginSpec spec, boolean nativeNoted, List<String> names, Contents contents,
            List<Problem> problems) throws IOException {
        Set<String> together = spec.bundles().stream().map(BundleEntry::symbolicName).collect(Collectors.toSet());
        Set<String> listed = spec.bundles().stream().map(BundleEntry::path).collect(Collectors.toSet());
        names.stream().filter(name -> name.startsWith(BUNDLES) && !listed.contains(name))
                .forEach(name -> problems.add(texts.failed("plugin.bundle-unlisted", FileProblems.shown(name))));
        Set<String> ours = installed.ofParley();
        for (BundleEntry bundle : spec.bundles()) {
            Path jar = contents.bundles.get(bundle.path());
            if (jar == null) {
                problems.add(texts.failed("plugin.bundle-missing", FileProblems.shown(bundle.path())));
            } else if (!Fingerprints.of(jar).equals(bundle.sha256())) {
                problems.add(texts.failed("plugin.bundle-hash", FileProblems.shown(bundle.path())));
            } else {
                problems.addAll(BundleRules.broken(jar, bundle, together, ours, nativeNoted));
            }
        }
    }

    private byte[] icon(Contents contents, List<Problem> problems, String name) {
        byte[] icon = contents.text(ICON);
        if (icon.length == 0) {
            return icon;
        }
        boolean png = icon.length > ICON_SIZES_AT + 2 * Integer.BYTES
                && Arrays.equals(icon, 0, PNG.length, PNG, 0, PNG.length);
        if (png) {
            ByteBuffer sizes = ByteBuffer.wrap(icon, ICON_SIZES_AT, 2 * Integer.BYTES);
            int width = sizes.getInt();
            int height = sizes.getInt();
            png = width > 0 && height > 0 && width <= LARGEST_ICON_SIDE && height <= LARGEST_ICON_SIDE;
        }
        if (!png || contents.cut.contains(ICON)) {
            problems.add(texts.failed("plugin.icon", name, LARGEST_ICON_SIDE, LARGEST_TEXT >> 10));
            return new byte[0];
        }
        return icon;
    }

    private String readme(Contents contents, List<Problem> problems, String name) {
        try {
            if (!contents.cut.contains(README)) {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(contents.text(README))).toString();
            }
        } catch (CharacterCodingException e) {
            problems.add(texts.failed("plugin.readme", name, LARGEST_TEXT >> 10));
            return "";
        }
        problems.add(texts.failed("plugin.readme", name, LARGEST_TEXT >> 10));
        return "";
    }

    @Override
    public void unpack(PluginFile file, Path folder) {
        if (!file.problems().isEmpty() || file.spec().isEmpty()) {
            throw new ProblemException(file.problems().isEmpty() ? texts.failed("plugin.not-one", file.file())
                    : file.problems().get(0));
        }
        Path target = folder.toAbsolutePath().normalize();
        Path work = target.resolveSibling(".parley-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            Path copy = copy(file, work.resolve("copy"));
            Contents contents = new Contents(Files.createDirectory(work.resolve("bundles")));
            Found found = SignedZip.read(copy, contents::take);
            if (found.seal() == Seal.BROKEN || !found.problems().isEmpty()) {
                throw texts.fails(null, "plugin.other", file.file());
            }
            for (BundleEntry bundle : file.spec().get().bundles()) {
                Path jar = contents.bundles.get(bundle.path());
                if (jar == null || !Fingerprints.of(jar).equals(bundle.sha256())) {
                    throw texts.fails(null, "plugin.other", file.file());
                }
                Files.move(jar, contents.folder.resolve(bundle.path().substring(BUNDLES.length())));
            }
            delete(target);
            Files.move(contents.folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            throw texts.fails(e, "plugin.unpack", file.file(), target, FileProblems.reason(e));
        } finally {
            discard(work);
        }
    }

    /** What is unpacked is what was hashed, whatever happens to the file meanwhile. */
    private Path copy(PluginFile file, Path copy) throws IOException {
        MessageDigest digest = Fingerprints.sha256();
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file.file()); OutputStream out = Files.newOutputStream(copy)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw texts.fails(null, "plugin.other", file.file());
        }
        return copy;
    }

    static void discard(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "a working folder stays behind", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (folder == null || Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(one);
            }
        }
    }

    /** The contents of entries: bundles on the disk, the rest in memory up to a limit. */
    private static final class Contents {

        private final Path folder;
        private final Map<String, Path> bundles = new HashMap<>();
        private final Map<String, ByteArrayOutputStream> texts = new HashMap<>();
        private final Set<String> cut = new HashSet<>();

        Contents(Path folder) {
            this.folder = folder;
        }

        OutputStream take(String name) throws IOException {
            if (name.startsWith(BUNDLES)) {
                Path jar = folder.resolve(".part-" + bundles.size());
                bundles.put(name, jar);
                return Files.newOutputStream(jar);
            }
            if (!Set.of(FeatureJson.NAME, README, ICON).contains(name)) {
                return null;
            }
            return texts.computeIfAbsent(name, n -> new Limited(() -> cut.add(n)));
        }

        byte[] text(String name) {
            return texts.containsKey(name) ? texts.get(name).toByteArray() : new byte[0];
        }
    }

    /** Keeps no more than a limit. */
    private static final class Limited extends ByteArrayOutputStream {

        private final Runnable cut;

        Limited(Runnable cut) {
            this.cut = cut;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            int room = Math.min(length, LARGEST_TEXT - size());
            super.write(bytes, offset, room);
            if (room < length) {
                cut.run();
            }
        }
    }
}
