// SPDX-License-Identifier: Apache-2.0
package org.parley.workbench.internal.window;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.parley.core.CommandLine;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.core.Task;

/** Brings the demo panel in, with the same command that the command line has, and opens it. */
final class DemoPanel {

    private final WindowContext window;
    private final Messages messages = Messages.of(DemoPanel.class);

    DemoPanel(WindowContext window) {
        this.window = window;
    }

    void bring(Runnable then) {
        window.run(Task.of(messages.get("demo.task"), progress -> {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream err = new PrintStream(new Steps(said, progress), true, StandardCharsets.UTF_8);
            int code = window.parts().commands().run(List.of("demo", "--panel-only"), window.parts().workspace(),
                    new PrintStream(OutputStream.nullOutputStream()), err);
            if (code != CommandLine.DONE) {
                throw new ProblemException(Problem.from(messages, Problem.Kind.FAILED, "demo.failed",
                        lastLine(said.toString(StandardCharsets.UTF_8))));
            }
            return window.parts().panels().list().stream()
                    .filter(panel -> panel.name().equals(messages.get("demo.panel"))).findFirst();
        }), panel -> panel.ifPresent(p -> window.openPanel(p.id(), then)));
    }

    private static String lastLine(String text) {
        String[] lines = text.strip().split("\n");
        return lines[lines.length - 1];
    }

    /** Hears each line that the command says as a step of the task. */
    private static final class Steps extends OutputStream {

        private final ByteArrayOutputStream all;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final Progress progress;

        Steps(ByteArrayOutputStream all, Progress progress) {
            this.all = all;
            this.progress = progress;
        }

        @Override
        public void write(int one) {
            all.write(one);
            if (one == '\n') {
                progress.at(line.toString(StandardCharsets.UTF_8).strip(), 0, -1);
                line.reset();
            } else {
                line.write(one);
            }
        }
    }
}
