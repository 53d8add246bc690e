// SPDX-License-Identifier: Apache-2.0
package org.parley.panel.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.Messages;
import org.parley.panel.Member;
import org.parley.panel.Member.Standing;
import org.parley.panel.Panel;
import org.parley.panel.PanelState;
import org.parley.panel.Panels;
import org.parley.panel.ProfileField;

/** {@code panel show}. */
@Component(service = Command.class)
public final class PanelShowCommand implements Command {

    private static final int NEXT = 5;

    private final Panels panels;
    private final Messages messages = Messages.of(PanelShowCommand.class);

    @Activate
    public PanelShowCommand(@Reference Panels panels) {
        this.panels = panels;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("panel show", messages.get("show.summary"), messages.get("show.details"),
                List.of(CommandSpec.Argument.of("NAME", messages.get("show.name"))), List.of(),
                List.of("parley panel show \"Kitchen table\""));
    }

    @Override
    public CommandResult run(CommandCall call) {
        Panel panel = panels.require(call.argument("NAME"));
        PanelState state = panels.state(panel.id());
        int taken = state.seatsTaken();
        People people = new People(count(state, Standing.SEATED), count(state, Standing.WAITING),
                count(state, Standing.STAFF), count(state, Standing.RELEASED), count(state, Standing.ERASED));
        List<Field> fields = state.fields().values().stream().map(Field::of).toList();
        Shown shown = new Shown(panel.name(), panel.id().toString(), panel.seats(), taken, panel.seats() - taken,
                people.waiting(), people, withoutAgreement(state), next(state), fields);
        List<String> lines = new ArrayList<>();
        lines.add(panel.name());
        lines.add(messages.get("show.seats", taken, panel.seats(), shown.free(), shown.waiting()));
        lines.add(messages.get("show.people", people.seated(), people.waiting(), people.staff(), people.released(),
                people.erased()));
        if (shown.withoutAgreement() > 0) {
            lines.add(messages.get("show.agreement", shown.withoutAgreement()));
        }
        if (!shown.next().isEmpty()) {
            lines.add(messages.get("show.next"));
            shown.next().forEach(w -> lines.add("  " + messages.get("show.waits", w.member(), w.reason())));
        }
        lines.add(messages.get(fields.isEmpty() ? "show.no-fields" : "show.fields"));
        fields.forEach(f -> lines.add("  " + f.line(messages)));
        return new CommandResult(shown, lines);
    }

    private static int withoutAgreement(PanelState state) {
        return (int) state.everyone().stream().filter(m -> m.standing() == Standing.SEATED
                && m.origin() == Member.Origin.IMPORTED_NO_AGREEMENT).count();
    }

    /** Who waits longest, with the reason. */
    private static List<Waiting> next(PanelState state) {
        return state.standing(Standing.WAITING).stream()
                .sorted(Comparator.comparingInt((Member m) -> m.code().length()).thenComparing(Member::code))
                .limit(NEXT).map(m -> new Waiting(m.code(), m.waitReason())).toList();
    }

    private static int count(PanelState state, Standing standing) {
        return (int) state.everyone().stream().filter(m -> m.standing() == standing).count();
    }

    /** What a program reads. */
    record Shown(String name, String id, int seats, int seatsTaken, int free, int waiting, People members,
            int withoutAgreement, List<Waiting> next, List<Field> fields) { }

    /** Someone on the waiting list. */
    record Waiting(String member, String reason) { }

    /** People by standing. */
    record People(int seated, int waiting, int staff, int released, int erased) { }

    /** A profile field. */
    record Field(String key, String label, String sensitivity) {

        static Field of(ProfileField field) {
            return new Field(field.key(), field.label(), field.sensitivity().name().toLowerCase(Locale.ROOT));
        }

        String line(Messages messages) {
            return messages.get("show.field", key, label, messages.get("sensitivity." + sensitivity));
        }
    }
}
