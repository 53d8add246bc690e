// SPDX-License-Identifier: Apache-2.0
package org.parley.store.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Check;
import org.parley.core.Messages;
import org.parley.core.Progress;
import org.parley.core.Workspace;

/** {@code store.disk}: there is room on the disk of the workspace for what is written next, and for its copy. */
@Component(service = Check.class)
public final class DiskCheck implements Check {

    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE = 1_000 * MEGABYTE;
    private static final long NONE = 100 * MEGABYTE;

    private final Path folder;
    private final Room room;
    private final Messages texts = Messages.of(DiskCheck.class);

    /** Tells how many bytes are free where a folder lies. */
    interface Room {
        long free(Path folder) throws IOException;
    }

    @Activate
    public DiskCheck(@Reference Workspace workspace) {
        this(workspace.folder(), place -> Files.getFileStore(place).getUsableSpace());
    }

    DiskCheck(Path folder, Room room) {
        this.folder = folder;
        this.room = room;
    }

    @Override
    public String id() {
        return "store.disk";
    }

    @Override
    public String title() {
        return texts.get("disk.title");
    }

    @Override
    public List<Finding> run(Progress progress) {
        try {
            long free = room.free(folder);
            if (free >= LITTLE) {
                return List.of();
            }
            return List.of(new Finding(free < NONE ? Severity.ERROR : Severity.WARNING, folder.toString(),
                    texts.get("disk.little", free / MEGABYTE), texts.get("disk.remedy")));
        } catch (IOException e) {
            return List.of(new Finding(Severity.WARNING, folder.toString(), texts.get("disk.unknown"),
                    texts.get("disk.unknown.remedy")));
        }
    }
}
