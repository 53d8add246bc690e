// SPDX-License-Identifier: Apache-2.0
package org.parley.plugins.internal.host;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parley.core.Guard;
import org.parley.core.Messages;
import org.parley.core.ProblemException;
import org.parley.plugins.Catalogues;
import org.parley.plugins.Plugin;
import org.parley.plugins.Plugin.State;
import org.parley.plugins.PluginFile.Trust;
import org.parley.plugins.PluginSpec;
import org.parley.plugins.TrustedKeys;
import org.parley.store.SchemaCopies;

/** An installed plugin as others see it. */
final class View {

    private static final Logger LOG = Logger.getLogger(View.class.getName());

    private final Running running;
    private final TrustedKeys keys;
    private final Catalogues catalogues;
    private final SchemaCopies copies;
    private final Function<String, Guard.Calls> calls;
    private final BooleanSupplier safe;
    private final Messages texts = Messages.of(View.class);

    View(Running running, TrustedKeys keys, Catalogues catalogues, SchemaCopies copies,
            Function<String, Guard.Calls> calls, BooleanSupplier safe) {
        this.running = running;
        this.keys = keys;
        this.catalogues = catalogues;
        this.copies = copies;
        this.calls = calls;
        this.safe = safe;
    }

    /** @param starting true while the plugins are being started */
    Plugin of(Installed plugin, StateDocument state, boolean starting) {
        StateDocument.Kept kept = state.files().get(plugin.sha256());
        PluginSpec spec = kept.spec();
        State now = state(plugin);
        long count = 0;
        int failures = 0;
        Duration slowest = Duration.ZERO;
        for (PluginSpec.BundleEntry bundle : spec.bundles()) {
            Guard.Calls one = calls.apply(bundle.symbolicName());
            count += one.count();
            failures += one.failures();
            slowest = one.slowest().compareTo(slowest) > 0 ? one.slowest() : slowest;
        }
        return new Plugin(spec, plugin.sha256(), kept.signed(), trust(plugin), now,
                reason(plugin, now, state, starting), plugin.since(), count, failures, slowest, update(spec),
                rows(spec));
    }

    private State state(Installed plugin) {
        if (!plugin.quarantine().isEmpty()) {
            return State.QUARANTINED;
        }
        if (!plugin.on()) {
            return State.OFF;
        }
        return running.file(plugin.id()).filter(plugin.sha256()::equals).isPresent() ? State.ACTIVE : State.WAITING;
    }

    private String reason(Installed plugin, State now, StateDocument state, boolean starting) {
        switch (now) {
            case QUARANTINED:
                return plugin.quarantine();
            case OFF:
                return texts.get("reason.off");
            case WAITING:
                return waiting(plugin, state, starting);
            default:
                return "";
        }
    }

    private String waiting(Installed plugin, StateDocument state, boolean starting) {
        if (safe.getAsBoolean()) {
            return texts.get("reason.safe");
        }
        if (running.isHung(plugin.id())) {
            return texts.get("reason.hangs");
        }
        Order order = new Order(state.present().plugins(), state::spec);
        String needed = order.waitsFor(plugin.id());
        return !needed.isEmpty() ? needed : order.hungNeed(plugin, running).orElseGet(
                () -> texts.get(starting ? "reason.starting" : "reason.down"));
    }

    private Trust trust(Installed plugin) {
        if (plugin.fingerprint().isEmpty()) {
            return Trust.UNSIGNED;
        }
        if (isCalledBack(plugin)) {
            return Trust.REVOKED;
        }
        return whenReadable(() -> known(plugin), Trust.UNKNOWN);
    }

    private Trust known(Installed plugin) {
        Optional<TrustedKeys.Key> key = keys.all().stream()
                .filter(one -> one.fingerprint().equals(plugin.fingerprint())).findFirst();
        if (key.isPresent()) {
            return key.get().product() ? Trust.PRODUCT : Trust.KNOWN;
        }
        boolean vouched = catalogues.vouches(plugin.sha256(), plugin.fingerprint());
        return vouched ? Trust.KNOWN : Trust.UNKNOWN;
    }

    /** Whether a catalogue calls back its key or its file. */
    boolean isCalledBack(Installed plugin) {
        return whenReadable(() -> catalogues.revoked().stream().anyMatch(one -> one.equalsIgnoreCase(plugin.sha256())
                || !plugin.fingerprint().isEmpty() && one.equalsIgnoreCase(plugin.fingerprint())), false);
    }

    /** Keys and catalogues that cannot be read must not keep a person from seeing what is installed. */
    private static <T> T whenReadable(Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (ProblemException | UncheckedIOException unreadable) {
            LOG.log(Level.WARNING, "keys or catalogues cannot be read", unreadable);
            return otherwise;
        }
    }

    private Optional<String> update(PluginSpec spec) {
        return whenReadable(() -> catalogues.find(spec.id(), null), Optional.<Catalogues.Entry>empty())
                .map(entry -> entry.spec().version()).filter(version -> Order.compare(version, spec.version()) > 0);
    }

    private long rows(PluginSpec spec) {
        if (spec.schema().isEmpty()) {
            return 0;
        }
        try {
            return copies.rows(spec.schema());
        } catch (ProblemException closed) {
            LOG.log(Level.FINE, "the tables of " + spec.id() + " cannot be read", closed);
            return 0;
        }
    }
}
