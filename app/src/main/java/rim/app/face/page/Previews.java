package rim.app.face.page;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.data.NodeStanding;
import rim.app.data.PublishedScores;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Asked;
import rim.schemas.RimException;
import rim.schemas.description.DescribedEdition;

/// What is shown of a view where somebody sends its address to others: a title, a sentence and a
/// picture, as tags of the Open Graph (ogp.me).
///
/// @param editions that are asked; null where readers need a token, so that nothing is told without
///   one
/// @param address of the service without a slash at its end; empty for relative addresses, which
///   not every program follows
public record Previews(@Nullable OpenEditions editions, String address) {
    /// For a service that tells nothing without a token.
    public static final Previews NONE = new Previews(null, "");

    static final String PICTURE = "/page/preview.png";

    /// @param region its code, for the picture; empty for none
    private record Preview(String title, String sentence, String region) {}

    /// The tags for the page at an address; none where nothing may be told.
    String tags(Asked asked) throws SQLException {
        if (editions == null) {
            return "";
        }
        try (var edition = editions.ask(asked.parameter("edition"))) {
            var preview = preview(asked.path(), edition.database());
            var picture =
                    address
                            + PICTURE
                            + "?edition="
                            + edition.edition().name().pinned()
                            + (preview.region.isEmpty() ? "" : "&region=" + preview.region);
            return tag("og:type", "website")
                    + tag("og:site_name", DescribedEdition.TITLE)
                    + tag("og:title", preview.title)
                    + tag("og:description", preview.sentence)
                    + tag("og:image", picture)
                    + tag("og:image:width", String.valueOf(PreviewPicture.WIDTH))
                    + tag("og:image:height", String.valueOf(PreviewPicture.HEIGHT))
                    + tag("og:image:alt", "Scores of all regions, from the first to the last")
                    + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
                    + "<meta name=\"description\" content=\""
                    + escapeXml11(preview.sentence)
                    + "\">\n";
        } catch (RimException e) {
            // of an edition that is not there the page itself tells
            return "";
        }
    }

    private static String tag(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + escapeXml11(content) + "\">\n";
    }

    private static Preview preview(List<String> path, EditionDatabase database)
            throws SQLException {
        var edition = "Edition " + database.edition().name();
        if (path.size() == 2 && path.getFirst().equals(View.REGION.path())) {
            var region = database.regions().find(path.get(1).toUpperCase(Locale.ROOT));
            if (region.isPresent()) {
                return ofRegion(region.get(), edition, database);
            }
        }
        var view = path.stream().findFirst().flatMap(View::named);
        return new Preview(
                view.map(each -> each.title() + " – ").orElse("") + DescribedEdition.TITLE,
                edition
                        + ": indicators, scores and ranks of regions, with how sure they are and the"
                        + " source cells of each.",
                "");
    }

    private static Preview ofRegion(NamedRegion region, String edition, EditionDatabase database)
            throws SQLException {
        var title = region.name() + " (" + region.code() + ")";
        var found = standing(region, database);
        if (found.isEmpty() || found.get().rank() == null) {
            return new Preview(title, edition + ": no rank of this region.", region.code());
        }
        var standing = found.get();
        return new Preview(
                title + ": rank " + standing.rank() + " of " + standing.of(),
                edition
                        + ", "
                        + standing.year()
                        + ": how sure that is, what makes the score, fair peers, and what would lift"
                        + " the region.",
                region.code());
    }

    /// Where it stands by the composite index in the newest year.
    private static Optional<NodeStanding> standing(NamedRegion region, EditionDatabase database)
            throws SQLException {
        var root = database.documents().root();
        int year = new PublishedScores(database).year(root, Optional.empty());
        return NodeStanding.inYear(database, year, region.code()).stream()
                .filter(each -> each.node().equals(root))
                .findFirst();
    }
}
