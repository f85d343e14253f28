package rim.app.contribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Site;

/// `/api/v1/contributions` of a service that takes none: it says so, and what there is instead,
/// whatever is asked for there.
public record ClosedContributions() implements Site {
    /// What the page knows such an answer by.
    private static final String TITLE = "No contributions";

    @Override
    public Optional<Place> at(List<String> path) {
        return ContributionSite.below(path)
                .map(rest ->
                        new Place(
                                Set.of("GET", "POST"),
                                Keeping.MOMENT,
                                Lane.AT_HAND,
                                false,
                                asked -> {
                                    throw refusal();
                                }));
    }

    private static Problem refusal() {
        return new Problem(
                404,
                TITLE,
                "This service takes no contributions. Whoever runs it lets it with 'rim serve --token"
                        + " --contributions'; or 'rim contribute template REGION' writes the file to"
                        + " fill in and send to the steward. Where the edition was made of a table,"
                        + " correct the table and run 'rim benchmark' on it again.",
                List.of());
    }
}
