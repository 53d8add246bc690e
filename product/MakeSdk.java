// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Lays out the folder {@code sdk} of the archive: a Maven repository with our bundles and the test kit, as the build left
 * them, so that a plugin is built without the sources of Parley. Run by the build of the product:
 * {@code java MakeSdk.java ROOT VERSION OUT}.
 */
public final class MakeSdk {

    private static final String GROUP = "org.parley";
    /** What a plugin compiles against; all others are there for the test kit alone. */
    private static final List<String> LANGUAGE = List.of("core", "store", "panel", "discussion", "coding", "report",
            "exchange", "ui");
    private static final String TESTKIT = "org.parley.testkit";

    private final Path root;
    private final String version;
    private final Path out;
    /** Of the files: a snapshot's name has its moment in it, so that Maven takes a newer one. */
    private final String stamp;
    private final String files;

    private MakeSdk(Path root, String version, Path out) {
        this.root = root;
        this.version = version;
        this.out = out;
        this.stamp = DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss").withZone(ZoneOffset.UTC).format(Instant.now());
        this.files = version.endsWith("-SNAPSHOT") ? version.replace("SNAPSHOT", stamp + "-1") : version;
    }

    public static void main(String[] args) throws IOException {
        new MakeSdk(Path.of(args[0]).toRealPath(), args[1], Path.of(args[2])).make();
    }

    private void make() throws IOException {
        delete(out);
        List<String> bundles = bundles();
        for (String name : bundles) {
            Path jar = root.resolve("bundles/" + name + "/target/" + name + "-" + version + ".jar");
            put(name, "jar", Files.readAllBytes(jar));
            put(name, "pom", pom(name, "jar", "").getBytes());
            if (LANGUAGE.contains(name.substring(GROUP.length() + 1))) {
                sources(name);
            }
        }
        put(TESTKIT, "jar", Files.readAllBytes(root.resolve("tests/testkit/target/" + TESTKIT + "-" + version + ".jar")));
        put(TESTKIT, "pom", testkit(bundles).getBytes());
        StringBuilder all = new StringBuilder("  <dependencies>\n");
        LANGUAGE.forEach(name -> all.append("    <dependency><groupId>" + GROUP + "</groupId><artifactId>" + GROUP + "." + name
                + "</artifactId><version>" + version + "</version></dependency>\n"));
        put(GROUP + ".sdk", "pom", pom(GROUP + ".sdk", "pom", all + "  </dependencies>\n").getBytes());
        for (String name : bundles) {
            metadata(name, true);
        }
        metadata(TESTKIT, true);
        metadata(GROUP + ".sdk", false);
    }

    /** The bundles that the test kit names, which holds the language. */
    private List<String> bundles() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Matcher named = Pattern.compile("<artifactId>(org\\.parley\\.[a-z.]+)</artifactId>\\s*"
                + "<version>\\$\\{project\\.version}</version>\\s*<type>eclipse-plugin</type>")
                .matcher(Files.readString(root.resolve("tests/testkit/pom.xml")));
        while (named.find()) {
            names.add(named.group(1));
        }
        for (String name : LANGUAGE) {
            if (!names.contains(GROUP + "." + name)) {
                throw new IllegalStateException("tests/testkit/pom.xml does not name " + GROUP + "." + name);
            }
        }
        return List.copyOf(names);
    }

    /** The test kit's pom by itself: without a parent, without Tycho's types, with every version written out. */
    private String testkit(List<String> bundles) throws IOException {
        String pom = Files.readString(root.resolve("tests/testkit/pom.xml"));
        String body = pom.substring(pom.indexOf("<dependencies>"), pom.lastIndexOf("</dependencies>"));
        body = body.replaceAll("(?s)<!--.*?-->\\s*", "")
                .replaceAll("(?s)<dependency>\\s*<groupId>org\\.parley</groupId>\\s*<artifactId>org\\.eclipse\\.osgi<"
                        + ".*?</dependency>\\s*", "")
                // leaves its database in every project that has it
                .replaceAll("(?s)<dependency>\\s*<groupId>net\\.jqwik</groupId>.*?</dependency>\\s*", "")
                .replaceAll("\\s*<type>eclipse-plugin</type>", "").replace("${project.version}", version);
        Matcher property = Pattern.compile("<([a-z.]+\\.version)>([^<]+)</").matcher(
                Files.readString(root.resolve("tests/pom.xml")));
        while (property.find()) {
            body = body.replace("${" + property.group(1) + "}", property.group(2));
        }
        if (body.contains("${")) {
            throw new IllegalStateException("a version of the test kit's libraries is not known: "
                    + body.substring(body.indexOf("${"), body.indexOf('}', body.indexOf("${")) + 1));
        }
        return pom(TESTKIT, "jar", "  " + body + "</dependencies>\n");
    }

    private String pom(String name, String packaging, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>%s</packaging>
                  <licenses><license><name>Apache-2.0</name></license></licenses>
                %s</project>
                """.formatted(GROUP, name, version, packaging, more);
    }

    /** The exported packages' sources, for Javadoc and debugging. */
    private void sources(String name) throws IOException {
        Path source = root.resolve("bundles/" + name + "/src");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes); Stream<Path> all = Files.walk(source)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().replace('\\', '/').contains("/internal/")).sorted()::iterator) {
                zip.putNextEntry(new ZipEntry(source.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        write(place(name).resolve(name + "-" + files + "-sources.jar"), bytes.toByteArray());
    }

    private void put(String name, String ending, byte[] content) throws IOException {
        write(place(name).resolve(name + "-" + files + "." + ending), content);
    }

    /** With its digest beside it, which Maven looks for. */
    private static void write(Path file, byte[] content) throws IOException {
        try {
            Files.write(file, content);
            Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"),
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path place(String name) throws IOException {
        return Files.createDirectories(out.resolve(GROUP.replace('.', '/')).resolve(name).resolve(version));
    }

    private void metadata(String name, boolean jar) throws IOException {
        if (files.equals(version)) {
            return;
        }
        String updated = stamp.replace(".", "");
        StringBuilder each = new StringBuilder();
        for (String ending : jar ? List.of("jar", "pom") : List.of("pom")) {
            each.append("      <snapshotVersion><extension>" + ending + "</extension><value>" + files + "</value><updated>"
                    + updated + "</updated></snapshotVersion>\n");
        }
        if (Files.exists(place(name).resolve(name + "-" + files + "-sources.jar"))) {
            each.append("      <snapshotVersion><classifier>sources</classifier><extension>jar</extension><value>" + files
                    + "</value><updated>" + updated + "</updated></snapshotVersion>\n");
        }
        write(place(name).resolve("maven-metadata.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <metadata modelVersion="1.1.0">
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <versioning>
                    <snapshot><timestamp>%s</timestamp><buildNumber>1</buildNumber></snapshot>
                    <lastUpdated>%s</lastUpdated>
                    <snapshotVersions>
                %s    </snapshotVersions>
                  </versioning>
                </metadata>
                """.formatted(GROUP, name, version, stamp, updated, each).getBytes());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
