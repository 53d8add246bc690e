// SPDX-License-Identifier: Apache-2.0
package org.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.parley.coding.BatchCoding;
import org.parley.coding.Codings;
import org.parley.coding.Memos;
import org.parley.coding.Suggestions;
import org.parley.coding.coders.Batches;
import org.parley.coding.find.Finder;
import org.parley.coding.find.SavedQueries;
import org.parley.coding.internal.BatchCodingService;
import org.parley.coding.internal.CodingFollower;
import org.parley.coding.internal.CodeUses;
import org.parley.coding.internal.CodingTables;
import org.parley.coding.internal.CodingsService;
import org.parley.coding.internal.CopyMerge;
import org.parley.coding.internal.GivenCodingsService;
import org.parley.coding.internal.MemosService;
import org.parley.coding.internal.SuggestionsService;
import org.parley.coding.internal.coders.BatchesService;
import org.parley.coding.internal.find.FindService;
import org.parley.coding.internal.find.SavedQueriesService;
import org.parley.core.Guard;
import org.parley.core.Ids;
import org.parley.core.internal.GuardImpl;
import org.parley.discussion.Discussions;
import org.parley.discussion.Moderation;
import org.parley.discussion.PersonalData;
import org.parley.discussion.Search;
import org.parley.discussion.internal.DiscussionsService;
import org.parley.discussion.internal.ModerationService;
import org.parley.discussion.internal.data.DiscussionData;
import org.parley.discussion.internal.data.DiscussionMerge;
import org.parley.discussion.internal.personal.PersonalDataService;
import org.parley.discussion.internal.rules.ImportedStateRule;
import org.parley.discussion.internal.rules.PersonalDataRule;
import org.parley.discussion.internal.rules.RuleRunner;
import org.parley.discussion.internal.rules.WordsRule;
import org.parley.discussion.internal.search.SearchService;
import org.parley.discussion.internal.search.WordsOfPosts;
import org.parley.discussion.spi.ModerationRule;
import org.parley.discussion.spi.TextFollower;
import org.parley.exchange.CodedTables;
import org.parley.exchange.Exchange;
import org.parley.exchange.Exports;
import org.parley.exchange.internal.CaptionReader;
import org.parley.exchange.internal.Coded;
import org.parley.exchange.internal.CsvImporter;
import org.parley.exchange.internal.DocumentImporter;
import org.parley.exchange.internal.ExportService;
import org.parley.exchange.internal.Exporters;
import org.parley.exchange.internal.GuidTable;
import org.parley.exchange.internal.ImportService;
import org.parley.exchange.internal.Importers;
import org.parley.exchange.internal.NotesImporter;
import org.parley.exchange.internal.PlainTextReader;
import org.parley.exchange.internal.StackExchangeImporter;
import org.parley.exchange.internal.TableFiles;
import org.parley.exchange.internal.TextReaders;
import org.parley.exchange.internal.TranscriptImporter;
import org.parley.exchange.internal.data.BookFormats;
import org.parley.exchange.internal.data.CodedTablesService;
import org.parley.exchange.internal.data.CsvBook;
import org.parley.format.chart.internal.PngFormat;
import org.parley.format.chart.internal.ScreenPainter;
import org.parley.format.chart.internal.SvgFormat;
import org.parley.format.office.internal.ExcelBook;
import org.parley.format.office.internal.ExcelFormat;
import org.parley.format.office.internal.ExcelRows;
import org.parley.format.office.internal.ExcelTable;
import org.parley.format.office.internal.WordFormat;
import org.parley.format.office.internal.WordQuotes;
import org.parley.format.office.internal.WordTextReader;
import org.parley.format.pdf.internal.PdfFormat;
import org.parley.format.pdf.internal.PdfTextReader;
import org.parley.format.qualcoder.internal.QualCoderImporter;
import org.parley.format.refi.internal.CodebookExporter;
import org.parley.format.refi.internal.ProjectExporter;
import org.parley.format.refi.internal.RefiImporter;
import org.parley.format.taguette.internal.TaguetteImporter;
import org.parley.format.web.internal.CsvReport;
import org.parley.format.web.internal.CsvTable;
import org.parley.format.web.internal.HtmlFormat;
import org.parley.panel.Panels;
import org.parley.panel.internal.MemberUses;
import org.parley.panel.internal.PanelMerge;
import org.parley.panel.internal.PanelService;
import org.parley.report.Analyses;
import org.parley.report.Reports;
import org.parley.report.internal.FormatList;
import org.parley.report.internal.HeadlineCodes;
import org.parley.report.internal.ReportMerge;
import org.parley.report.internal.ReportService;
import org.parley.report.internal.ReportTables;
import org.parley.report.internal.analysis.AnalysesService;
import org.parley.report.internal.analysis.CodeByActivity;
import org.parley.report.internal.analysis.CodeByTime;
import org.parley.report.internal.analysis.CodeMap;
import org.parley.report.internal.analysis.Cooccurrence;
import org.parley.report.internal.analysis.Crosstab;
import org.parley.report.internal.analysis.Frequencies;
import org.parley.report.internal.analysis.HeldWords;
import org.parley.report.internal.analysis.InstalledAnalyses;
import org.parley.report.internal.analysis.Sources;
import org.parley.report.internal.analysis.WordFrequency;
import org.parley.store.Store;
import org.parley.store.internal.StoreImpl;
import org.parley.store.internal.Stores;
import org.parley.store.merge.Merging;
import org.parley.store.spi.MergeRule;

