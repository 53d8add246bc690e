// SPDX-License-Identifier: Apache-2.0
package org.parley.ui.theme;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconFilesTest {

    @ParameterizedTest
    @EnumSource(value = Icon.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyDrawingThatCanBeAskedForIsThere(Icon icon) {
        List<String> files = new ArrayList<>();
        for (Icons.Tone tone : Icons.Tone.values()) {
            files.add(icon.file(16, tone));
            files.add(icon.file(20, tone));
        }
        for (String file : files) {
            assertNotNull(Icon.class.getResource("icons/light/" + file), file);
            assertNotNull(Icon.class.getResource("icons/dark/" + file), file);
        }
    }
}
