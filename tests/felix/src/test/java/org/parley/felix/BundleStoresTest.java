// SPDX-License-Identifier: Apache-2.0
package org.parley.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.parley.core.Actor;
import org.parley.core.Ids;
import org.parley.core.ProblemException;
import org.parley.store.Schema;
import org.parley.store.SchemaCopies;
import org.parley.store.SchemaOwner;
import org.parley.store.Store;
import org.parley.testkit.Services;

/** Each bundle has its own store, and what it claimed goes when it stops. The bundles here hold nothing but a manifest. */
class BundleStoresTest {

    private static final Actor PLUGIN = Actor.plugin("com.example.walls");

    private final List<Bundle> installed = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void uninstall() throws BundleException {
        for (Bundle bundle : installed) {
            bundle.uninstall();
        }
    }

    private Bundle install(String location, String name) throws BundleException, IOException {
        Bundle bundle = Services.context().installBundle(location, jar(name));
        installed.add(bundle);
        bundle.start();
        return bundle;
    }

    private static InputStream jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** The real one as this bundle would get it; what stands before it for a plugin is not in question here. */
    private static <S> S real(Class<S> type, Bundle bundle) {
        return bundle.getBundleContext().getService(Services.context().getServiceReference(type));
    }

    private static Store store(Bundle bundle) {
        return real(Store.class, bundle);
    }

    private static void put(Schema schema, UUID id) {
        schema.write(PLUGIN, "wall", true, tx -> {
            tx.insert("wall", id, Map.of("words", "from a bundle"));
            return null;
        });
    }

    private static long walls(Schema schema) {
        return schema.read(q -> q.number("SELECT COUNT(*) FROM felixwalls.wall"));
    }

    @Test
    void theServiceKnowsWhoAsks() throws Exception {
        Services.await(Store.class);
        assertEquals(Constants.SCOPE_BUNDLE, Services.context().getServiceReference(Store.class)
                .getProperty(Constants.SERVICE_SCOPE));
        Bundle one = install("parley-plugin:one", "com.example.walls");
        Bundle other = install("parley-plugin:other", "com.example.frames");
        assertNotSame(store(one), store(other));
        Schema schema = store(one).claim(new Walls());
        put(schema, Services.await(Ids.class).next());
        assertEquals(1, walls(schema));
        ProblemException taken = assertThrows(ProblemException.class, () -> store(other).claim(new Walls()));
        assertTrue(taken.problem().what().contains("com.example.walls")
                && taken.problem().what().contains("com.example.frames"), taken.problem().what());
        // also those whose bundle has not asked for the store yet
        for (String own : List.of("panel", "discussion", "coding", "exchange", "report", "plugins", "merging")) {
            ProblemException kept = assertThrows(ProblemException.class, () -> store(other).claim(new Walls(own)), own);
            assertEquals("store.claimed", kept.problem().code());
        }
        assertThrows(ProblemException.class, () -> store(one).history());

        one.stop();
        assertEquals("store.owner-stopped", assertThrows(ProblemException.class, () -> walls(schema)).problem().code());
        one.start();
        assertEquals(1, walls(store(one).claim(new Walls())), "the next version finds what the last one kept");
        one.stop();

        SchemaCopies copies = Services.await(SchemaCopies.class);
        Path dump = copies.dump("felixwalls", folder);
        copies.drop("felixwalls");
        one.start();
        assertEquals(0, walls(store(one).claim(new Walls())));
        one.stop();
        copies.restore(dump);
        assertEquals(1, copies.rows("felixwalls"));
        assertEquals("schema-copy.own",
                assertThrows(ProblemException.class, () -> copies.drop("panel")).problem().code());
        copies.drop("felixwalls");
    }

    @Test
    void aPluginMakesNoCopiesOfSchemas() throws Exception {
        Services.await(SchemaCopies.class);
        SchemaCopies copies = real(SchemaCopies.class, install("parley-plugin:copies", "com.example.copies"));
        for (Executable deed : List.<Executable>of(() -> copies.dump("felixwalls", folder), () -> copies.rows("felixwalls"),
                () -> copies.restore(folder.resolve("x")), () -> copies.drop("felixwalls"))) {
            assertEquals("store.plugin", assertThrows(ProblemException.class, deed).problem().code());
        }
    }

    private static final class Walls implements SchemaOwner {

        private final String schema;

        Walls() {
            this("felixwalls");
        }

        Walls(String schema) {
            this.schema = schema;
        }

        @Override
        public String schema() {
            return schema;
        }

        @Override
        public List<Migration> migrations() {
            return List.of(new Migration(1, "walls", List.of(
                    "CREATE TABLE " + schema + ".wall (id CHAR(36) NOT NULL PRIMARY KEY, words VARCHAR(100))")));
        }
    }
}
