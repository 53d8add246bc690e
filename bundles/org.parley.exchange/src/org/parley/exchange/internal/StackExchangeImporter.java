// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.core.SafeXml;
import org.parley.exchange.ImportSettings;
import org.parley.exchange.Offer;
import org.parley.exchange.spi.Importer;
import org.parley.exchange.spi.Receiver;

/**
 * Reads the folder of a Stack Exchange data dump: questions start topics, answers reply to them, comments are comments
 * on what they hang on.
 */
@Component(service = Importer.class)
public final class StackExchangeImporter implements Importer {

    private static final String POSTS = "Posts.xml";
    private static final String COMMENTS = "Comments.xml";
    private static final String USERS = "Users.xml";

    private final Problems problems = new Problems();
    private final SafeXml xml = new SafeXml();

    @Activate
    public StackExchangeImporter() {
        // needs nobody
    }

    @Override
    public String id() {
        return "stackexchange";
    }

    @Override
    public String name() {
        return problems.text("stackexchange.name");
    }

    @Override
    public int confidence(Path source) {
        if (Files.isDirectory(source)) {
            boolean part = Files.isRegularFile(source.resolve(COMMENTS)) || Files.isRegularFile(source.resolve(USERS));
            return Files.isRegularFile(source.resolve(POSTS)) ? 100 : part ? 60 : 0;
        }
        return Files.isRegularFile(source) && source.endsWith(POSTS) ? 90 : 0;
    }

    @Override
    public Optional<Offer> offer(Path source, ImportSettings settings) {
        return Optional.empty();
    }

    @Override
    public void read(Path source, ImportSettings settings, Receiver receiver, Progress progress) {
        Path folder = Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
        if (!Files.isRegularFile(folder.resolve(POSTS))) {
            throw problems.failed("import.stackexchange.posts", folder);
        }
        StackExchangeRows rows = new StackExchangeRows(receiver, problems);
        if (each(folder.resolve(POSTS), progress, rows::post) == 0) {
            throw problems.failed("import.stackexchange.rows", folder.resolve(POSTS));
        }
        rows.lateAnswers();
        if (Files.isRegularFile(folder.resolve(COMMENTS))) {
            each(folder.resolve(COMMENTS), progress, rows::comment);
        } else {
            receiver.skipped(COMMENTS, problems.text("skip.no-comments"));
        }
        if (Files.isRegularFile(folder.resolve(USERS))) {
            each(folder.resolve(USERS), progress, rows::user);
        } else {
            receiver.skipped(USERS, problems.text("skip.no-users"));
        }
        rows.authorsWithoutRow();
    }

    /** Shows every row of a file to the taker; gives how many there were. */
    private long each(Path file, Progress progress, StackExchangeRows.Taker taker) {
        String step = problems.text("step.reading", file.getFileName());
        long[] count = {0};
        SafeXml.Element row = reader -> {
            if (!reader.getLocalName().equals("row")) {
                return;
            }
            if (++count[0] % 200 == 0) {
                progress.at(step, count[0], -1);
                progress.check();
            }
            taker.take(name -> reader.getAttributeValue(null, name));
        };
        try {
            xml.read(file, row);
        } catch (IOException e) {
            throw problems.unreadable(file, e);
        }
        progress.at(step, count[0], count[0]);
        progress.check();
        return count[0];
    }
}
