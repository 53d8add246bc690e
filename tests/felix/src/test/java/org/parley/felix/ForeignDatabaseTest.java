// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.parley.exchange.Exchange;
import org.parley.testkit.Services;

/** The part of SQLite that is not Java comes out of its bundle. */
class ForeignDatabaseTest {

    @Test
    void taguetteIsFoundByItsTables() {
        Optional<Path> file = List.of("../shared/data", "../../../shared/data", "../../shared/data").stream()
                .map(d -> Path.of(d, "taguette/taguette-1.5.2_project.sqlite3")).filter(Files::exists).findFirst();
        assumeTrue(file.isPresent(), "../shared/data/taguette is not there");
        assertEquals("taguette", Services.await(Exchange.class).probe(file.get()).orElseThrow().id());
    }
}
