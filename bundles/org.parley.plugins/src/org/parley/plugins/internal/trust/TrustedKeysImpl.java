// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;


import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.AtomicFile;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Workspace;
import org.parley.plugins.Signer;
import org.parley.plugins.TrustedKeys;
import org.parley.plugins.internal.Json;
import org.parley.plugins.internal.file.FileProblems;
import org.parley.plugins.internal.file.Fingerprints;
import org.parley.plugins.internal.file.SignedZip;

/** Keeps the trusted keys in {@code plugins/trust.json} of the workspace. Any thread. */
@Component
public final class TrustedKeysImpl implements TrustedKeys {

    private static final long LARGEST = 1L << 20;
    private static final int LONGEST_NAME = 80;

    private final Json json = new Json(LARGEST);
    private final Messages texts = Messages.of(TrustedKeysImpl.class);
    private final Path folder;
    private final Path own;
    private final Clock clock;

    /** Takes the places from what the launcher left. */
    @Activate
    public TrustedKeysImpl(BundleContext context, @Reference Workspace workspace, @Reference Clock clock) {
        this(workspace.folder(), Path.of(context.getProperty("parley.home")), clock);
    }

    /**
     * The keys of a workspace.
     *
     * @param home the installation, whose {@code conf/parley-key.pem} is Parley's own key when it is there
     */
    public TrustedKeysImpl(Path workspace, Path home, Clock clock) {
        this.folder = workspace.resolve("plugins");
        this.own = home.resolve("conf").resolve("parley-key.pem");
        this.clock = clock;
    }

    /** The file. */
    record Kept(List<KeptKey> keys) { }

    /** A key in the file; the time is written as ISO 8601. */
    record KeptKey(String name, String fingerprint, String added) { }

    @Override
    public synchronized List<Key> all() {
        Optional<Key> product = product();
        Stream<Key> others = kept().stream()
                .filter(key -> product.isEmpty() || !key.fingerprint().equals(product.get().fingerprint()))
                .sorted(Comparator.comparing(Key::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Key::fingerprint));
        return Stream.concat(product.stream(), others).toList();
    }

    private Optional<Key> product() {
        if (!Files.isRegularFile(own)) {
            return Optional.empty();
        }
        Signer signer = certificate(own).map(Fingerprints::signer)
                .orElseThrow(() -> problem(Problem.Kind.FAILED, "trust.own", own));
        return Optional.of(new Key(signer.name(), signer.fingerprint(), null, true));
    }

    /** A list that cannot be read trusts nobody, and says so: a shorter list would be believed. */
    private List<Key> kept() {
        Path file = folder.resolve("trust.json");
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            List<Key> keys = new ArrayList<>();
            for (KeptKey key : json.mapper().readValue(Files.readAllBytes(file), Kept.class).keys()) {
                String fingerprint = Fingerprints.normal(key.fingerprint()).orElseThrow();
                keys.add(new Key(key.name(), fingerprint, Instant.parse(key.added()), false));
            }
            return keys;
        } catch (IOException | RuntimeException damaged) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "trust.damaged", file), damaged);
        }
    }

    @Override
    public Key add(Path source) {
        X509Certificate certificate = certificate(source)
                .orElseThrow(() -> problem(Problem.Kind.FAILED, "trust.no-key", source));
        Signer signer = Fingerprints.signer(certificate);
        return put(signer.fingerprint(), signer.name());
    }

    @Override
    public Key add(String fingerprint, String name) {
        return put(normal(fingerprint), name);
    }

    private synchronized Key put(String fingerprint, String name) {
        Optional<Key> before = all().stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        String shown = name == null || name.isBlank() ? fingerprint : name.strip();
        Key key = new Key(shown.substring(0, Math.min(LONGEST_NAME, shown.length())), fingerprint,
                clock.instant().truncatedTo(ChronoUnit.SECONDS), false);
        List<Key> keys = new ArrayList<>(kept());
        keys.add(key);
        write(keys);
        return key;
    }

    @Override
    public synchronized void remove(String fingerprint) {
        String wanted = normal(fingerprint);
        if (product().filter(key -> key.fingerprint().equals(wanted)).isPresent()) {
            throw problem(Problem.Kind.REFUSED, "trust.product");
        }
        List<Key> keys = new ArrayList<>(kept());
        if (!keys.removeIf(key -> key.fingerprint().equals(wanted))) {
            throw problem(Problem.Kind.USAGE, "trust.unknown", wanted);
        }
        write(keys);
    }

    private void write(List<Key> keys) {
        Path file = folder.resolve("trust.json");
        Kept kept = new Kept(keys.stream().map(key -> new KeptKey(key.name(), key.fingerprint(), key.added().toString()))
                .toList());
        try {
            Files.createDirectories(folder);
            byte[] bytes = json.mapper().writeValueAsBytes(kept);
            AtomicFile.write(file, out -> out.write(bytes));
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "trust.write", file,
                    FileProblems.reason(e)), e);
        }
    }

    private String normal(String fingerprint) {
        return Fingerprints.normal(fingerprint)
                .orElseThrow(() -> problem(Problem.Kind.USAGE, "trust.fingerprint", fingerprint));
    }

    private static Optional<X509Certificate> certificate(Path source) {
        try {
            if (!Files.isRegularFile(source)) {
                return Optional.empty();
            }
            if (SignedZip.begins(source)) {
                return SignedZip.read(source, name -> null).chain().stream().findFirst();
            }
            if (Files.size(source) > LARGEST) {
                return Optional.empty();
            }
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(source))).stream()
                    .map(X509Certificate.class::cast).findFirst();
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }

    private ProblemException problem(Problem.Kind kind, String code, Object... args) {
        return new ProblemException(Problem.from(texts, kind, code, args));
    }
}
