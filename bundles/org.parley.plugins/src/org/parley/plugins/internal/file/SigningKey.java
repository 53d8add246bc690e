// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.parley.plugins.Signer;

/** The key that a maker of plugins signs with, in a PKCS 12 file under a password. */
public final class SigningKey {

    /** Characters that a password has at least, which the Java runtime demands. */
    public static final int SHORTEST_PASSWORD = 6;
    private static final int DAYS = 3650;
    private static final int SECONDS = 120;
    private static final String PASSWORD = "PARLEY_NEW_KEY_PASSWORD";

    private final PrivateKeyEntry entry;

    private SigningKey(PrivateKeyEntry entry) {
        this.entry = entry;
    }

    PrivateKeyEntry entry() {
        return entry;
    }

    /** Whose key it is. */
    public Signer signer() {
        return Fingerprints.signer((X509Certificate) entry.getCertificate());
    }

    /** How signatures with it are made; never with anything older than SHA-256. */
    String algorithm() {
        return entry.getPrivateKey().getAlgorithm().startsWith("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /**
     * Opens a key.
     *
     * @throws org.parley.core.ProblemException {@code key.unreadable} when the file is no such one or the password is
     *         another, {@code key.none} when there is no key to sign with in it
     */
    public static SigningKey open(Path file, char[] password) {
        FileProblems texts = new FileProblems();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.entryInstanceOf(alias, PrivateKeyEntry.class)) {
                    PrivateKeyEntry entry = (PrivateKeyEntry) store.getEntry(alias,
                            new KeyStore.PasswordProtection(password));
                    if (List.of("EC", "RSA").contains(entry.getPrivateKey().getAlgorithm())) {
                        return new SigningKey(entry);
                    }
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw texts.fails(e, "key.unreadable", file);
        }
        throw texts.fails(null, "key.none", file);
    }

    /**
     * Makes a key (EC on the curve P-256) that holds for ten years, with the keytool of the Java runtime.
     *
     * @param file is made, readable by its owner only; must not be there
     * @param name of the person or team, as others will see it
     * @throws org.parley.core.ProblemException {@code key.there}, {@code key.name}, {@code key.password} or
     *         {@code key.failed}
     */
    public static SigningKey make(Path file, String name, char[] password) {
        FileProblems texts = new FileProblems();
        if (Files.exists(file)) {
            throw texts.wrong("key.there", file);
        }
        if (name.isBlank() || name.length() > 64 || name.matches(".*[\\p{Cntrl}\\p{Cf}].*")) {
            throw texts.wrong("key.name");
        }
        if (password.length < SHORTEST_PASSWORD) {
            throw texts.wrong("key.password", SHORTEST_PASSWORD);
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("parley-key-");
            Path made = folder.resolve("key");
            keytool(made, name, password, texts);
            byte[] bytes = Files.readAllBytes(made);
            Files.delete(made);
            Files.createFile(file, forOwner());
            Files.write(file, bytes);
            return open(file, password);
        } catch (IOException e) {
            throw texts.fails(e, "key.failed", file, FileProblems.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw texts.fails(e, "key.failed", file, FileProblems.reason(e));
        } finally {
            PluginFilesImpl.discard(folder);
        }
    }

    private static FileAttribute<?>[] forOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /** The password goes by the environment: the words of a command can be seen by others. */
    private static void keytool(Path file, String name, char[] password, FileProblems texts)
            throws IOException, InterruptedException {
        String escaped = name.strip().replaceAll("([,+\"\\\\<>;=#])", "\\\\$1");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity",
                String.valueOf(DAYS), "-dname", "CN=" + escaped, "-storetype", "PKCS12", "-alias", "parley",
                "-keystore", file.toString(), "-storepass:env", PASSWORD, "-J-Dfile.encoding=UTF-8",
                "-J-Dsun.jnu.encoding=UTF-8");
        builder.environment().put(PASSWORD, new String(password));
        builder.redirectErrorStream(true).redirectOutput(file.resolveSibling("said").toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw texts.fails(null, "key.failed", file, "keytool");
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
