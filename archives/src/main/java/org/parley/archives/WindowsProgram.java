// SPDX-License-Identifier: Apache-2.0
package org.parley.archives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import net.sf.launch4j.Builder;
import net.sf.launch4j.BuilderException;
import net.sf.launch4j.Log;
import net.sf.launch4j.config.ClassPath;
import net.sf.launch4j.config.Config;
import net.sf.launch4j.config.ConfigPersister;
import net.sf.launch4j.config.Jre;
import net.sf.launch4j.config.LanguageID;
import net.sf.launch4j.config.Msg;
import net.sf.launch4j.config.VersionInfo;

/**
 * Parley.exe: starts the window without a console, with the runtime beside it or else the Java of the computer, and says
 * in a dialog when there is none. Launch4j puts it together from a program that it brings along.
 */
final class WindowsProgram {

    private static final String TOOLS = "launch4j-";
    /** Beside the program first, then what the person has; the registry is looked into last. */
    private static final String JAVA = "runtime;%JAVA_HOME%;%PATH%";
    /** What bin/parley gives to Java, but for what only Linux understands. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400", "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000", "-Xms64m", "-Xmx512m",
            "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
            "-Djdk.serialFilter=!*", "-Dfile.encoding=UTF-8", "-Dparley.home=\"%EXEDIR%\"",
            "-Dparley.program=\"%EXEDIR%\\bin\\parley.cmd\"");

    private final Order order;
    private final ResourceBundle texts = ResourceBundle.getBundle("org.parley.archives.messages");

    WindowsProgram(Order order) {
        this.order = order;
    }

    byte[] make() throws IOException {
        Path folder = Files.createDirectories(order.work().resolve("windows"));
        Path icon = Files.write(folder.resolve("parley.ico"), Icons.ico());
        Path program = folder.resolve("Parley.exe");
        Config config = new Config();
        config.setHeaderType(Config.GUI_HEADER);
        config.setDontWrapJar(true);
        config.setOutfile(program.toFile());
        config.setIcon(icon.toFile());
        config.setErrTitle("Parley");
        config.setClassPath(classPath());
        config.setJre(java());
        config.setMessages(messages());
        config.setVersionInfo(version());
        try {
            ConfigPersister.getInstance().setAntConfig(config, folder.toFile());
            new Builder(Log.getConsoleLog(), tools(folder).toFile()).build();
        } catch (BuilderException e) {
            throw new IOException("Parley.exe could not be made: " + e.getMessage(), e);
        }
        return Files.readAllBytes(program);
    }

    private static ClassPath classPath() {
        ClassPath path = new ClassPath();
        path.setMainClass("org.parley.launcher.Main");
        path.setPaths(List.of("%EXEDIR%\\plugins\\org.parley.launcher_*.jar",
                "%EXEDIR%\\plugins\\org.apache.felix.framework_*.jar"));
        return path;
    }

    private static Jre java() {
        Jre jre = new Jre();
        jre.setPath(JAVA);
        jre.setMinVersion("17");
        jre.setRequires64Bit(true);
        jre.setOptions(OPTIONS);
        return jre;
    }

    private Msg messages() {
        Msg messages = new Msg();
        messages.setStartupErr(texts.getString("windows.failed"));
        messages.setJreNotFoundErr(texts.getString("windows.noJava"));
        messages.setJreVersionErr(texts.getString("windows.oldJava"));
        messages.setLauncherErr(texts.getString("windows.damaged"));
        return messages;
    }

    private VersionInfo version() {
        VersionInfo info = new VersionInfo();
        info.setFileVersion(order.shortVersion() + ".0");
        info.setProductVersion(order.shortVersion() + ".0");
        info.setTxtFileVersion(order.version());
        info.setTxtProductVersion(order.version());
        info.setFileDescription("Parley");
        info.setProductName("Parley");
        info.setCompanyName("Parley");
        info.setInternalName("Parley");
        info.setCopyright("Apache License 2.0");
        info.setOriginalFilename("Parley.exe");
        info.setLanguage(LanguageID.ENGLISH_US);
        return info;
    }

    /** The programs that put it together come in a jar and have to lie in a folder. */
    private Path tools(Path folder) throws IOException {
        Path jar = order.library(TOOLS);
        if (!jar.getFileName().toString().contains("workdir")) {
            jar = jar.resolveSibling(jar.getFileName().toString().replace("-core.jar", "-workdir-linux64.jar"));
        }
        try (JarFile from = new JarFile(jar.toFile(), false)) {
            for (Enumeration<JarEntry> all = from.entries(); all.hasMoreElements();) {
                JarEntry entry = all.nextElement();
                Path to = folder.resolve("tools").resolve(entry.getName().replaceFirst("^launch4j-[^/]*/", "")).normalize();
                if (!entry.isDirectory() && to.startsWith(folder)) {
                    Files.createDirectories(to.getParent());
                    Files.write(to, from.getInputStream(entry).readAllBytes());
                    if (to.getParent().endsWith("bin") && !to.toFile().setExecutable(true)) {
                        throw new IOException("cannot be made a program: " + to);
                    }
                }
            }
        }
        return folder.resolve("tools");
    }
}
