// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jdk.security.jarsigner.JarSigner;

import org.parley.core.Problem;
import org.parley.plugins.PluginFile;
import org.parley.plugins.internal.catalogue.CataloguesImpl;
import org.parley.plugins.internal.file.PluginFilesImpl;
import org.parley.plugins.internal.file.SigningKey;
import org.parley.plugins.internal.trust.TrustedKeysImpl;
import org.parley.testkit.FakeClock;

/** A workspace with its services, and plugin files made by hand: the format as written down, not as our packer has it. */
public final class PluginBench {

    /** Password of every key here. */
    public static final char[] PASSWORD = "correct horse".toCharArray();
    /** The plugin's id. */
    public static final String ID = "com.example.wall";
    /** Its bundle. */
    public static final String BUNDLE = "bundles/com.example.wall-1.0.0.jar";

    /** Keys are made with the clock of this machine, which a certificate holds from. */
    public final FakeClock clock = new FakeClock(Instant.now().plus(Duration.ofHours(1)));
    public final Path folder;
    public final Path workspace;
    public final Path home;
    public final TrustedKeysImpl keys;
    public final CataloguesImpl catalogues;
    public final PluginFilesImpl files;

    public PluginBench(Path folder) throws IOException {
        this.folder = folder;
        this.workspace = Files.createDirectories(folder.resolve("workspace"));
        this.home = Files.createDirectories(folder.resolve("home"));
        this.keys = new TrustedKeysImpl(workspace, home, clock);
        this.catalogues = new CataloguesImpl(workspace, home, keys, address -> {
            throw new IOException("no network in tests");
        }, clock);
        this.files = new PluginFilesImpl(keys, catalogues, () -> Set.of("org.jsoup"), clock);
    }

    /** A new key; its file lies in the folder under its name. */
    public static SigningKey key(Path folder, String name) {
        return SigningKey.make(folder.resolve(name + ".p12"), name, PASSWORD);
    }

    /** A bundle. */
    public static byte[] bundle(String name, String version, Map<String, String> headers, Map<String, byte[]> content)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        manifest.write(text);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", text.toByteArray());
        entries.putAll(content);
        return zip(entries);
    }

    /** The entries of a sound plugin with one bundle. */
    public static Map<String, byte[]> plugin() throws IOException {
        return plugin("1.0.0", Map.of());
    }

    /** The same with other headers in its bundle. */
    public static Map<String, byte[]> plugin(String version, Map<String, String> headers) throws IOException {
        return plugin(version, bundle(ID, "1.0.0", headers, Map.of("com/example/Wall.class", bytes("no class, but here"))),
                "");
    }

    /** The same with another bundle, and more extensions in the description. */
    public static Map<String, byte[]> plugin(String version, byte[] bundle, String extensions) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("feature.json", bytes(feature(version, sha256(bundle), extensions)));
        entries.put("README.md", bytes("# Photo wall\n"));
        entries.put(BUNDLE, bundle);
        return entries;
    }

    /** A description as plugins.md has it: a feature of OSGi R8 with our extensions. */
    public static String feature(String version, String sha256, String extensions) {
        return """
                {
                  "feature-resource-version": "1.0",
                  "id": "com.example:com.example.wall:%s",
                  "name": "Photo wall",
                  "description": "Shows the pictures of a topic on a wall.",
                  "vendor": "Example team",
                  "license": "Apache-2.0",
                  "bundles": [ { "id": "com.example:com.example.wall:1.0.0", "sha256": "%s" } ],
                  "extensions": {
                    "parley:requires": { "kind": "mandatory", "type": "json",
                      "json": { "java": "17", "org.parley.core": "[0.1,0.2)", "com.example.base": "[1,2)" } },
                    "parley:provides": { "kind": "mandatory", "type": "json",
                      "json": { "contributions": [ { "kind": "view", "id": "wall", "title": "Photo wall" } ] } },
                    "parley:permissions": { "kind": "mandatory", "type": "json",
                      "json": { "permissions": [ "content.read", "tables" ] } },
                    %s
                    "parley:data": { "kind": "mandatory", "type": "json", "json": { "schema": "photowall", "migrations": 2 } }
                  }
                }
                """.formatted(version, sha256, extensions);
    }

    /** A zip file in memory. */
    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey());
                // the same content has to give the same bytes, on a slow machine too
                entry.setTimeLocal(LocalDateTime.of(2026, 11, 26, 12, 0));
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The entries of a zip file. */
    public static Map<String, byte[]> unzip(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                // as many bytes as it says, not to the end of what is packed: that is how a verified entry is read
                entries.put(entry.getName(), zip.getInputStream(entry).readNBytes((int) entry.getSize()));
            }
        }
        return entries;
    }

    /** Writes a file that nobody signed. */
    public Path write(String name, Map<String, byte[]> entries) throws IOException {
        return Files.write(folder.resolve(name), zip(entries));
    }

    /** Writes a file and has the platform sign it, with a name for the block. */
    public Path sign(String name, Map<String, byte[]> entries, SigningKey key, String block) throws Exception {
        Path unsigned = write(name + ".unsigned", entries);
        KeyStore.PrivateKeyEntry entry = entry(key);
        JarSigner signer = new JarSigner.Builder(entry).digestAlgorithm("SHA-256")
                .signatureAlgorithm("SHA256withECDSA").signerName(block).build();
        Path file = folder.resolve(name);
        try (ZipFile zip = new ZipFile(unsigned.toFile()); OutputStream out = Files.newOutputStream(file)) {
            signer.sign(zip, out);
        }
        return file;
    }

    public Path sign(String name, Map<String, byte[]> entries, SigningKey key) throws Exception {
        return sign(name, entries, key, "PARLEY");
    }

    private KeyStore.PrivateKeyEntry entry(SigningKey key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        Path file = folder.resolve(key.signer().name() + ".p12");
        try (var in = Files.newInputStream(Files.exists(file) ? file : folder.getParent().resolve(file.getFileName()))) {
            store.load(in, PASSWORD);
        }
        return (KeyStore.PrivateKeyEntry) store.getEntry("parley", new KeyStore.PasswordProtection(PASSWORD));
    }

    /** The certificate of a key as a PEM file. */
    public Path pem(Path target, SigningKey key) throws Exception {
        Files.createDirectories(target.getParent());
        return Files.writeString(target, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(entry(key).getCertificate().getEncoded()) + "\n-----END CERTIFICATE-----\n");
    }

    /** Codes of a file's problems, sorted. */
    public static List<String> codes(PluginFile file) {
        return file.problems().stream().map(Problem::code).sorted().toList();
    }

    /** A copy of entries in which one is another, or is not there when the content is null. */
    public static Map<String, byte[]> with(Map<String, byte[]> entries, String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        if (content == null) {
            changed.remove(name);
        } else {
            changed.put(name, content);
        }
        return changed;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The headers in a fixed order. */
    public static Map<String, String> headers(String... pairs) {
        Map<String, String> headers = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(pairs[i], pairs[i + 1]);
        }
        return headers;
    }
}
