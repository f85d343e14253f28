package rim.app.face.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;
import rim.schemas.description.DescribedEdition;

/// What a file says of itself, so that it can be read alone.
///
/// @param edition that answered
/// @param methodology its code
/// @param asked what the rows are the answer to, as an address or a statement
/// @param extent how many rows there are, and whether that is all
/// @param sources a row for each source file: dataset, publisher, code, licence, path
public record Colophon(
        DescribedEdition edition,
        String methodology,
        String asked,
        String extent,
        List<List<String>> sources) {
    private static final List<String> SOURCE =
            List.of("dataset", "publisher", "code", "licence", "path");

    public Colophon {
        sources = List.copyOf(sources);
    }

    /// What was asked, of which edition, under which licence, and whether this is all of it.
    public SequencedMap<String, String> about() {
        var about = new LinkedHashMap<String, String>();
        about.put("source", DescribedEdition.TITLE);
        about.put("edition", edition.name());
        about.put("methodology", methodology);
        edition.published().ifPresent(time -> about.put("published", time));
        about.put("asked", asked);
        about.put("rows", extent);
        about.put("licence", edition.rights());
        about.put("sha256", edition.digest());
        return about;
    }

    /// Who published what the figures come from, in one line.
    String sourceTitles() {
        return edition.sources().stream()
                .map(source -> (source.publisher() + " " + source.called()).strip())
                .collect(Collectors.joining("; "));
    }

    /// What it says of itself as rows of a name and what it says.
    Rows aboutRows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        about().forEach((name, says) -> rows.add(Arrays.asList(name, says)));
        return Rows.of(List.of("what", "says"), rows);
    }

    /// The sources with their licences.
    Rows sourceRows() {
        return Rows.of(SOURCE, sources);
    }
}
