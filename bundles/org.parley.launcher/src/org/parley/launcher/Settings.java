// SPDX-License-Identifier: Apache-2.0
package org.parley.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one start of the program is asked to do.
 *
 * @param home      the installation: the folder that holds bin, conf and plugins
 * @param workspace the folder of the person's data
 * @param cwd       the folder that relative paths among the words refer to
 * @param safe      true to leave all plugins alone
 * @param words     the command and its arguments; empty for the window
 */
record Settings(Path home, Path workspace, Path cwd, boolean safe, List<String> words) {

    private static final String WORKSPACE = "--workspace";
    private static final String SAFE = "--safe";

    /** Thrown when the command line cannot be understood; the message is for the person. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    /** Reads the options that stand before the command; everything from the command on is left as it is. */
    static Settings of(Path home, Path cwd, Map<String, String> environment, Path userHome, String... args)
            throws Misuse {
        String folder = environment.get("PARLEY_WORKSPACE");
        boolean safe = "1".equals(environment.get("PARLEY_SAFE"));
        int at = 0;
        while (at < args.length && (args[at].startsWith(WORKSPACE) || args[at].equals(SAFE))) {
            String arg = args[at];
            if (arg.equals(SAFE)) {
                safe = true;
                at++;
                continue;
            }
            if (arg.equals(WORKSPACE) && at + 1 < args.length) {
                folder = args[at + 1];
                at += 2;
            } else if (arg.startsWith(WORKSPACE + "=")) {
                folder = arg.substring(WORKSPACE.length() + 1);
                at++;
            } else if (arg.equals(WORKSPACE)) {
                throw new Misuse(Text.of("workspace.missing"));
            } else {
                break;
            }
            if (folder.isBlank()) {
                throw new Misuse(Text.of("workspace.missing"));
            }
        }
        Path workspace = folder == null || folder.isBlank() ? userHome.resolve(".parley") : cwd.resolve(folder);
        return new Settings(home, workspace.toAbsolutePath().normalize(), cwd, safe,
                List.of(args).subList(at, args.length));
    }

    boolean window() {
        return words.isEmpty();
    }
}
