// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

/** Reads what strangers wrote: nothing unknown, nothing twice, nothing behind the end, and within limits. */
public final class Json {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 64 << 10;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 20;

    private final long characters;
    private JsonMapper mapper;

    /** For documents of at most so many characters. */
    public Json(long characters) {
        this.characters = characters;
    }

    /** The mapper. Made when it is needed: a start that reads no such document does not load what reads them. */
    public synchronized JsonMapper mapper() {
        if (mapper == null) {
            mapper = made();
        }
        return mapper;
    }

    private JsonMapper made() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST)
                        .maxNameLength(LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).maxDocumentLength(characters)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        return JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).enable(SerializationFeature.INDENT_OUTPUT)
                .withCoercionConfig(LogicalType.Textual, config -> config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
