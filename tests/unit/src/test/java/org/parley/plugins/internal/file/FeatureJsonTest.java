// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.plugins.internal.PluginBench.bytes;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.core.Problem;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.internal.PluginBench;

class FeatureJsonTest {

    private static final String SOUND = PluginBench.feature("1.0.0", "0".repeat(64), "");

    private final FeatureJson features = new FeatureJson();

    private List<String> codes(String json) {
        return features.read(bytes(json)).problems().stream().map(Problem::code).toList();
    }

    @Test
    void whatWasReadIsWrittenAsTheSame() {
        PluginSpec spec = features.read(bytes(SOUND)).spec().orElseThrow();
        FeatureJson.Parsed again = features.read(features.bytes(features.write(spec)));
        assertEquals(List.of(), again.problems());
        assertEquals(spec, again.spec().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "com.example.wall:1.0.0\",|Com.Example:1.0.0\",|feature.plugin-id",
            "com.example.wall:1.0.0\",|org.parley.wall:1.0.0\",|feature.plugin-id",
            "com.example.wall:1.0.0\",|com..wall:1.0.0\",|feature.plugin-id",
            "com.example.wall:1.0.0\",|com.example.wall:1.0\",|feature.version",
            "com.example.wall:1.0.0\",|com.example.wall:1.0.0/../x\",|feature.version",
            "com.example.wall:1.0.0\",|com.example.wall\",|feature.id",
            "\"name\": \"Photo wall\"|\"name\": \" \"|feature.text",
            "\"Example team\"|\"Exa\\u202Emple\"|feature.text",
            "\"Example team\"|7|feature.unreadable",
            "\"1.0\"|\"2.0\"|feature.format",
            "\"vendor\"|\"variables\": {}, \"vendor\"|feature.unknown",
            "\"vendor\"|\"name\": \"again\", \"vendor\"|feature.unreadable",
            "\"parley:data\"|\"parley:more\"|feature.unknown",
            "\"schema\": \"photowall\"|\"schema\": \"photowall\", \"more\": 1|feature.unknown",
            "\"photowall\"|\"panel\"|feature.schema-ours",
            "\"photowall\"|\"loop\"|feature.schema-ours",
            "\"photowall\"|\"sysibm\"|feature.schema-ours",
            "\"photowall\"|\"photo-wall\"|feature.schema",
            "\"migrations\": 2|\"migrations\": 0|feature.tables",
            "\"migrations\": 2|\"migrations\": \"2\"|feature.extension",
            ", \"tables\"||feature.tables",
            "\"tables\"|\"root\"|feature.permission",
            "\"java\": \"17\"|\"java\": \"[17,18)\"|feature.requires",
            "\"[0.1,0.2)\"|\"[0.2,0.1)\"|feature.requires",
            "\"[1,2)\"|\"any\"|feature.requires",
            "{ \"permissions\": [ \"content.read\", \"tables\" ] }|[ \"content.read\", \"tables\" ]|feature.extension",
            "\"contributions\": [|\"more\": 1, \"contributions\": [|feature.unknown",
            "\"contributions\": [|\"contribution\": [|feature.unknown",
            "{ \"permissions\": [ \"content.read\", \"tables\" ] }|{ \"permissions\": \"tables\" }|feature.extension",
            "\"kind\": \"view\"|\"kind\": \"weapon\"|feature.provides",
            "\"sha256\": \"00|\"sha256\": \"zz|feature.bundle",
            "com.example.wall:1.0.0\", \"sha|com.example.wall:1.0\", \"sha|feature.bundle",
            "[ { \"id\": \"com|[ null, { \"id\": \"com|feature.id"})
    void refuses(String part, String by, String code) {
        String changed = SOUND.replace(part, by == null ? "" : by);
        assertTrue(!changed.equals(SOUND), part);
        assertEquals(code, codes(changed).get(0), () -> codes(changed).toString());
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertEquals(List.of("feature.unreadable"), codes("[".repeat(100) + "]".repeat(100)));
        assertEquals(List.of("feature.unreadable"), codes(SOUND.replace("Photo wall", "x".repeat(70_000))));
        assertEquals(List.of("feature.unreadable"), codes(SOUND + " ".repeat(FeatureJson.LARGEST)));
        assertEquals(List.of("feature.unreadable"), codes(SOUND + "{}"));
        assertEquals(List.of("feature.unreadable"), codes(""));
        assertEquals(List.of("feature.unreadable"), codes("null"));
    }
}