/** All engines over one Derby workspace, put together by hand as the component runtime does it, without a framework. */
public final class Engines implements AutoCloseable {

    private final Path delete;
    private final StoreImpl store;
    private final DiscussionData data;
    private final CodingTables tables;
    private final SearchService search;
    private final Panels panels;
    private final Discussions discussions;
    private final Moderation moderation;
    private final PersonalData personalData;
    private final Codings codings;
    private final Memos memos;
    private final BatchCoding batch;
    private final Batches batches;
    private final Suggestions suggestions;
    private final Finder finder;
    private final SavedQueries queries;
    private final Exchange exchange;
    private final Exports exports;
    private final CodedTables codedTables;
    private final Reports reports;
    private final Analyses analyses;
    private final Merging merging;

    private Engines(Path workspace, Path delete) {
        this.delete = delete;
        Clock clock = Clock.systemUTC();
        Ids ids = Ids.timeOrdered(clock);
        Guard guard = new GuardImpl();
        store = Stores.derby(workspace, TemporaryStore.VERSION, clock, ids);
        panels = new PanelService(store, ids, new MemberUses());
        List<TextFollower> followers = new ArrayList<>();
        data = new DiscussionData(store, ids, () -> followers);
        PersonalDataService personal = new PersonalDataService(panels, data);
        personalData = personal;
        List<ModerationRule> rules = List.of(new WordsRule(), new ImportedStateRule(), new PersonalDataRule(personal));
        RuleRunner runner = new RuleRunner(guard, () -> rules);
        discussions = new DiscussionsService(data, panels, runner, ids, clock);
        moderation = new ModerationService(data, personal, runner, ids);
        search = new SearchService(data);
        tables = new CodingTables(store);
        followers.add(new CodingFollower(tables));
        CodeUses codeUses = new CodeUses();
        codings = new CodingsService(tables, discussions, ids, codeUses);
        batches = new BatchesService(tables, discussions, ids);
        batch = new BatchCodingService(tables, discussions, codings, ids);
        suggestions = new SuggestionsService(tables, discussions, new WordsOfPosts(), ids);
        finder = new FindService(panels, discussions, codings, search);
        queries = new SavedQueriesService(tables, finder, ids);
        memos = new MemosService(tables, discussions, panels, ids);
        Importers importers = new Importers();
        importers.add(new StackExchangeImporter());
        importers.add(new CsvImporter());
        TextReaders readers = new TextReaders();
        List.of(new PlainTextReader(), new CaptionReader(), new WordTextReader(), new PdfTextReader())
                .forEach(readers::add);
        List.of(new TranscriptImporter(readers), new DocumentImporter(readers), new NotesImporter(readers))
                .forEach(importers::add);
        importers.add(new RefiImporter());
        TableFiles tableFiles = new TableFiles();
        tableFiles.add(new ExcelRows());
        importers.add(new TaguetteImporter(tableFiles));
        importers.add(new QualCoderImporter(tableFiles));
        GuidTable guids = new GuidTable(store, ids);
        Coded coded = new Coded(new GivenCodingsService(tables, ids), codings, discussions, guids);
        exchange = new ImportService(store, panels, discussions, guard, importers, clock, coded);
        Exporters exporters = new Exporters();
        exporters.add(new ProjectExporter());
        exporters.add(new CodebookExporter());
        exports = new ExportService(store, panels, discussions, codings, exporters, guids, guard);
        BookFormats books = new BookFormats();
        List.of(new CsvBook(), new ExcelBook(), new WordQuotes()).forEach(books::add);
        codedTables = new CodedTablesService(store, panels, discussions, codings, personal, books, guard);
        FormatList formats = new FormatList();
        List.of(new ExcelFormat(), new WordFormat(), new PdfFormat(), new HtmlFormat(), new CsvReport())
                .forEach(formats::add);
        ReportTables reportTables = new ReportTables(store, ids);
        codeUses.add(new HeadlineCodes(reportTables));
        reports = new ReportService(reportTables, panels, discussions, codings, personal, formats, guard, clock);
        Sources sources = new Sources(panels, discussions, codings);
        InstalledAnalyses installed = new InstalledAnalyses();
        List.of(new Frequencies(sources), new Crosstab(sources), new Cooccurrence(sources), new CodeByTime(sources),
                new CodeByActivity(sources), new CodeMap(sources),
                new WordFrequency(sources, new HeldWords(new WordsOfPosts()), personal)).forEach(installed::add);
        List.of(new ExcelTable(), new CsvTable(), new SvgFormat(), new PngFormat()).forEach(installed::addFormat);
        installed.addPainter(new ScreenPainter());
        analyses = new AnalysesService(installed, sources, guard);
        List<MergeRule> merged = List.of(new PanelMerge(panels), new DiscussionMerge(data),
                new CopyMerge(tables, panels, discussions, ids), new ReportMerge(reports));
        merging = Stores.merging(store, clock, ids).merging(() -> merged);
    }

