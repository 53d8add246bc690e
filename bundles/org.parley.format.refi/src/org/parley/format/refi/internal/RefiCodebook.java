// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.spi.CodebookFile;
import org.parley.coding.spi.CodebookFormat;
import org.parley.core.Progress;
import org.parley.exchange.ForeignIds;
import org.parley.format.refi.internal.RefiProject.Code;

/**
 * Codebooks of other coding programs, .qdc, as tables and back. Names that a table cannot hold are changed as an import
 * changes them: two siblings of one name get numbers, and a name has no sign in it that parts a path.
 */
@Component(service = CodebookFormat.class)
public final class RefiCodebook implements CodebookFormat {

    private static final int LONGEST_NAME = 200;
    /** Columns that only a codebook of ours fills, or one that went through our hands. */
    private static final List<String> FACTS = List.of("number", "include", "exclude", "example", "exclusive", "retired",
            "single", "weight");

    private final ForeignIds ids;

    @Activate
    public RefiCodebook(@Reference ForeignIds ids) {
        this.ids = ids;
    }

    @Override
    public Set<String> endings() {
        return Set.of("qdc");
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public List<List<String>> read(Path file) throws IOException {
        RefiProject project = RefiReader.read(file, loss -> { }, Progress.none()).project();
        Map<String, Function<Row, String>> columns = new LinkedHashMap<>();
        columns.put("id", row -> row.code().guid().toString());
        columns.put("code", Row::path);
        columns.put("colour", row -> row.code().colour() == null ? "" : row.code().colour());
        columns.put("definition", row -> row.facts().words());
        columns.put("net", row -> row.code().codable() ? "no" : "yes");
        List<Row> codes = new ArrayList<>();
        rows(project.codes(), "", codes);
        boolean own = project.origin().startsWith(PanelProject.ORIGIN);
        FACTS.stream().filter(fact -> own || codes.stream().anyMatch(row -> !row.facts().get(fact).isEmpty()))
                .forEach(fact -> columns.put(fact, row -> row.facts().get(fact)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.copyOf(columns.keySet()));
        codes.forEach(code -> rows.add(columns.values().stream().map(column -> column.apply(code)).toList()));
        return rows;
    }

    private record Row(String path, Code code, Facts facts) { }

    private static void rows(List<Code> siblings, String above, List<Row> rows) {
        Set<String> taken = new HashSet<>();
        for (Code code : siblings) {
            String name = name(code.name());
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = cut(name, LONGEST_NAME - 10) + " (" + i + ")";
            }
            String path = above.isEmpty() ? free : above + Codebook.SEPARATOR + free;
            rows.add(new Row(path, code, Facts.read(code.description())));
            rows(code.children(), path, rows);
        }
    }

    private static String name(String given) {
        String name = given.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replace(Codebook.SEPARATOR, " / ");
        name = name.equals(">") ? "" : name.replaceFirst("^> ", "").replaceFirst(" >$", "");
        return name.isEmpty() ? Texts.get("code.unnamed") : cut(name, LONGEST_NAME);
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name
                : name.substring(0, Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most).strip();
    }

    @Override
    public void write(CodebookFile codebook, OutputStream out) throws IOException {
        Codebook codes = codebook.state().codebook();
        CodebookExporter.write(codebook.panel(), codes, ids.there(codes.panelId()), ids.sets(codes.panelId()), out,
                loss -> { });
    }
}
