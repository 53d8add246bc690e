// SPDX-License-Identifier: Apache-2.0
package org.parley.format.refi.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.parley.core.Progress;
import org.parley.exchange.Loss;
import org.xml.sax.SAXException;

/** What the tests of this format share: files made by hand, real ones, and the schemas. */
final class RefiFiles {

    private static final List<String> DATA = List.of("../shared/data", "../../../shared/data", "../../shared/data");

    private RefiFiles() {
    }

    /** A file or folder of the real data; null when it is not there. */
    static Path data(String name) {
        return DATA.stream().map(d -> Path.of(d, name)).filter(Files::exists).findFirst().orElse(null);
    }

    /** A ZIP of these entries: path, text, path, text. */
    static Path zip(Path file, String... entries) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            all.put(entries[i], entries[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(file, all);
    }

    static Path zip(Path file, Map<String, byte[]> entries) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Map<String, byte[]> unzip(Path file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** A file read, with what was lost. */
    record Taken(RefiProject project, List<Loss> losses, List<String> remarks, int found, int texts) {

        long lost(String kind) {
            return losses.stream().filter(loss -> loss.kind().equals(kind)).count();
        }

        List<String> reasons(String kind) {
            return losses.stream().filter(loss -> loss.kind().equals(kind)).map(Loss::reason).toList();
        }
    }

    static Taken read(Path file) {
        List<Loss> losses = new ArrayList<>();
        try {
            RefiReader.Read read = RefiReader.read(file, losses::add, Progress.none());
            return new Taken(read.project(), losses, read.remarks(), read.found(), read.texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A project around these parts. */
    static String project(String parts) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\">" + parts
                + "</Project>";
    }

    static String codes(String... names) {
        StringBuilder codes = new StringBuilder("<CodeBook><Codes>");
        for (int i = 0; i < names.length; i++) {
            codes.append("<Code guid=\"").append(guid("c", i)).append("\" name=\"").append(names[i])
                    .append("\" isCodable=\"true\"/>");
        }
        return codes.append("</Codes></CodeBook>").toString();
    }

    static String guid(String digit, int n) {
        return digit.repeat(8) + "-0000-4000-8000-" + String.format("%012d", n);
    }

    /** Where the standard's schemas are at hand; elsewhere it looks at nothing. */
    static void validProject(byte[] xml) {
        validate("Project.xsd", xml);
    }

    /** As {@link #validProject}. */
    static void validCodebook(byte[] xml) {
        validate("Codebook.xsd", xml);
    }

    private static void validate(String schema, byte[] xml) {
        Path rules = data("refi-qda/schema/" + schema);
        if (rules == null) {
            return;
        }
        try (InputStream in = new ByteArrayInputStream(xml)) {
            Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(rules.toFile()).newValidator();
            validator.validate(new StreamSource(in));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + "\n" + new String(xml, StandardCharsets.UTF_8), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, RefiProject project, List<Loss> losses) {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (file.toString().endsWith(".qdc")) {
                RefiWriter.codebook(project, out, losses::add);
            } else {
                RefiWriter.project(project, out, losses::add, Progress.none());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