    /** On a workspace of its own in the temporary folder, which is gone when this is closed. */
    public static Engines temporary() {
        try {
            Path folder = Files.createTempDirectory("parley-engines");
            DerbyTemplate.FURNISHED.copyTo(folder);
            return new Engines(folder, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On this workspace, which is made when it is not there, and stays. */
    public static Engines on(Path workspace) {
        return new Engines(workspace, null);
    }

    public Store store() {
        return store;
    }

    public Panels panels() {
        return panels;
    }

    public Discussions discussions() {
        return discussions;
    }

    public Moderation moderation() {
        return moderation;
    }

    public PersonalData personalData() {
        return personalData;
    }

    public Search search() {
        return search;
    }

    public Codings codings() {
        return codings;
    }

    public BatchCoding batch() {
        return batch;
    }

    public Suggestions suggestions() {
        return suggestions;
    }

    public Batches batches() {
        return batches;
    }

    public Finder finder() {
        return finder;
    }

    public SavedQueries queries() {
        return queries;
    }

    public Memos memos() {
        return memos;
    }

    public Exchange exchange() {
        return exchange;
    }

    public Exports exports() {
        return exports;
    }

    public CodedTables codedTables() {
        return codedTables;
    }

    public Reports reports() {
        return reports;
    }

    public Merging merging() {
        return merging;
    }

    public Analyses analyses() {
        return analyses;
    }

    @Override
    public void close() {
        search.close();
        tables.close();
        try {
            data.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            store.close();
            if (delete != null) {
                TemporaryStore.delete(delete);
            }
        }
    }
}
