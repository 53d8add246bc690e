// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.parley.core.AtomicFile;
import org.parley.core.Messages;
import org.parley.core.Problem;
import org.parley.core.ProblemException;
import org.parley.plugins.internal.JsonTrouble;
import org.parley.plugins.internal.file.FileProblems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads and writes the small files of the plugins' folder; each is written whole or not at all. */
final class StateFile {

    private final PluginFolder folder;
    private final Messages texts = Messages.of(StateFile.class);
    private ObjectMapper mapper;

    StateFile(PluginFolder folder) {
        this.folder = folder;
    }

    /** Whether this workspace ever had a plugin. */
    boolean exists() {
        return Files.exists(folder.state());
    }

    /**
     * The state as it is on the disk.
     *
     * @throws ProblemException {@code plugin.state} when it cannot be read
     */
    StateDocument load() {
        if (!exists()) {
            return StateDocument.nothing();
        }
        StateDocument read = read(folder.state(), StateDocument.class);
        boolean whole = read.format() == StateDocument.FORMAT && read.present() != null && read.generations()
                .flatMap(generation -> generation.plugins().stream()).allMatch(p -> read.files().containsKey(p.sha256()));
        if (!whole) {
            throw unreadable(folder.state(), texts.get("state.incomplete"), null);
        }
        return read;
    }

    void save(StateDocument state) {
        write(folder.state(), state);
    }

    Optional<Pending> pending() {
        return Files.exists(folder.pending()) ? Optional.of(read(folder.pending(), Pending.class)) : Optional.empty();
    }

    <T> T read(Path file, Class<T> type) {
        try {
            return mapper().readValue(Files.readAllBytes(file), type);
        } catch (JsonProcessingException wrong) {
            throw unreadable(file, JsonTrouble.of(wrong), wrong);
        } catch (IOException wrong) {
            throw unreadable(file, FileProblems.reason(wrong), wrong);
        } catch (NullPointerException | IllegalArgumentException wrong) {
            throw unreadable(file, JsonTrouble.whole(), wrong);
        }
    }

    void write(Path file, Object value) {
        PluginFolder.make(file.getParent());
        AtomicFile.write(file, out -> mapper().writeValue(out, value));
    }

    /** Made when it is needed: a workspace without plugins does not load what reads JSON. */
    private synchronized ObjectMapper mapper() {
        if (mapper == null) {
            mapper = JsonMapper.builder().addModule(new JavaTimeModule())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT).build();
        }
        return mapper;
    }

    private ProblemException unreadable(Path file, String reason, Throwable cause) {
        return new ProblemException(Problem.from(texts, Problem.Kind.FAILED, "plugin.state", file, reason), cause);
    }
}
