// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.parley.coding.Codebook;
import org.parley.coding.CodebookFiles;
import org.parley.coding.Codings;
import org.parley.coding.Seen;
import org.parley.coding.spi.CodebookFile;
import org.parley.coding.spi.CodebookFormat;
import org.parley.core.Actor;
import org.parley.core.AtomicFile;
import org.parley.core.Ids;
import org.parley.panel.Panel;

/** Finds the format of a file by its ending. */
@Component(service = CodebookFiles.class)
public final class CodebookFilesService implements CodebookFiles {

    private final Codings codings;
    private final CodebookImporter importer;
    private final List<CodebookFormat> formats = new CopyOnWriteArrayList<>();

    @Activate
    public CodebookFilesService(@Reference CodingTables tables, @Reference Codings codings, @Reference Ids ids) {
        this.codings = codings;
        this.importer = new CodebookImporter(tables, new CodebookWriter(tables, ids), ids);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(CodebookFormat format) {
        formats.add(format);
    }

    public void remove(CodebookFormat format) {
        formats.remove(format);
    }

    @Override
    public List<String> readable() {
        return endings(formats.stream().filter(CodebookFormat::reads).toList());
    }

    @Override
    public List<String> writable() {
        return endings(formats);
    }

    private static List<String> endings(List<CodebookFormat> some) {
        return some.stream().flatMap(format -> format.endings().stream()).distinct().sorted().toList();
    }

    @Override
    public Imported read(Actor actor, Panel panel, Path file) {
        CodebookFormat format = formats.stream().filter(CodebookFormat::reads)
                .filter(one -> one.endings().contains(ending(file))).findFirst()
                .orElseThrow(() -> Texts.usage("codes.ending", file.getFileName(), String.join(", ", readable())));
        if (!Files.isRegularFile(file)) {
            throw Texts.failed("csv.missing", file,
                    Texts.get(Files.isDirectory(file) ? "csv.because.folder" : "csv.because.gone"));
        }
        try {
            return importer.read(actor, panel.id(), format.read(file), file.getFileName().toString());
        } catch (NoSuchFileException e) {
            throw Texts.failed("csv.missing", file, Texts.get("csv.because.gone"));
        } catch (IOException e) {
            throw Texts.failed("csv.missing", file, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Written write(Actor person, Panel panel, Path file) {
        CodebookFormat format = formats.stream().filter(one -> one.endings().contains(ending(file))).findFirst()
                .orElseThrow(() -> Texts.usage("codes.ending", file.getFileName(), String.join(", ", writable())));
        Seen seen = codings.seen(person, panel.id());
        Codebook codebook = seen.codings().codebook();
        AtomicFile.write(file, out -> format.write(new CodebookFile(panel.name(), seen.codings(),
                CodebookTable.rows(codebook), seen.notes()), out));
        return new Written(codebook.inOrder().size(), seen.notes());
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
