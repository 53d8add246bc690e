// SPDX-License-Identifier: Apache-2.0
package org.parley.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.parley.core.Progress;
import org.parley.exchange.spi.TextMaterial;
import org.parley.exchange.spi.TextMaterial.Kind;
import org.parley.exchange.spi.TextMaterial.Line;
import org.parley.exchange.spi.TextReader;

/** Reads captions: WebVTT, whose voices name who speaks, and SubRip. */
@Component(service = TextReader.class)
public final class CaptionReader implements TextReader {

    private static final Pattern CUE = Pattern.compile("\\s*((?:\\d{1,4}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3})\\s*-->.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]{0,60})?\\s+([^>]{1,200})>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z0-9][^<>]{0,200}>|\\{\\\\[^{}]{0,60}\\}");

    private final Problems problems = new Problems();

    @Activate
    public CaptionReader() {
        // needs nobody
    }

    @Override
    public Set<String> endings() {
        return Set.of("vtt", "srt");
    }

    @Override
    public TextMaterial read(Path file, Optional<String> charset, long most, Progress progress) throws IOException {
        TextLines read = TextLines.read(file, charset, most, progress, problems);
        List<Line> lines = new ArrayList<>();
        Duration at = null;
        List<String> words = new ArrayList<>();
        for (String line : read.lines()) {
            Matcher cue = CUE.matcher(line);
            if (cue.matches()) {
                take(words, at, lines);
                at = SpokenAt.of(cue.group(1)).orElse(Duration.ZERO);
            } else if (line.isBlank()) {
                take(words, at, lines);
                at = null;
            } else if (at != null) {
                words.add(line.strip());
            }
        }
        take(words, at, lines);
        if (lines.isEmpty()) {
            throw problems.failed("import.captions", file.getFileName());
        }
        return new TextMaterial(null, lines, read.notes());
    }

    /** Makes lines of one cue: a new voice begins a new one, and so does a dash, with which two share a cue. */
    private static void take(List<String> words, Duration at, List<Line> lines) {
        StringBuilder here = new StringBuilder();
        for (String line : words) {
            if (line.startsWith("- ") && words.size() > 1) {
                voices(here.toString(), at, lines);
                here.setLength(0);
                here.append(line.substring(2));
            } else {
                here.append(here.length() == 0 ? "" : " ").append(line);
            }
        }
        voices(here.toString(), at, lines);
        words.clear();
    }

    private static void voices(String text, Duration at, List<Line> lines) {
        Matcher voice = VOICE.matcher(text);
        int from = 0;
        String speaker = null;
        while (voice.find()) {
            add(text.substring(from, voice.start()), at, speaker, lines);
            speaker = HtmlText.line(voice.group(1));
            from = voice.end();
        }
        add(text.substring(from), at, speaker, lines);
    }

    private static void add(String text, Duration at, String speaker, List<Line> lines) {
        String plain = HtmlText.line(TAG.matcher(text).replaceAll(""));
        if (!plain.isEmpty()) {
            lines.add(new Line(plain, Kind.CUE, 0, at, speaker == null || speaker.isEmpty() ? null : speaker));
        }
    }
}
