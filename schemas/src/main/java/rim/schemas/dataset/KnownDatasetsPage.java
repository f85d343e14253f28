package rim.schemas.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import rim.schemas.dataset.Knowledge.Part;
import rim.schemas.dataset.Knowledge.State;

/// The known datasets as a page for readers.
public final class KnownDatasetsPage {
    private static final String BEGINNING =
            """
            # Known datasets

            Made from the descriptors that come with the program; a test holds this page against them. `rim fetch CODE` downloads what is alive or ended; a file of any of
            these tables in a sources folder is known by its name, in each form in which its publisher writes it; one with published scores by its columns, whatever its name.

            **No download below has been run against the real service by this program**: there is no network where it was made. What is known of each table, others have
            seen, or remembered; the column *seen* says which: `table` that it is there, `order` its dimensions and their order, `selection` the codes that are asked for,
            `years` its years. What is not named there is from memory, and unconfirmed. Where the order was not seen, the whole table is downloaded, without a selection.

            Where several tables feed the same component of an indicator, the first of which a file is there feeds it, in the order of this page.

            """;

    /// The page, as Markdown.
    public static String markdown() {
        var page = new StringBuilder(BEGINNING);
        for (var state : State.values()) {
            page.append("## ").append(title(state)).append("\n\n");
            page.append(
                    "| dataset | what | NUTS levels | years | seen | feeds | source of the knowledge |\n");
            page.append("|---|---|---|---|---|---|---|\n");
            KnownDatasets.all().stream()
                    .filter(d -> knowledge(d).state() == state)
                    .forEach(d -> page.append(row(d)));
            page.append('\n');
        }
        return page.append("## Selections\n\n").append(selections()).toString();
    }

    private static String title(State state) {
        return switch (state) {
            case ALIVE -> "Alive";
            case ENDED -> "Ended: no year is added";
            case GONE -> "Gone: no longer published";
        };
    }

    private static Knowledge knowledge(DatasetDescriptor dataset) {
        return Objects.requireNonNull(dataset.knowledge(), dataset.dataset());
    }

    private static String row(DatasetDescriptor dataset) {
        var knowledge = knowledge(dataset);
        return "| `"
                + dataset.dataset()
                + "` | "
                + dataset.title()
                + " | "
                + words(knowledge.levels())
                + " | "
                + years(knowledge)
                + " | "
                + (knowledge.confirmed().isEmpty()
                        ? "nothing"
                        : words(
                                knowledge.confirmed().stream()
                                        .map(KnownDatasetsPage::word)
                                        .toList()))
                + " | "
                + (dataset.publishes() == null ? "" : "published scores")
                + dataset.feeds().stream()
                        .map(f -> "`" + f.component() + "`")
                        .collect(Collectors.joining(", "))
                + " | "
                + knowledge.source()
                + " |\n";
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String words(List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String years(Knowledge knowledge) {
        var first = knowledge.firstYear();
        var last = knowledge.lastYear();
        return (first == null ? "?" : first) + "–" + (last == null ? "?" : last);
    }

    private static String selections() {
        var list = new StringBuilder("What is asked, below the base address of the service:\n\n");
        for (var dataset : KnownDatasets.all()) {
            var download = dataset.download();
            if (download != null) {
                list.append("- `")
                        .append(dataset.dataset())
                        .append("` (")
                        .append(words(knowledge(dataset).dimensions()))
                        .append("): `")
                        .append(download.path())
                        .append("`\n");
            }
        }
        return list.toString();
    }

    private KnownDatasetsPage() {}
}
