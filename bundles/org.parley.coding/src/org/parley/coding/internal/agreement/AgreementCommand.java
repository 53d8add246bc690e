// SPDX-License-Identifier: Apache-2.0
package org.parley.coding.internal.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.parley.coding.Codebook;
import org.parley.coding.Codings;
import org.parley.coding.agreement.Agreement;
import org.parley.coding.agreement.Level;
import org.parley.coding.agreement.PanelAgreement;
import org.parley.coding.agreement.Question;
import org.parley.coding.agreement.RatingFigures;
import org.parley.coding.internal.CodePaths;
import org.parley.core.Command;
import org.parley.core.CommandCall;
import org.parley.core.CommandResult;
import org.parley.core.CommandSpec;
import org.parley.core.CommandSpec.Option;
import org.parley.panel.Panel;
import org.parley.panel.Panels;

/** {@code agreement PANEL} and {@code agreement --ratings FILE}. */
@Component(service = Command.class)
public final class AgreementCommand implements Command {

    /** More say nothing more and cost memory. */
    private static final int MOST_DRAWS = 100_000;
    private static final List<String> OF_RATINGS = List.of("level", "units", "header");
    private static final List<String> OF_PANELS = List.of("code", "by", "posts", "disagreements");

    private final Panels panels;
    private final Codings codings;
    private final Agreement agreement;

    @Activate
    public AgreementCommand(@Reference Panels panels, @Reference Codings codings, @Reference Agreement agreement) {
        this.panels = panels;
        this.codings = codings;
        this.agreement = agreement;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("agreement", Texts.get("agreement.summary"), Texts.get("agreement.details"),
                List.of(new CommandSpec.Argument("PANEL", Texts.get("agreement.panel"), false, List.of())),
                List.of(new Option("coder", "NAME", Texts.get("agreement.option.coder"), false, true),
                        new Option("code", "PATH", Texts.get("agreement.option.code"), false, true),
                        Option.of("by", "WHAT", Texts.get("agreement.option.by")),
                        Option.of("posts", "WHICH", Texts.get("agreement.option.posts")),
                        Option.flag("disagreements", Texts.get("agreement.option.disagreements")),
                        Option.of("ratings", "FILE", Texts.get("agreement.option.ratings")),
                        Option.of("level", "LEVEL", Texts.get("agreement.option.level")),
                        Option.of("units", "COLUMN", Texts.get("agreement.option.units")),
                        Option.of("header", "YES-OR-NO", Texts.get("agreement.option.header")),
                        Option.of("draws", "N", Texts.get("agreement.option.draws")),
                        Option.of("seed", "N", Texts.get("agreement.option.seed"))),
                List.of("parley agreement \"Oatsund Kitchen Table\" --coder Elina --coder Jonas --disagreements",
                        "parley agreement \"Oatsund Kitchen Table\" --by character --code \"Product > Taste\"",
                        "parley agreement --ratings ratings.csv --level ordinal --json"));
    }

    @Override
    public CommandResult run(CommandCall call) {
        boolean ratings = call.option("ratings").isPresent();
        if (ratings == call.optionalArgument("PANEL").isPresent()) {
            throw Texts.usage("agreement.what");
        }
        for (String option : ratings ? OF_PANELS : OF_RATINGS) {
            if (call.flag(option)) {
                throw Texts.usage(ratings ? "agreement.not.ratings" : "agreement.not.panel", "--" + option);
            }
        }
        return ratings ? ratings(call) : panel(call);
    }

    private CommandResult ratings(CommandCall call) {
        Level level = choice(call, "level", Level.class).orElse(Level.NOMINAL);
        Optional<Boolean> header = choice(call, "header", YesNo.class).map(YesNo.YES::equals);
        RatingsCsv.Read read = RatingsCsv.read(call.path(call.option("ratings").orElseThrow()),
                new RatingsCsv.Wanted(level, header, call.option("units"), call.options("coder")));
        RatingFigures figures = agreement.figures(read.ratings(), level, draws(call), seed(call), call.progress());
        return new RatingsShown(figures, read).result();
    }

    private CommandResult panel(CommandCall call) {
        Panel panel = panels.require(call.argument("PANEL"));
        Set<UUID> codes = new LinkedHashSet<>();
        call.options("code").forEach(path -> codes.add(code(panel, path)));
        Question question = new Question(call.options("coder"), codes,
                choice(call, "by", Question.By.class).orElse(Question.By.ANSWER),
                choice(call, "posts", Question.Posts.class).orElse(Question.Posts.EVERY), draws(call), seed(call));
        PanelAgreement found = agreement.compare(call.actor(), panel.id(), question, call.progress());
        return new PanelShown(panel.name(), found, call.flag("disagreements")).result();
    }

    private UUID code(Panel panel, String path) {
        Codebook codebook = codings.state(panel.id()).codebook();
        return codebook.at(path).orElseThrow(() -> Texts.usage("agreement.code", path,
                String.join(", ", CodePaths.nearest(codebook, path)))).id();
    }

    private static int draws(CommandCall call) {
        return (int) number(call, "draws", Question.DRAWS, 1, MOST_DRAWS);
    }

    private static long seed(CommandCall call) {
        return number(call, "seed", Question.SEED, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long number(CommandCall call, String option, long otherwise, long least, long most) {
        String value = call.option(option).orElse(Long.toString(otherwise)).strip();
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Texts.usage("agreement.number." + option, value, most);
        }
        throw Texts.usage("agreement.number." + option, value, most);
    }

    private static <E extends Enum<E>> Optional<E> choice(CommandCall call, String option, Class<E> type) {
        return call.option(option).map(value -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value.strip())).findFirst()
                .orElseThrow(() -> Texts.usage("agreement.choice", value, "--" + option, String.join(", ",
                        Stream.of(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList()))));
    }

    private enum YesNo { YES, NO }
}
