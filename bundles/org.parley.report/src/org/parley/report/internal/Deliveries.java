// SPDX-License-Identifier: Apache-2.0
package org.parley.report.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.parley.core.Actor;
import org.parley.core.AtomicFile;
import org.parley.core.Guard;
import org.parley.core.Ids;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.core.Progress;
import org.parley.report.Audience;
import org.parley.report.Report;
import org.parley.report.Reports.Addressee;
import org.parley.report.Reports.Delivery;
import org.parley.report.Words;
import org.parley.report.spi.ReportFormat;
import org.parley.store.Schema;

/** Writes reports into files and keeps who got what. */
final class Deliveries {

    /** A format that has not ended by then is stopped; the largest verbatim pack takes seconds. */
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final Schema schema;
    private final Ids ids;
    private final FormatList formats;
    private final Guard guard;
    private final Messages messages;

    Deliveries(Schema schema, Ids ids, FormatList formats, Guard guard, Messages messages) {
        this.schema = schema;
        this.ids = ids;
        this.formats = formats;
        this.guard = guard;
        this.messages = messages;
    }

    /** Writes the file whole or not at all, then records it. */
    Delivery deliver(Actor actor, Report report, Path target, Addressee addressee, Progress progress) {
        Addressee to = tidy(addressee);
        Path file = target.toAbsolutePath().normalize();
        ReportFormat format = format(report.audience(), file);
        MessageDigest digest = Fingerprint.sha256();
        AtomicFile.write(file, out -> write(format, report, new Target(out, digest), progress));
        String fileHash = HexFormat.of().formatHex(digest.digest());
        return schema.write(actor, messages.get("delivery.label", String.valueOf(file.getFileName())), false, tx -> {
            UUID id = ids.next();
            tx.insert(ReportSchema.DELIVERY, id, Map.of("panel", report.panelId(), "audience",
                    report.audience().name(), "target", file.toString(), "file_hash", fileHash, "report_hash",
                    report.hash(), "made_at", tx.at(), "maker", actor.name(), "recipient", to.recipient(), "purpose",
                    to.purpose()));
            return new Delivery(id, report.panelId(), report.audience(), file, fileHash, report.hash(), tx.at(),
                    actor.name(), to);
        });
    }

    private Addressee tidy(Addressee said) {
        Addressee to = new Addressee(Words.tidy(said.recipient()), Words.tidy(said.purpose()));
        if (Math.max(to.recipient().length(), to.purpose().length()) > ReportSchema.LONGEST_ADDRESSEE) {
            throw new ProblemException(Problem.from(messages, Problem.Kind.REFUSED, "report.addressee.long",
                    ReportSchema.LONGEST_ADDRESSEE));
        }
        return to;
    }

    /** Newest first. */
    List<Delivery> of(UUID panelId) {
        return schema.read(query -> query.list("SELECT * FROM report.delivery WHERE panel = ?"
                + " ORDER BY made_at DESC, id DESC", row -> new Delivery(row.id("id"), row.id("panel"),
                Audience.valueOf(row.text("audience")), Path.of(row.text("target")), row.text("file_hash"),
                row.text("report_hash"), row.instant("made_at"), row.text("maker"),
                new Addressee(row.text("recipient"), row.text("purpose"))), panelId));
    }

    private void write(ReportFormat format, Report report, Target out, Progress progress) throws IOException {
        guard.call(format, messages.get("delivery.what", format.name()), DEADLINE, () -> {
            try {
                format.write(report, out, progress);
                out.flush();
            } catch (IOException | RuntimeException e) {
                // a full disk is no fault of the format: not counted against it, and told below as what it is
                if (out.failure == null) {
                    throw e;
                }
            }
            return format;
        });
        if (out.failure != null) {
            throw out.failure;
        }
    }

    /** Takes the digest of what passes, and remembers when the disk refused. */
    static final class Target extends FilterOutputStream {

        private final MessageDigest digest;
        private volatile IOException failure;

        Target(OutputStream out, MessageDigest digest) {
            super(out);
            this.digest = digest;
        }

        /** Why the disk refused; null when it did not. */
        IOException failure() {
            return failure;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
                digest.update(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    private ReportFormat format(Audience audience, Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return formats.find(audience, ending).orElseThrow(() -> new ProblemException(Problem.from(messages,
                Problem.Kind.USAGE, "report.format", name, audience.name().toLowerCase(Locale.ROOT),
                String.join(", ", formats.endings(audience)))));
    }
}
