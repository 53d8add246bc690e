// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.parley.core.Progress;
import org.parley.plugins.internal.catalogue.CatalogueMaker;
import org.parley.plugins.internal.catalogue.CataloguesImpl;
import org.parley.plugins.internal.catalogue.HttpsOpener;
import org.parley.plugins.internal.file.Packer;
import org.parley.plugins.internal.file.PluginFilesImpl;
import org.parley.plugins.internal.file.SigningKey;
import org.parley.plugins.internal.trust.TrustedKeysImpl;

/**
 * Packs and signs the plugins of the folder {@code plugins} into the product's catalogue, and puts the certificate that they
 * are signed with into the product, as {@code plugin key}, {@code pack} and {@code catalogue} do. Run by the build of the
 * product, with its bundles on the class path: {@code java -cp HOME/plugins/* MakeCatalogue.java ROOT HOME KEY}.
 *
 * <p>The key is made when it is not there, with a password of its own beside it. A release is built with one that is kept.
 */
public final class MakeCatalogue {

    private static final String NAME = "Parley";
    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final Path home;
    private final Path key;

    private MakeCatalogue(Path root, Path home, Path key) {
        this.root = root;
        this.home = home;
        this.key = key;
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        new MakeCatalogue(Path.of(args[0]).toRealPath(), Path.of(args[1]).toRealPath(),
                Path.of(args[2]).toAbsolutePath().normalize()).make();
    }

    private void make() throws IOException, GeneralSecurityException {
        char[] password = password();
        SigningKey signing = Files.exists(key) ? SigningKey.open(key, password) : SigningKey.make(key, NAME, password);
        certificate(password);
        Path catalogue = emptied(home.resolve("catalogue"));
        Path work = Files.createTempDirectory("parley-catalogue-");
        try {
            Clock clock = Clock.systemUTC();
            TrustedKeysImpl keys = new TrustedKeysImpl(work, home, clock);
            Set<String> ours = bundles();
            PluginFilesImpl files = new PluginFilesImpl(keys, new CataloguesImpl(work, home, keys, new HttpsOpener(), clock),
                    () -> ours, clock);
            for (Path plugin : plugins()) {
                Packer.Packed packed = new Packer(files).pack(plugin, signing, catalogue);
                if (!packed.problems().isEmpty()) {
                    throw new IOException(plugin + ": " + packed.problems().get(0).text());
                }
            }
            new CatalogueMaker(files, keys, clock).make(catalogue, NAME, signing, List.of(), Progress.none());
        } finally {
            Files.deleteIfExists(work);
        }
    }

    /** The password of the key, in a file beside it that only its owner reads. */
    private char[] password() throws IOException {
        Path file = key.resolveSibling(key.getFileName() + ".password");
        if (Files.notExists(file)) {
            if (Files.exists(key)) {
                throw new IOException("the password of " + key + " is not in " + file);
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(random));
        }
        return Files.readString(file).strip().toCharArray();
    }

    private void certificate(char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(key.toFile(), password);
        String alias = Collections.list(store.aliases()).get(0);
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(store.getCertificate(alias).getEncoded());
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/parley-key.pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : (Iterable<Path>) old::iterator) {
                Files.delete(file);
            }
        }
        return folder;
    }

    /** Symbolic names of the product's bundles: what stands before the version in their file names. */
    private Set<String> bundles() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("plugins"))) {
            return all.map(file -> file.getFileName().toString()).map(name -> name.substring(0, name.lastIndexOf('_')))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private List<Path> plugins() throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("plugins"))) {
            return all.filter(folder -> Files.isRegularFile(folder.resolve("plugin.json"))).sorted().toList();
        }
    }
}
