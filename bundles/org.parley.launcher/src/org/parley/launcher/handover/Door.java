// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where the socket of a workspace lies. */
final class Door {

    /** What a Unix socket address can hold, less the closing zero. */
    static final int LONGEST = 107;

    private static final String NAME = "window.socket";
    private static final int DIGITS = 16;

    private Door() {
    }

    /** In the workspace when the path fits, else in a folder of the temporary files named after the workspace. */
    static Path of(Path workspace, Path temporary) {
        Path inside = workspace.resolve(NAME);
        if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return inside;
        }
        return temporary.resolve("parley-" + digest(workspace.toString())).resolve(NAME);
    }

    static Path of(Path workspace) {
        return of(workspace.toAbsolutePath().normalize(), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Makes the socket's folder; a temporary one is the owner's alone. */
    static void prepare(Path door, Path workspace) throws IOException {
        Path folder = door.getParent();
        if (folder.equals(workspace.toAbsolutePath().normalize())) {
            Files.createDirectories(folder);
            return;
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException there) {
            if (!trusted(door, workspace)) {
                throw new IOException(folder + " belongs to somebody else", there);
            }
        }
    }

    /** Whether the folder is the workspace itself or one that only its owner can have put there. */
    static boolean trusted(Path door, Path workspace) throws IOException {
        Path folder = door.getParent();
        return folder.equals(workspace.toAbsolutePath().normalize())
                || Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
