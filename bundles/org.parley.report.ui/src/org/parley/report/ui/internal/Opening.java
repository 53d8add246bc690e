// SPDX-License-Identifier: Apache-2.0
package org.parley.report.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.program.Program;
import org.parley.core.Messages;
import org.parley.ui.UiContext;

/** Opens a written report in the program that the system has for it. */
public final class Opening {

    private Opening() {
    }

    public static void open(UiContext ui, Path file) {
        Messages messages = Messages.of(Opening.class);
        if (!Files.exists(file)) {
            ui.say(messages.get("open.gone", file));
        } else if (!Program.launch(file.toString())) {
            ui.say(messages.get("open.none", file));
        }
    }
}
