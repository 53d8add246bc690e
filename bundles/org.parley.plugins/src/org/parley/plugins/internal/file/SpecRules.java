// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.parley.core.Permission;
import org.parley.core.Problem;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.PluginSpec.BundleEntry;
import org.parley.plugins.PluginSpec.Provided;
import org.parley.plugins.PluginSpec.Requirement;

/** What a plugin's description has to keep to, by itself. */
final class SpecRules {

    /** Kinds of contributions. */
    static final Set<String> KINDS = Set.of("view", "action", "command", "analysis", "report-format", "importer",
            "exporter", "check", "moderation-rule", "activity", "other");

    private static final Pattern ID = Pattern.compile("(?=.{2,100}$)[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(\\.[A-Za-z0-9_-]{1,40})?");
    private static final Pattern SYMBOLIC = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9]{2,29}");
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]");
    private static final Pattern JAVA = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Set<String> TAKEN = Set.of("core", "store", "panel", "discussion", "coding", "loop", "report",
            "exchange", "plugins", "plugin", "merging", "launcher", "workbench", "portal", "parley", "audit", "vault",
            "app", "public", "nullid", "sqlj", "derby");
    /** Databases keep names that begin so for themselves. */
    private static final Pattern DATABASES = Pattern.compile("(sys|pg|information).*");
    private static final int MOST_BUNDLES = 100;
    private static final int MOST_MIGRATIONS = 999;
    private static final int SHORT = 80;
    private static final int LONG = 1_000;
    private static final int MANY = 500;

    private final FileProblems texts = new FileProblems();

    /** Every rule that it breaks. */
    List<Problem> broken(PluginSpec spec) {
        List<Problem> problems = new ArrayList<>();
        need(problems, ID.matcher(spec.id()).matches() && !spec.id().startsWith("org.parley."), "feature.plugin-id",
                spec.id());
        need(problems, VERSION.matcher(spec.version()).matches(), "feature.version", spec.version());
        text(problems, "name", spec.name(), SHORT, true);
        text(problems, "vendor", spec.vendor(), SHORT, true);
        text(problems, "description", spec.description(), LONG, false);
        text(problems, "license", spec.licence(), SHORT, false);
        bundles(problems, spec.bundles());
        spec.requires().forEach(one -> need(problems, sound(one), "feature.requires", one.name(), one.range()));
        provides(problems, spec.provides());
        schema(problems, spec);
        return problems;
    }

    private void text(List<Problem> problems, String field, String text, int longest, boolean needed) {
        need(problems, text.length() <= longest && !ODD.matcher(text).find() && !(needed && text.isBlank()),
                "feature.text", field, longest);
    }

    private void bundles(List<Problem> problems, List<BundleEntry> bundles) {
        need(problems, !bundles.isEmpty() && bundles.size() <= MOST_BUNDLES, "feature.bundles", MOST_BUNDLES);
        Set<String> names = new HashSet<>();
        for (BundleEntry bundle : bundles) {
            need(problems, SYMBOLIC.matcher(bundle.symbolicName()).matches() && version(bundle.version())
                    && SHA256.matcher(bundle.sha256()).matches() && EntryNames.plain(bundle.path()), "feature.bundle",
                    bundle.symbolicName());
            need(problems, names.add(bundle.symbolicName()), "feature.bundle-twice", bundle.symbolicName());
        }
    }

    private static boolean version(String version) {
        try {
            return Version.parseVersion(version).toString().equals(version);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean sound(Requirement requirement) {
        if (requirement.kind() == Requirement.Kind.JAVA) {
            return JAVA.matcher(requirement.range()).matches();
        }
        try {
            boolean named = requirement.kind() == Requirement.Kind.PLUGIN ? ID.matcher(requirement.name()).matches()
                    : SYMBOLIC.matcher(requirement.name()).matches();
            return named && !new VersionRange(requirement.range()).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void provides(List<Problem> problems, List<Provided> provides) {
        Set<String> ids = new HashSet<>();
        need(problems, provides.size() <= MANY, "feature.provides", "");
        for (Provided one : provides) {
            boolean note = one.kind().equals("other");
            need(problems, KINDS.contains(one.kind()) && !one.id().isBlank() && one.id().length() <= SHORT * 2
                    && !one.title().isBlank() && one.title().length() <= (note ? LONG : SHORT * 2)
                    && !ODD.matcher(one.id() + one.title()).find() && ids.add(one.kind() + " " + one.id()),
                    "feature.provides", one.kind() + " " + one.id());
        }
    }

    private void schema(List<Problem> problems, PluginSpec spec) {
        boolean tables = spec.permissions().contains(Permission.TABLES);
        if (spec.schema().isEmpty()) {
            need(problems, !tables && spec.migrations() == 0, "feature.tables", spec.schema());
            return;
        }
        need(problems, SCHEMA.matcher(spec.schema()).matches(), "feature.schema", spec.schema());
        need(problems, !TAKEN.contains(spec.schema()) && !DATABASES.matcher(spec.schema()).matches(),
                "feature.schema-ours", spec.schema());
        need(problems, tables && spec.migrations() >= 1 && spec.migrations() <= MOST_MIGRATIONS, "feature.tables",
                spec.schema());
    }

    private void need(List<Problem> problems, boolean so, String code, Object... args) {
        if (so) {
            return;
        }
        Object[] shown = args.clone();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i] instanceof String word ? FileProblems.shown(word) : shown[i];
        }
        problems.add(texts.failed(code, shown));
    }
}
