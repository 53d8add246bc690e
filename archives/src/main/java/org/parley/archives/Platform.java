// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.util.Arrays;
import java.util.Optional;

/** A platform that an archive is made for. */
public enum Platform {

    /** The one whose tree the build leaves behind, and the one that was started. */
    LINUX("linux-x86_64", "linux.gtk.x86_64", "gtk.linux.x86_64", "tar.gz"),
    /** Built and looked at only, like the two of macOS. */
    WINDOWS("windows-x86_64", "win32.win32.x86_64", "win32.win32.x86_64", "zip"),
    /** Macs with an Intel processor. */
    MACOS_X86_64("macos-x86_64", "macosx.cocoa.x86_64", "cocoa.macosx.x86_64", "tar.gz"),
    /** Macs with an Apple processor. */
    MACOS_AARCH64("macos-aarch64", "macosx.cocoa.aarch64", "cocoa.macosx.aarch64", "tar.gz");

    private static final String SWT = "org.eclipse.swt.";

    private final String id;
    private final String archive;
    private final String fragment;
    private final String ending;

    Platform(String id, String archive, String fragment, String ending) {
        this.id = id;
        this.archive = archive;
        this.fragment = fragment;
        this.ending = ending;
    }

    /** The system and its processor, as the folder of a JDK for it is called: {@code windows-x86_64}. */
    public String id() {
        return id;
    }

    /** The name of its archive for a version of Parley. */
    public String archive(String version) {
        return "parley-" + version + "-" + archive + "." + ending;
    }

    /** The symbolic name of the toolkit's part for it. */
    public String fragment() {
        return SWT + fragment;
    }

    /** Whether its archive is a zip file rather than a tar.gz. */
    boolean zip() {
        return ending.equals("zip");
    }

    boolean mac() {
        return id.startsWith("macos");
    }

    /** The platform with that name; empty for others. */
    public static Optional<Platform> named(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** The platform of a JDK, from the words its modules carry ({@code macos-amd64}); empty for one that is not ours. */
    static Optional<Platform> ofModules(String target) {
        return named(target.replace("amd64", "x86_64"));
    }

    /** The platform that this program runs on; empty for one that is not ours. */
    static Optional<Platform> here() {
        String system = System.getProperty("os.name");
        String name = system.startsWith("Windows") ? "windows" : system.startsWith("Mac") ? "macos" : system.toLowerCase();
        return ofModules(name + "-" + System.getProperty("os.arch"));
    }
}
