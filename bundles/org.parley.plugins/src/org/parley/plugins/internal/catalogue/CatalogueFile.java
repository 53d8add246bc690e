// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.parley.core.Problem;
import org.parley.plugins.Catalogues.Entry;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.internal.Json;
import org.parley.plugins.internal.JsonTrouble;
import org.parley.plugins.internal.file.FeatureJson;
import org.parley.plugins.internal.file.Fingerprints;
import org.parley.plugins.internal.file.Judge;
import org.parley.plugins.internal.file.SignedWriter;
import org.parley.plugins.internal.file.SignedZip;
import org.parley.plugins.internal.file.SigningKey;

/** The format of a catalogue: one signed zip with {@code catalogue.json} and nothing else. */
final class CatalogueFile {

    /** Bytes of the zip. */
    static final long LARGEST = 10L << 20;
    private static final String DOCUMENT = "catalogue.json";
    private static final int LARGEST_DOCUMENT = 8 << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_NAME = 80;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ +-]{0,150}\\.parley");
    private static final Pattern OURS = Pattern.compile("catalogue\\.json|META-INF/[^/]+");
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]");

    private final Json json = new Json(LARGEST_DOCUMENT);
    private final CatalogueProblems texts = new CatalogueProblems();
    private final Judge judge;

    CatalogueFile(Judge judge) {
        this.judge = judge;
    }

    /** Loaded with the first catalogue that is read: it brings much with it. */
    private static final class Descriptions {
        private static final FeatureJson READER = new FeatureJson();
    }

    /** The document. The time is written as ISO 8601. */
    record Document(String name, String made, List<Item> entries, List<String> revoked) { }

    /** A plugin in it. */
    record Item(String file, String sha256, long bytes, String fingerprint, JsonNode feature) { }

    /**
     * A catalogue that was read.
     *
     * @param fingerprint of the key that signed it; empty when none did
     * @param trouble     why it cannot be read at all; null when it can
     */
    record Listed(String name, Instant made, List<Entry> entries, Set<String> revoked, String fingerprint,
            Trust trust, Problem trouble) {

        boolean sound() {
            return trouble == null;
        }
    }

    /**
     * Reads one and judges it. Its trust is what decides whether it may be believed.
     *
     * @param shown what people know it by: the file that is read may be a copy of it
     */
    Listed read(Path zip, String shown, Set<String> revoked) throws IOException {
        if (Files.size(zip) > LARGEST || !SignedZip.begins(zip)) {
            return broken(texts.failed("catalogue.not-one", shown), "", Trust.BROKEN);
        }
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        SignedZip.Found found = SignedZip.read(zip, shown, name -> name.equals(DOCUMENT) ? document : null);
        Judge.Opinion opinion = judge.of(shown, found, Fingerprints.of(zip), revoked);
        String fingerprint = found.chain().stream().findFirst().map(Fingerprints::of).orElse("");
        if (!found.problems().isEmpty()) {
            return broken(texts.broken(shown, found.problems().get(0)), fingerprint, opinion.trust());
        }
        if (found.names().stream().anyMatch(name -> !OURS.matcher(name).matches())
                || !found.names().contains(DOCUMENT)) {
            return broken(texts.failed("catalogue.not-one", shown), fingerprint, opinion.trust());
        }
        if (opinion.trust() == Trust.UNSIGNED) {
            return broken(texts.refused("catalogue.unsigned", shown), fingerprint, opinion.trust());
        }
        Listed listed = parse(shown, document.toByteArray(), fingerprint, opinion.trust());
        return opinion.problem().isEmpty() || !listed.sound() ? listed
                : new Listed(listed.name(), listed.made(), List.of(), listed.revoked(), fingerprint, opinion.trust(),
                        texts.broken(shown, opinion.problem().get()));
    }

    private static Listed broken(Problem trouble, String fingerprint, Trust trust) {
        return new Listed("", Instant.EPOCH, List.of(), Set.of(), fingerprint, trust, trouble);
    }

    private Listed parse(String shown, byte[] bytes, String fingerprint, Trust trust) {
        try {
            Document document = json.mapper().readValue(bytes, Document.class);
            if (!named(document.name()) || document.made() == null || document.entries() == null
                    || document.entries().size() > MOST_ENTRIES || document.revoked() == null) {
                return broken(texts.failed("catalogue.unreadable", shown, DOCUMENT), fingerprint, trust);
            }
            List<Entry> entries = new ArrayList<>();
            Set<String> files = new HashSet<>();
            for (Item item : document.entries()) {
                Optional<Entry> entry = item == null ? Optional.empty() : entry(document.name(), item);
                if (entry.isEmpty() || !files.add(item.file())) {
                    return broken(texts.failed("catalogue.unreadable", shown,
                            item == null ? DOCUMENT : CatalogueProblems.shown(String.valueOf(item.file()))), fingerprint,
                            trust);
                }
                entries.add(entry.get());
            }
            return new Listed(document.name(), Instant.parse(document.made()), entries, marks(document.revoked()),
                    fingerprint, trust, null);
        } catch (JsonProcessingException e) {
            return broken(texts.failed("catalogue.unreadable", shown, JsonTrouble.of(e)), fingerprint, trust);
        } catch (IOException | DateTimeException e) {
            return broken(texts.failed("catalogue.unreadable", shown, CatalogueProblems.shown(
                    CatalogueProblems.reason(e))), fingerprint, trust);
        }
    }

    /** Whether a catalogue may be called that. */
    static boolean named(String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST_NAME && !ODD.matcher(name).find();
    }

    private Optional<Entry> entry(String catalogue, Item item) {
        boolean whole = item.file() != null && FILE.matcher(item.file()).matches() && item.sha256() != null
                && SHA256.matcher(item.sha256()).matches() && item.bytes() > 0 && item.bytes() <= SignedZip.MOST_BYTES
                && item.fingerprint() != null && item.feature() != null;
        Optional<String> fingerprint = whole ? Fingerprints.normal(item.fingerprint()) : Optional.empty();
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        FeatureJson.Parsed parsed = Descriptions.READER.read(item.feature());
        return parsed.problems().isEmpty() ? parsed.spec().map(spec -> new Entry(catalogue, spec, item.file(),
                item.sha256(), item.bytes(), fingerprint.get())) : Optional.empty();
    }

    /**
     * What was called back, in the forms in which keys and files are compared. Without colons it may be either: both
     * are meant, for a call that misses does harm and one that hits nothing does none.
     */
    static Set<String> marks(List<String> words) {
        Set<String> marks = new TreeSet<>();
        for (String word : words) {
            String text = String.valueOf(word).strip();
            Fingerprints.normal(text).ifPresent(marks::add);
            String small = text.toLowerCase(Locale.ROOT);
            if (SHA256.matcher(small).matches()) {
                marks.add(small);
            }
        }
        return marks;
    }

    /** Writes one. */
    void write(Path target, String name, Instant made, List<Entry> entries, Set<String> revoked, SigningKey key)
            throws IOException {
        List<Item> items = entries.stream().map(entry -> new Item(entry.file(), entry.sha256(), entry.bytes(),
                entry.fingerprint(), Descriptions.READER.write(entry.spec()))).toList();
        byte[] bytes = json.mapper().writeValueAsBytes(new Document(name, made.toString(), items, List.copyOf(revoked)));
        Map<String, SignedWriter.Source> all = new LinkedHashMap<>();
        all.put(DOCUMENT, SignedWriter.Source.of(bytes));
        SignedWriter.write(target, all, key);
    }

    /** Whether files may be called that in a catalogue. */
    static boolean listable(String file) {
        return FILE.matcher(file).matches();
    }
}
