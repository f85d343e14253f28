package rim.app.whatif;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.WrongUsage;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.ask.Limits;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.engine.whatif.Goal;

/// Other values, and what they come to.
@Command(
        name = "whatif",
        description = "Other values of a region and what they come to; what lifts it.",
        footer = {
            "",
            "--set asks what other values come to: the region's own values change, bounds and",
            "all other regions stay. --lift asks the reverse: the smallest realistic change",
            "that lifts the region one group, or some ranks. Realistic is what a quarter of",
            "its peers (or of its group) achieved or surpassed over the same span of years;",
            "effort is the share of it that is needed. Where the methodology says what is",
            "uncertain, score and rank have intervals, groups probabilities, and 'sure' is the",
            "share of the draws in which the goal is reached.",
            "",
            "Examples:",
            "  rim whatif SE33 --set business_rd=1.5",
            "  rim whatif FI19 --lift ranks=5",
            "  rim whatif ES21 --lift group --span 4 --format json"
        })
public final class WhatIfCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "REGION", description = "code or name, such as SE33")
    private String region = "";

    @Option(
            names = "--set",
            paramLabel = "INDICATOR=VALUE",
            split = ",",
            description = "another value of an indicator, in its unit; may be repeated")
    private Map<String, Double> values = new LinkedHashMap<>();

    @Option(
            names = "--lift",
            paramLabel = "GOAL",
            description = "'group' for the next group, 'ranks=5' for five ranks")
    private @Nullable String goal;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    @Option(
            names = "--span",
            paramLabel = "YEARS",
            defaultValue = "5",
            description = "years over which improvements are measured (default: 5)")
    private int span = 5;

    @Option(
            names = "--ambition",
            paramLabel = "SHARE",
            defaultValue = "0.75",
            description = "share of the others whose improvement is surpassed (default: 0.75)")
    private double ambition = 0.75;

    @Option(
            names = "--as",
            paramLabel = "WHOSE",
            defaultValue = "peers",
            description = "whose improvements are realistic: peers, class or all (default: peers)")
    private WhatIfReading.Whose whose = WhatIfReading.Whose.PEERS;

    public WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        check();
        try (var database = EditionDatabase.open(ask.edition())) {
            var reading = new WhatIfReading(database);
            var page = new WhatIfPage(console, reading, reading.region(region));
            var code = page.region().code();
            var wanted = Optional.ofNullable(year);
            if (goal == null) {
                page.print(reading.suppose(code, wanted, values), format.format());
            } else {
                page.print(
                        reading.lift(code, wanted, goal(goal), whose, span, ambition),
                        format.format());
            }
        }
        return 0;
    }

    private void check() {
        if (values.isEmpty() == (goal == null)) {
            throw new WrongUsage("Expected either --set or --lift.");
        }
        if (values.values().stream().anyMatch(v -> !Double.isFinite(v))) {
            throw new WrongUsage("Invalid --set: expected finite numbers");
        }
        Limits.check("--span", span);
        if (!(ambition >= 0 && ambition <= 1)) {
            throw new WrongUsage("Invalid --ambition: " + ambition + " (expected 0 to 1)");
        }
    }

    private static Goal goal(String typed) {
        return WhatIfReading.goal(typed)
                .orElseThrow(() ->
                        new WrongUsage(
                                "Invalid --lift: '" + typed + "' (expected group or ranks=5)"));
    }
}
